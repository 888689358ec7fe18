using System.CommandLine;
using EcoPark.Host.CommandLine;
using EcoPark.Host.Display;
using EcoPark.Host.Inputs;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;
using Spectre.Console;

namespace EcoPark.Host.Commands.Explain;

/// <summary><c>ecopark explain</c>: how each value and verdict came about, to be followed by a reviewer.</summary>
internal sealed class ExplainCommand : InputCommand
{
    private readonly Option<int[]> _indicator;

    public ExplainCommand(Session session, GlobalOptions options)
        : base("explain", session, options, new LocalText(
            "说明指标怎样算出：公式、每个数据及其来源、计算步骤、修约、适用的限值和原因。不给编号时简要列出全部指标。",
            "Explain how indicators came about: formula, every input and its source, steps, rounding, the limit that applies and why. Without a number, all of them in short."))
    {
        _indicator = new Option<int[]>("--indicator")
        {
            Description = session.Say("指标编号；可以重复给出", "number of an indicator; may be given several times"),
            HelpName = "N",
        };
        Add(_indicator);
    }

    public override IReadOnlyList<Example> Examples =>
    [
        new("ecopark explain park-2019.json --indicator 25", new("指标 25 的完整过程", "indicator 25 step by step")),
        new("ecopark explain park-2019.json", new("全部指标的简要说明，以及文件中的其他内容", "all indicators in short, and what else the file holds")),
        new("ecopark explain park-2019.json --indicator 10 --json", new("供程序读取", "for programs")),
    ];

    protected override Task<ExitCode> RunAsync(EvaluatedInput input, ParseResult parsed, bool json, CancellationToken cancellation)
    {
        var numbers = parsed.GetValue(_indicator) ?? [];
        var evaluation = input.Evaluation;
        var unknown = numbers.Where(number => !evaluation.Standard.TryFind(number, out _)).ToList();
        if (unknown.Count > 0)
        {
            var known = evaluation.Standard.Indicators;
            Session.Complain(Say(
                $"{evaluation.Standard.Code} 没有指标 {string.Join("、", unknown)}；编号为 {known[0].Number}–{known[^1].Number}。",
                $"{evaluation.Standard.Code} has no indicator {string.Join(", ", unknown)}; the numbers are {known[0].Number}–{known[^1].Number}."));
            return Task.FromResult(ExitCode.Unusable);
        }

        List<IndicatorResult> results = numbers.Length == 0 ? [.. evaluation.Indicators] : [.. numbers.Distinct().Select(number => evaluation[number])];
        if (json)
        {
            Session.Out.WriteLine(ExplanationJson.Of(input, results, withRest: numbers.Length == 0, Session.Chinese));
            return Task.FromResult(ExitCode.Done);
        }

        Show(input, results, inFull: numbers.Length > 0);
        return Task.FromResult(ExitCode.Done);
    }

    private void Show(EvaluatedInput input, List<IndicatorResult> results, bool inFull)
    {
        ParkYearHeading.Write(Session, input.Path, input.Evaluation);
        var explanation = new ExplanationTree(Session, input);
        foreach (var result in results)
        {
            Session.Screen.WriteLine();
            (inFull ? explanation.Full(result) : explanation.Short(result)).Write(Session.Screen);
        }

        if (!inFull && explanation.Rest() is { } rest)
        {
            Session.Screen.WriteLine();
            rest.Write(Session.Screen);
        }
    }
}
