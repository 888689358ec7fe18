using System.Text;
using EcoPark.Standards.Formulas;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Tests;

namespace EcoPark.Fuzz.Targets;

/// <summary>Formulas: what is read must print, read back, be told in words, be checked and be computed.</summary>
internal sealed class FormulaTarget : FuzzTarget
{
    private readonly FormulaParser _parser = new(Repository.Library.Units);

    public override string Name => "formula";

    public override IReadOnlyList<byte[]> Seeds { get; } =
    [
        .. Repository.Library.Standards.Values.SelectMany(standard => standard.Indicators)
            .Select(indicator => Encoding.UTF8.GetBytes(FormulaWords.Print(indicator.Formula))).DistinctBy(Convert.ToHexString),
        "mean(a, b@base, c@t-3) - max(-1.5[万元], min(2, sum(3, growth(cod, 3))))"u8.ToArray(),
    ];

    public override IReadOnlyList<string> Tokens { get; } =
    [
        "(", ")", "[", "]", "growth(", "elasticity(", "mean(", "mean(p in [cod,so2]: ", "sum(", "min(", "max(", ", ", " + ", " - ", " * ", " / ", "-",
        "@base", "@t", "@t-3", "@t+9", "@2016", "[吨]", "[吨标煤/万元]", "cod", "industrial_value_added", "indicator.1", "p", "0", "1", "3", "0.5", ".", "_", ":", "in",
    ];

    public override string Run(byte[] input)
    {
        var parsed = _parser.Parse(Encoding.UTF8.GetString(input), "place");
        if (!parsed.IsOk)
        {
            // Beyond the code, where in the grammar it went wrong.
            return Refused(parsed.Problems, "place") + parsed.Problems[0].En[^20..];
        }

        var text = FormulaWords.Print(parsed.Value);
        var again = _parser.Parse(text, "again");
        Assert.True(text.Length > 2_000 || !again.IsOk || again.Value.Equals(parsed.Value), $"{text} reads back as something else");
        Assert.True(text.Length > 2_000 || again.IsOk || again.Problems[0].En.Contains("nests deeper", StringComparison.Ordinal), $"{text} does not read back");
        var check = FormulaCheck.Dimension(parsed.Value, Repository.Library.Items, "place");
        if (!check.IsOk)
        {
            return Refused(check.Problems, "place");
        }

        Assert.NotEmpty(FormulaWords.Describe(parsed.Value, Repository.Library.Items, chinese: true));
        return Compute(parsed.Value, Rational.Zero) + Compute(parsed.Value, Rational.Of(10_000_019, 1_000)) + parsed.Value.GetType().Name;
    }

    private static string Compute(Expression formula, Rational scale)
    {
        var inputs = FormulaCheck.Inputs(formula, 2019, 2014);
        var evaluator = new FormulaEvaluator(2019, 2014, read => scale * (1 + inputs.IndexOf(read)), read => read.ToString());
        return evaluator.Evaluate(formula) switch
        {
            Outcome.Computed => "computed ",
            Outcome.NotComputable refused => refused.Code + " ",
            _ => throw new InvalidOperationException("A formula as a whole cannot be left out."),
        };
    }
}
