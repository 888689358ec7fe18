using System.Text;
using EcoPark.Standards.Formulas;
using EcoPark.Standards.Tests;

namespace EcoPark.Fuzz.Targets;

/// <summary>Conditions of limits and of texts.</summary>
internal sealed class ConditionTarget : FuzzTarget
{
    private readonly FormulaParser _parser = new(Repository.Library.Units);

    public override string Name => "condition";

    public override IReadOnlyList<byte[]> Seeds { get; } =
    [
        "growth(industrial_value_added) > 0"u8.ToArray(),
        "energy_consumption >= 200000[吨标煤] and energy_consumption < 1000000[吨标煤]"u8.ToArray(),
        "met(11) and present(cod@2019) and all_judged_met"u8.ToArray(),
    ];

    public override IReadOnlyList<string> Tokens { get; } =
        [" and ", "and", "<", "<=", ">", ">=", "=", "met(", "present(", ")", "(", "cod", "cod@base", "1[吨]", "0", "growth(", "-", " + ", "all_judged_met", "11"];

    public override string Run(byte[] input)
    {
        var parsed = _parser.ParseCondition(Encoding.UTF8.GetString(input), "place");
        if (!parsed.IsOk)
        {
            return Refused(parsed.Problems, "place") + parsed.Problems[0].En[^20..];
        }

        var text = FormulaWords.Print(parsed.Value);
        var again = _parser.ParseCondition(text, "again");
        Assert.True(text.Length > 2_000 || (again.IsOk && again.Value.Equals(parsed.Value)), $"{text} reads back as something else");
        Assert.NotEmpty(FormulaWords.Describe(parsed.Value, Repository.Library.Items, chinese: false));
        _ = FormulaCheck.Inputs(parsed.Value, 2019, 2014);
        var problems = FormulaCheck.Problems(parsed.Value, Repository.Library.Items, "place");
        return problems.Count > 0 ? Refused(problems, "place") : $"ok {parsed.Value.Terms.Length}";
    }
}
