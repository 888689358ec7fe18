using System.CommandLine;
using EcoPark.Host.CommandLine;
using EcoPark.Host.Inputs;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Selections;

namespace EcoPark.Host.Commands.WhatIf;

/// <summary><c>ecopark whatif</c>: all legal choices in order, and what would have to change to comply. It never says "best".</summary>
internal sealed class WhatIfCommand : InputCommand
{
    private const int UsualTop = 10;
    private readonly Option<int> _top;

    public WhatIfCommand(Session session, GlobalOptions options)
        : base("whatif", session, options, new LocalText(
            "推演选择：列出全部合法的可选指标组合及其结果、最小裕度和与上年的变化，并求出每项未达标的指标需要哪个数据变到多少。",
            "What if: all legal choices of optional indicators with result, smallest margin and change from last year; and for each indicator not met, which input would have to become what."))
    {
        _top = new Option<int>("--top")
        {
            Description = session.Say($"显示前几种，默认 {UsualTop}", $"how many to show, default {UsualTop}"),
            HelpName = "N",
            DefaultValueFactory = _ => UsualTop,
        };
        Add(_top);
    }

    public override IReadOnlyList<Example> Examples =>
    [
        new("ecopark whatif park-2019.json", new("前 10 种选择和达标所需的变化", "the first ten choices, and what would have to change")),
        new("ecopark whatif park-2019.json --top 100 --json", new("前 100 种，供程序读取", "the first hundred, for programs")),
    ];

    protected override Task<ExitCode> RunAsync(EvaluatedInput input, ParseResult parsed, bool json, CancellationToken cancellation)
    {
        var top = parsed.GetValue(_top);
        if (top < 0)
        {
            Session.Complain(Say($"--top {top} 小于 0；请给出 0 或更大的数。", $"--top {top} is below 0; give 0 or more."));
            return Task.FromResult(ExitCode.Unusable);
        }

        var ranking = SelectionRanking.Rank(input.Evaluation);
        if (!ranking.IsOk)
        {
            Session.Complain(ranking.Problems);
            return Task.FromResult(ExitCode.Unusable);
        }

        cancellation.ThrowIfCancellationRequested();
        var outlook = new Outlook(input, ranking.Value, new ComplianceSolver(input.Library.Items).Solve(input.Evaluation));
        if (json)
        {
            Session.Out.WriteLine(OutlookJson.Of(outlook, top, Session.Chinese));
        }
        else
        {
            new OutlookView(Session, outlook).Write(top);
        }

        return Task.FromResult(ExitCode.Done);
    }
}
