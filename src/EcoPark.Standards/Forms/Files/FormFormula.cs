using EcoPark.Standards.Formulas;
using EcoPark.Standards.Reading;

namespace EcoPark.Standards.Forms.Files;

/// <summary>Reads a formula of a form: arithmetic over this year's and last year's values, without growth and other years.</summary>
internal sealed class FormFormula(FormGround ground)
{
    private static readonly Period LastYear = new Period.Before(1);
    private readonly FormulaParser _parser = new(ground.Units);

    public Expression? Read(MapReader map, JsonNode? node, ISymbols symbols, bool condition = false)
    {
        if (node is null || map.TextOf(node) is not { } text)
        {
            return null;
        }

        var place = node.Place.ToString();
        var parsed = _parser.Parse(text, place);
        if (!parsed.IsOk)
        {
            map.Problems.AddRange(parsed.Problems);
            return null;
        }

        if (!IsSupported(parsed.Value))
        {
            map.Report(node, "formula-not-for-forms", "表单公式只能用加减乘除、sum、min、max，以及本年或上年（@t-1）的字段。",
                "A formula of a form takes + - * /, sum, min and max over fields of this year or of the year before (@t-1).");
            return null;
        }

        var dimension = condition ? null : FormulaCheck.Dimension(parsed.Value, symbols, place);
        map.Problems.AddRange(dimension?.Problems ?? []);
        return parsed.Value;
    }

    private static bool IsSupported(Expression expression) => expression switch
    {
        Expression.Literal => true,
        Expression.Reference reference => reference.Period is Period.Report || reference.Period.Equals(LastYear),
        Expression.Negation negation => IsSupported(negation.Operand),
        Expression.Binary binary => IsSupported(binary.Left) && IsSupported(binary.Right),
        Expression.Aggregate aggregate => aggregate.Arguments.All(IsSupported),
        _ => false,
    };
}
