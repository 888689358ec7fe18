using EcoPark.Assessment.Indicators.ShowAll;
using EcoPark.Assessment.Selections.Try;
using EcoPark.Platform.Chain;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Reading;

namespace EcoPark.Assessment.Selections.Decide;

/// <summary>Which optional indicators the year is judged by, and why where that differs from the year before.</summary>
public sealed record DecideSelectionRequest(Park Park, int Year, IReadOnlyList<int> Numbers, string? Reason);

/// <summary>Records the choice of a year; the one before stays.</summary>
public sealed class DecideSelection(TrySelection trying, ChainWriter chain)
{
    /// <summary>Ours: a sentence for the report, not an essay.</summary>
    public const int MostReason = 500;

    public async Task<Result<ChoiceRecord>> HandleAsync(Viewer viewer, DecideSelectionRequest request, CancellationToken cancellation)
    {
        if (!viewer.MayInPark(Permission.SelectionDecide, request.Park.Id))
        {
            return AssessmentProblems.Forbidden("决定考核指标选择", "decide the choice of indicators");
        }

        var reason = string.IsNullOrWhiteSpace(request.Reason) ? null : request.Reason.Trim();
        var tried = await trying.HandleAsync(viewer, new SelectionRequest(new AssessmentRequest(request.Park, request.Year), request.Numbers), cancellation);
        if (!tried.IsOk)
        {
            return Result<ChoiceRecord>.Failed(tried.Problems);
        }

        var problems = Problems(request, tried.Value, reason);
        if (problems.Count > 0)
        {
            return Result<ChoiceRecord>.Failed(problems);
        }

        await using var work = await chain.BeginAsync(viewer, cancellation);
        var choice = new ChoiceRecord(request.Park.Id, request.Year, request.Park.StandardCode, tried.Value.Numbers).Decide(viewer.Name, work.Now, reason);
        work.Db.Add(choice);
        work.Audit("selection.decide", new("selection", $"{request.Park.StandardCode}/{request.Year}", request.Park.Id),
            tried.Value.Before is { } before ? string.Join(',', before) : null, reason is null ? choice.Numbers : $"{choice.Numbers} {reason}");
        await work.CommitAsync(cancellation);
        return choice;
    }

    private static List<Problem> Problems(DecideSelectionRequest request, TriedSelection tried, string? reason)
    {
        var problems = tried.Violations.Select(finding => new Problem(finding.Code, string.Join(',', finding.Subjects), finding.Message.Zh + "；请改选后再决定。", finding.Message.En + "; change the choice first.")).ToList();
        if (request.Numbers.Except(tried.Numbers).ToList() is { Count: > 0 } unknown)
        {
            problems.Add(new Problem("not-optional", string.Join(',', unknown), "这些不是可选指标；请去掉。", "These are not optional indicators; leave them out."));
        }

        if (tried.NeedsReason && reason is null)
        {
            problems.Add(new Problem("reason-missing", "reason", $"与上年选择不同（换入 {Text(tried.Added)}，换出 {Text(tried.Dropped)}），须写明理由。", $"The choice differs from last year's (in {Text(tried.Added)}, out {Text(tried.Dropped)}): say why."));
        }

        if (reason?.Length > MostReason)
        {
            problems.Add(new Problem("reason-too-long", "reason", $"理由 {reason.Length} 字，最多 {MostReason} 字；请缩短。", $"The reason has {reason.Length} characters, at most {MostReason}; shorten it."));
        }

        return problems;
    }

    private static string Text(IReadOnlyList<int> numbers) => numbers.Count == 0 ? "—" : string.Join("、", numbers);
}
