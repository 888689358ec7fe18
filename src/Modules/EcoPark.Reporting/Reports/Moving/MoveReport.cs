using EcoPark.Platform.Chain;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Reporting.Reports.Freezing;
using EcoPark.Standards.Reading;

namespace EcoPark.Reporting.Reports.Moving;

/// <summary>A step in the life of a report.</summary>
public enum ReportStep
{
    /// <summary>Draft to review.</summary>
    SendToReview,

    /// <summary>Review back to draft, with a reason that becomes a comment.</summary>
    Return,

    /// <summary>Draft or review to frozen; the year is typed.</summary>
    Freeze,

    /// <summary>Frozen to submitted.</summary>
    Submit,

    /// <summary>Submitted to published; the year is typed.</summary>
    Publish,

    /// <summary>Frozen, submitted or published to a new draft, with a reason.</summary>
    Correct,
}

/// <summary>What is to be done with a report.</summary>
public sealed record ReportMove(string Park, int Year, ReportStep Step)
{
    /// <summary>Of a return and a correction.</summary>
    public string? Reason { get; init; }

    /// <summary>The report year as it was typed, to freeze and to publish.</summary>
    public string? TypedYear { get; init; }

    /// <summary>The facts hash of the preview; another one now is a conflict. Null: not compared.</summary>
    public string? SeenHash { get; init; }

    /// <summary>The revision that was seen; null: not compared.</summary>
    public int? SeenRevision { get; init; }

    /// <summary>Whether a PDF is made after freezing, where the machine can.</summary>
    public bool WantsPdf { get; init; } = true;
}

/// <summary>The report after a step, and the version it was about.</summary>
public sealed record ReportMoved(Report Report, ReportVersion? Version);

/// <summary>Takes a report one step further, if it stands where the step begins.</summary>
public sealed class MoveReport(ParkLookup parks, ChainWriter chain, FreezeReport freezing, PublishReport publishing)
{
    /// <summary>Ours.</summary>
    private const int LongestReason = 500;

    public async Task<Result<ReportMoved>> HandleAsync(Viewer viewer, ReportMove move, CancellationToken cancellation)
    {
        var found = await ReportScope.FindForAsync(parks, viewer, (new ReportAddress(move.Park, move.Year), PermissionOf(move.Step)), cancellation);
        if (!found.TryGet(out var park, out var refused))
        {
            return refused;
        }

        if (!ReportScope.MaySeeDraft(viewer, park.Id))
        {
            return ReportProblems.DraftForbidden(move.Year);
        }

        if (Fault(move) is { } fault)
        {
            return fault;
        }

        return move.Step switch
        {
            ReportStep.Freeze => await freezing.HandleAsync(viewer, park, move, cancellation),
            ReportStep.Publish => await publishing.HandleAsync(viewer, park, move, cancellation),
            _ => await StepAsync(viewer, park, move, cancellation),
        };
    }

    public static Permission PermissionOf(ReportStep step) => step switch
    {
        ReportStep.SendToReview => Permission.ReportWrite,
        ReportStep.Return => Permission.ReportComment,
        ReportStep.Freeze or ReportStep.Correct => Permission.ReportFreeze,
        ReportStep.Submit or ReportStep.Publish => Permission.ReportPublish,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Problem? Fault(ReportMove move) => move.Step switch
    {
        ReportStep.Return or ReportStep.Correct when move.Reason?.Trim().Length is null or 0 or > LongestReason => ReportProblems.NoReason(),
        ReportStep.Freeze or ReportStep.Publish when move.TypedYear?.Trim() != move.Year.ToString(System.Globalization.CultureInfo.InvariantCulture) => ReportProblems.WrongYear(move.Year),
        _ => null,
    };

    private async Task<Result<ReportMoved>> StepAsync(Viewer viewer, Park park, ReportMove move, CancellationToken cancellation)
    {
        await using var work = await chain.BeginAsync(viewer, cancellation);
        var report = await ReportRows.BeginAsync(work, park.Id, move.Year, cancellation);
        if (move.SeenRevision is { } seen && seen != report.Revision)
        {
            return ReportProblems.Moved();
        }

        var before = report.State;
        var version = await ReportRows.LatestAsync(work.Db, report.Id, cancellation);
        if (Step(work, viewer, (report, version), move) is { } refused)
        {
            return refused;
        }

        work.Audit(ActionOf(move.Step), new("report", $"{move.Year}", park.Id), $"{before}", move.Reason is null ? $"{report.State} {report.DraftNumber}" : $"{report.State} {report.DraftNumber} · {move.Reason.Trim()}");
        await work.CommitAsync(cancellation);
        return new ReportMoved(report, version);
    }

    private static Problem? Step(ChainWork work, Viewer viewer, (Report Report, ReportVersion? Version) of, ReportMove move)
    {
        var (report, version) = of;
        var reason = move.Reason?.Trim() ?? "";
        switch (move.Step)
        {
            case ReportStep.SendToReview when report.State == ReportState.Draft:
                report.Enter(ReportState.Review, viewer.Name, work.Now);
                return null;
            case ReportStep.Return when report.State == ReportState.Review:
                work.Db.Add(new ReportComment(report.Id, "", reason).About(report.DraftNumber, null).By(viewer, work.Now));
                report.Enter(ReportState.Draft, viewer.Name, work.Now);
                return null;
            case ReportStep.Submit when report.State == ReportState.Frozen && version is not null:
                version.Submit(viewer.Name, work.Now);
                report.Enter(ReportState.Submitted, viewer.Name, work.Now);
                return null;
            case ReportStep.Correct when !report.IsOpen:
                report.BeginCorrection(reason, viewer.Name, work.Now);
                return null;
            default:
                var (zh, en) = Words(move.Step);
                return ReportProblems.WrongState(report.State, zh, en);
        }
    }

    private static string ActionOf(ReportStep step) => step switch
    {
        ReportStep.SendToReview => "report.review",
        ReportStep.Return => "report.return",
        ReportStep.Submit => "report.submit",
        ReportStep.Correct => "report.correct",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static (string Zh, string En) Words(ReportStep step) => step switch
    {
        ReportStep.SendToReview => ("送审", "sent to review"),
        ReportStep.Return => ("退回", "returned"),
        ReportStep.Submit => ("报送", "submitted"),
        ReportStep.Correct => ("更正", "corrected"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
