using EcoPark.Host.CommandLine;
using EcoPark.Host.Display;
using EcoPark.Host.Outputs;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Formulas;
using EcoPark.Standards.Reading;

namespace EcoPark.Host.Commands.Standards;

/// <summary>What <c>standard check</c> says.</summary>
internal sealed class CheckReport(Session session, string folder, CheckCommand.CheckedSets found)
{
    public void Write(bool verbose)
    {
        foreach (var problem in found.Problems)
        {
            session.Out.WriteLine(Plain.Line(problem.ToText(session.Chinese)));
        }

        foreach (var standard in found.Standards)
        {
            if (verbose)
            {
                Formulas(standard);
            }

            session.Out.WriteLine(Summary(standard));
        }

        if (found.Problems.Count > 0)
        {
            session.Out.WriteLine(session.Say($"{found.Problems.Count} 处问题。", $"{found.Problems.Count} problems."));
        }
    }

    public void WriteJson() => session.Out.WriteLine(JsonDocumentText.Of(json =>
    {
        json.WriteString("folder", folder);
        json.WriteObjects("standards", found.Standards, standard =>
        {
            json.WriteString("code", standard.Code);
            json.WriteString("version", standard.Version);
            json.WriteNumber("examples", standard.Indicators.Sum(indicator => indicator.Examples.Length));
            json.WriteObjects("indicators", standard.Indicators, indicator =>
            {
                json.WriteNumber("number", indicator.Number);
                json.WriteString("name", indicator.Name.In(session.Chinese));
                json.WriteString("formula", FormulaWords.Print(indicator.Formula));
                json.WriteString("formulaInWords", Words(indicator));
                json.WriteNumber("examples", indicator.Examples.Length);
            });
        });
        json.WriteObjects("problems", found.Problems, problem =>
        {
            json.WriteString("code", problem.Code);
            json.WriteString("place", problem.Place);
            json.WriteString("message", session.Chinese ? problem.Zh : problem.En);
        });
    }));

    private void Formulas(Standard standard)
    {
        foreach (var indicator in standard.Indicators)
        {
            var tree = new TreeLines($"{indicator.Number} {session.Say(indicator.Name)}  {string.Join(" | ", indicator.Limits.Select(limit => limit.Printed))} {indicator.Unit.Symbol}");
            tree.Add(Words(indicator));
            tree.Write(session.Screen);
        }
    }

    private string Words(Indicator indicator) => FormulaWords.Describe(indicator.Formula, found.Items, session.Chinese);

    private string Summary(Standard standard)
    {
        var examples = standard.Indicators.Sum(indicator => indicator.Examples.Length);
        return session.Say(
            $"{standard.Code}（{standard.Number}，第 {standard.Version} 版）：{standard.Indicators.Length} 项指标，{standard.Groups.Length} 组，{examples} 个算例。",
            $"{standard.Code} ({standard.Number}, version {standard.Version}): {standard.Indicators.Length} indicators, {standard.Groups.Length} groups, {examples} worked examples.");
    }
}
