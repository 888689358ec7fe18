using System.Globalization;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Formulas;
using EcoPark.Standards.Quantities;

namespace EcoPark.Documents.AssessmentTable;

/// <summary>
/// Turns formulas and conditions of a standard into spreadsheet formulas over the cells of the raw data. Growth rates
/// and the items of a mean get cells of their own, so that a reviewer sees each of them.
/// </summary>
/// <param name="reportYear">t.</param>
/// <param name="baseYear">The base year.</param>
/// <param name="items">The catalogue, for units.</param>
/// <param name="cells">The cell of each input.</param>
/// <param name="working">Where growth rates and items of a mean go.</param>
internal sealed class FormulaTranslator(
    int reportYear, int baseYear, Catalogue items, IReadOnlyDictionary<FormulaInput, string> cells, WorkingCells working)
{
    public const string NotComputable = "无法计算";
    public const string Missing = "未填";
    public const string NotApplicable = "-";
    private const string LeftOut = "不计入";

    /// <summary>The formula of an indicator's unrounded value in its unit, or <c>-</c>, 未填, 无法计算.</summary>
    public string Value(Indicator indicator)
    {
        var conditions = indicator.Limits.Select(limit => limit.Case).OfType<LimitCase.When>();
        var inputs = FormulaCheck.Inputs(indicator.Formula, reportYear, baseYear)
            .Concat(conditions.SelectMany(when => FormulaCheck.Inputs(when.Condition, reportYear, baseYear)));
        return Guarded(inputs, Term(indicator.Formula, reportYear).In(indicator.Unit.Factor).Text);
    }

    /// <summary>A condition as a formula that is TRUE or FALSE.</summary>
    public string Holds(Condition condition)
    {
        var terms = condition.Terms.OfType<Condition.Comparison>().Select(Compare).ToList();
        return $"IFERROR({(terms.Count == 1 ? terms[0] : $"AND({string.Join(',', terms)})")},FALSE)";
    }

    private string Compare(Condition.Comparison comparison)
    {
        var right = Term(comparison.Right, reportYear);
        var left = Term(comparison.Left, reportYear).In(right.Factor);
        return $"{left.Text}{comparison.Sign}{right.Text}";
    }

    private FormulaTerm Term(Expression node, int year) => node switch
    {
        Expression.Literal literal => FormulaTerm.Atom(Number(literal.Value), literal.Unit.Factor),
        Expression.Reference reference => Cell(Input(reference, year)),
        Expression.Negation negation => Term(negation.Operand, year).Opposite(),
        Expression.Binary binary => Pair(binary.Operator, Term(binary.Left, year), Term(binary.Right, year)),
        Expression.Growth growth => FormulaTerm.Atom(working.Cell(growth, year, () => Growth(growth, year)), Rational.One),
        Expression.Elasticity elasticity => Term(new Expression.Growth(elasticity.Numerator, null), year)
            .Over(Term(new Expression.Growth(elasticity.Denominator, null), year)),
        Expression.MeanOver mean => FormulaTerm.Atom(Mean(mean, year), Rational.One),
        Expression.Aggregate aggregate => Combine(aggregate, year),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static FormulaTerm Pair(char sign, FormulaTerm left, FormulaTerm right) => sign switch
    {
        '*' => left.Times(right),
        '/' => left.Over(right),
        _ => left.Plus(right, sign),
    };

    private FormulaTerm Cell(FormulaInput input) =>
        FormulaTerm.Atom(cells[input], items.TryFindItem(input.Code, out var item) ? item.Unit.Factor : Rational.One);

    private FormulaInput Input(Expression.Reference reference, int year) =>
        new(reference.Code, reference.Period is Period.Report ? year : reference.Period.Year(reportYear, baseYear));

    /// <summary>From a base that is not positive, or to a negative value, there is no growth rate: NA().</summary>
    private string Growth(Expression.Growth growth, int year)
    {
        var start = Start(growth, year);
        var from = Term(growth.Operand, start);
        var to = Term(growth.Operand, year);
        var degree = (year - start).ToString(CultureInfo.InvariantCulture);
        var rate = $"IF(OR({from.Text}<=0,{to.Text}<0),NA(),({to.Bracketed(FormulaTerm.Rank.Product)}/{from.Bracketed(FormulaTerm.Rank.Atom)})^(1/{degree})-1)";
        var inputs = FormulaCheck.Inputs(growth.Operand, year, baseYear).Concat(FormulaCheck.Inputs(growth.Operand, start, baseYear));
        return Guarded(inputs, rate);
    }

    private int Start(Expression.Growth growth, int year) => growth.Years is { } years ? year - years : baseYear;

    private string Mean(Expression.MeanOver mean, int year)
    {
        var parts = mean.Items.Select(item => working.Cell(mean, item, year, () => MeanItem(mean.For(item), year))).ToList();
        var refused = string.Join(',', parts.Select(part => $"{part}=\"{NotComputable}\""));
        return $"IF(OR({refused}),NA(),AVERAGE({string.Join(',', parts)}))";
    }

    /// <summary>An item that is 0 in both years does not count, and says so; AVERAGE passes over the words.</summary>
    private string MeanItem(Expression body, int year)
    {
        var zero = Growths(body)
            .Where(growth => growth.Operand is Expression.Reference)
            .Select(growth => $"AND({Term(growth.Operand, Start(growth, year)).Text}=0,{Term(growth.Operand, year).Text}=0)")
            .ToList();
        var value = Term(body, year).In(Rational.One).Text;
        var counted = zero.Count == 0 ? value : $"IF({(zero.Count == 1 ? zero[0] : $"OR({string.Join(',', zero)})")},\"{LeftOut}\",{value})";
        return Guarded(FormulaCheck.Inputs(body, year, baseYear), counted);
    }

    /// <summary>Growth rates that decide whether an item counts; what stands below an elasticity does not.</summary>
    internal static IEnumerable<Expression.Growth> Growths(Expression node) => node switch
    {
        Expression.Growth growth => [growth],
        Expression.Elasticity elasticity => [new Expression.Growth(elasticity.Numerator, null)],
        Expression.Negation negation => Growths(negation.Operand),
        Expression.Binary binary => Growths(binary.Left).Concat(Growths(binary.Right)),
        Expression.Aggregate aggregate => aggregate.Arguments.SelectMany(Growths),
        _ => [],
    };

    private FormulaTerm Combine(Expression.Aggregate aggregate, int year)
    {
        var terms = aggregate.Arguments.Select(argument => Term(argument, year)).ToList();
        var unit = terms[0].Factor;
        var function = aggregate.Function switch { "mean" => "AVERAGE", "sum" => "SUM", "min" => "MIN", _ => "MAX" };
        return FormulaTerm.Atom($"{function}({string.Join(',', terms.Select(term => term.In(unit).Text))})", unit);
    }

    /// <summary>不涉及 outranks 未填, 未填 outranks 无法计算, as in the engine.</summary>
    private string Guarded(IEnumerable<FormulaInput> inputs, string formula)
    {
        var all = inputs.Distinct().Select(input => cells[input]).ToList();
        if (all.Count == 0)
        {
            return $"IFERROR({formula},\"{NotComputable}\")";
        }

        var none = string.Join(',', all.Select(cell => $"{cell}=\"{NotApplicable}\""));
        var count = all.Count.ToString(CultureInfo.InvariantCulture);
        return $"IF(OR({none}),\"{NotApplicable}\",IF(COUNT({string.Join(',', all)})<{count},\"{Missing}\",IFERROR({formula},\"{NotComputable}\")))";
    }

    private static string Number(Rational value) =>
        RationalText.TryExact(value, out var text) ? text : $"({value.Numerator}/{value.Denominator})";
}
