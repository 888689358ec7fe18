using System.Globalization;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Formulas;

/// <summary>An expression as canonical text (which reads back to the same tree) and in Chinese and English words.</summary>
public static class FormulaWords
{
    private const int LongestLiteral = 400;

    /// <summary>Canonical text in the formula language.</summary>
    public static string Print(Expression expression) => Print(expression, 0);

    /// <summary>Canonical text of a condition.</summary>
    public static string Print(Condition condition) => string.Join(" and ", condition.Terms.Select(term => term switch
    {
        Condition.Comparison comparison => $"{Print(comparison.Left)} {comparison.Sign} {Print(comparison.Right)}",
        Condition.Predicate { Argument: "" } predicate => predicate.Name,
        Condition.Predicate predicate => $"{predicate.Name}({predicate.Argument})",
        _ => throw new System.Diagnostics.UnreachableException(),
    }));

    /// <summary>The formula in words, with the names of the items.</summary>
    /// <param name="expression">The formula.</param>
    /// <param name="symbols">The names; a code that is not known stands for itself.</param>
    /// <param name="chinese">True for Chinese, false for English.</param>
    public static string Describe(Expression expression, ISymbols symbols, bool chinese) => Words(expression, symbols, chinese, 0);

    /// <summary>A condition in words.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="symbols">The names.</param>
    /// <param name="chinese">True for Chinese, false for English.</param>
    public static string Describe(Condition condition, ISymbols symbols, bool chinese) =>
        string.Join(chinese ? "，且" : " and ", condition.Terms.Select(term => term switch
        {
            Condition.Comparison comparison =>
                $"{Describe(comparison.Left, symbols, chinese)} {Sign(comparison.Sign)} {Describe(comparison.Right, symbols, chinese)}",
            _ => Print(new Condition([term])),
        }));

    private static string Sign(string sign) => sign switch { "<=" => "≤", ">=" => "≥", _ => sign };

    private static string Print(Expression expression, int outer) => expression switch
    {
        Expression.Literal literal => Number(literal.Value) + (literal.Unit == Unit.One ? "" : $"[{literal.Unit.Symbol}]"),
        Expression.Reference reference => reference.Period is Period.Report ? reference.Code : $"{reference.Code}@{reference.Period}",
        Expression.Negation negation => "-" + Print(negation.Operand, 3),
        Expression.Binary binary => Bracket(
            $"{Print(binary.Left, Rank(binary))} {binary.Operator} {Print(binary.Right, Rank(binary) + 1)}", Rank(binary) < outer),
        Expression.Growth { Years: null } growth => $"growth({Print(growth.Operand)})",
        Expression.Growth growth => string.Create(CultureInfo.InvariantCulture, $"growth({Print(growth.Operand)}, {growth.Years})"),
        Expression.Elasticity elasticity => $"elasticity({Print(elasticity.Numerator)}, {Print(elasticity.Denominator)})",
        Expression.MeanOver mean => $"mean({mean.Variable} in [{string.Join(", ", mean.Items)}]: {Print(mean.Body)})",
        Expression.Aggregate aggregate => $"{aggregate.Function}({string.Join(", ", aggregate.Arguments.Select(argument => Print(argument)))})",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Words(Expression expression, ISymbols symbols, bool zh, int outer) => expression switch
    {
        Expression.Literal literal => Number(literal.Value) + (literal.Unit == Unit.One ? "" : $" {(zh ? literal.Unit.Symbol : literal.Unit.English)}"),
        Expression.Reference reference => Name(reference, symbols, zh),
        Expression.Negation negation => "−" + Words(negation.Operand, symbols, zh, 3),
        Expression.Binary binary => Bracket(
            $"{Words(binary.Left, symbols, zh, Rank(binary))} {Sign(binary)} {Words(binary.Right, symbols, zh, Rank(binary) + 1)}", Rank(binary) < outer),
        Expression.Growth growth => Growth(growth, symbols, zh),
        Expression.Elasticity elasticity => Bracket(
            $"{Growth(new(elasticity.Numerator, null), symbols, zh)} ÷ {Growth(new(elasticity.Denominator, null), symbols, zh)}", outer > 2),
        Expression.MeanOver mean => (zh ? "算术平均（" : "the mean of (")
            + string.Join(zh ? "；" : "; ", mean.Items.Select(item => Words(mean.For(item), symbols, zh, 0))) + (zh ? "）" : ")"),
        Expression.Aggregate aggregate => (zh ? Chinese(aggregate.Function) + "（" : $"the {aggregate.Function} of (")
            + string.Join(zh ? "；" : "; ", aggregate.Arguments.Select(argument => Words(argument, symbols, zh, 0))) + (zh ? "）" : ")"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Growth(Expression.Growth growth, ISymbols symbols, bool zh)
    {
        var operand = Words(growth.Operand, symbols, zh, growth.Operand is Expression.Reference ? 0 : 3);
        return (zh, growth.Years) switch
        {
            (true, null) => $"{operand}建设期年均增长率",
            (true, { } years) => string.Create(CultureInfo.InvariantCulture, $"{operand}近 {years} 年年均增长率"),
            (false, null) => $"annual growth of {operand} since the base year",
            (false, { } years) => string.Create(CultureInfo.InvariantCulture, $"annual growth of {operand} over {years} years"),
        };
    }

    private static string Name(Expression.Reference reference, ISymbols symbols, bool zh)
    {
        var name = symbols.TryFind(reference.Code, out var symbol) ? zh ? symbol.Zh : symbol.En : reference.Code;
        return reference.Period switch
        {
            Period.Report => name,
            Period.Base => zh ? $"规划基准年{name}" : $"{name} of the base year",
            _ => zh ? $"{name}（{reference.Period} 年）" : $"{name} of year {reference.Period}",
        };
    }

    private static string Chinese(string function) => function switch
    {
        "mean" => "算术平均",
        "sum" => "合计",
        "min" => "最小值",
        _ => "最大值",
    };

    private static string Sign(Expression.Binary binary) => binary.Operator switch
    {
        '*' => "×",
        '/' => "÷",
        '-' => "−",
        _ => "+",
    };

    private static int Rank(Expression.Binary binary) => binary.Operator is '+' or '-' ? 1 : 2;

    private static string Bracket(string text, bool needed) => needed ? $"({text})" : text;

    // A literal as read is a finite decimal, however many digits it has; it must print as one to be read back.
    private static string Number(Rational value) =>
        RationalText.TryExact(value, LongestLiteral, out var text) ? text : $"({value.Numerator} / {value.Denominator})";
}
