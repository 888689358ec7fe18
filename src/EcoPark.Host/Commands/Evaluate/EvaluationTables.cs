using EcoPark.Host.CommandLine;
using EcoPark.Host.Display;
using EcoPark.Standards.Evaluation;
using Spectre.Console;

namespace EcoPark.Host.Commands.Evaluate;

/// <summary>Evaluations for people: a table per input, what is wrong, and one line that says how it stands.</summary>
internal sealed class EvaluationTables(Session session) : IEvaluationOutput
{
    private int _written;
    private int _compliant;

    public void Write(string path, ParkYearEvaluation evaluation)
    {
        var screen = session.Screen;
        if (_written++ > 0)
        {
            screen.WriteLine();
        }

        _compliant += evaluation.IsCompliant ? 1 : 0;
        ParkYearHeading.Write(session, path, evaluation);
        screen.Write(IndicatorTable.Of(evaluation, session));
        Legend(evaluation);
        Reasons(evaluation);
        Findings(session.Say("选择不合规", "The choice is not valid"), evaluation.Violations);
        Findings(session.Say("提示", "Findings"), evaluation.Findings);
        Summary(evaluation);
        session.Out.Flush();
    }

    public void End(int unusable)
    {
        if (_written + unusable < 2)
        {
            return;
        }

        session.Screen.WriteLine();
        session.Tell(session.Say(
            $"共 {_written + unusable} 个输入：符合 {_compliant}，不符合 {_written - _compliant}，不可用 {unusable}。",
            $"{_written + unusable} inputs: {_compliant} compliant, {_written - _compliant} not, {unusable} unusable."));
    }

    private void Legend(ParkYearEvaluation evaluation)
    {
        var marks = evaluation.Indicators.Select(VerdictMark.Of).ToList();
        var parts = marks.Where(mark => !mark.IsHollow).DistinctBy(mark => mark.Shape).Select(mark => $"{mark.Shape} {session.Say(mark.Meaning)}");
        if (marks.Any(mark => mark.IsHollow))
        {
            parts = parts.Append(session.Say("空心：未选，不判定", "hollow: not chosen, not judged"));
        }

        session.Tell(string.Join("  ", parts), new Style(Color.Grey));
    }

    private void Reasons(ParkYearEvaluation evaluation)
    {
        var open = evaluation.Indicators.Where(result => result.Reason is not null).ToList();
        if (open.Count == 0)
        {
            return;
        }

        Title(session.Say("没有数值或限值", "Without a value or a limit"));
        foreach (var result in open)
        {
            var mark = VerdictMark.Of(result);
            // Guarded by the filter above.
            Line(mark.Shape, mark.Colour, $"{result.Indicator.Number}  {session.Say(result.Reason!.Message)}");
        }
    }

    private void Findings(string title, IReadOnlyCollection<Finding> findings)
    {
        if (findings.Count == 0)
        {
            return;
        }

        Title(title);
        foreach (var finding in findings)
        {
            var isError = finding.Severity == Severity.Error;
            Line(isError ? "■" : "▲", isError ? Color.Red : Color.Yellow, $"{session.Say(finding.Message)}  [{finding.Code}]");
        }
    }

    private void Summary(ParkYearEvaluation evaluation)
    {
        var judged = evaluation.Indicators.Where(result => result.IsJudged).ToList();
        var parts = judged.GroupBy(result => result.Verdict).OrderBy(group => group.Key).Select(group => group.Key == Verdict.Met
            ? session.Say($"达标 {group.Count()} 项", $"{group.Count()} met")
            : $"{session.Say(group.Key.Name())} {session.Say($"{group.Count()} 项", $"{group.Count()}")} ({string.Join(session.Say("、", ", "), group.Select(result => result.Indicator.Number))})");
        var choice = evaluation.Standard.Groups.IsEmpty ? ""
            : evaluation.Violations.IsEmpty ? session.Say("选择有效", "choice valid") : session.Say("选择不合规", "choice not valid");
        session.Screen.WriteLine();
        session.Tell(session.Say($"判定 {judged.Count} 项：", $"{judged.Count} judged: ")
            + string.Join(session.Say("，", ", "), parts) + (choice.Length > 0 ? session.Say("；", "; ") + choice : ""));
        session.Tell(
            evaluation.IsCompliant ? session.Say("符合标准", "compliant") : session.Say("不符合标准", "not compliant"),
            new Style(evaluation.IsCompliant ? Color.Green : Color.Red, decoration: Decoration.Bold));
    }

    private void Title(string title)
    {
        session.Screen.WriteLine();
        session.Tell(title, new Style(decoration: Decoration.Bold));
    }

    private void Line(string shape, Color colour, string text) => session.Tell(text, null, shape, new Style(colour));
}
