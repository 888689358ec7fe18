using System.Globalization;
using EcoPark.Assessment.Definitions;
using EcoPark.Assessment.LifeCycle.Rules;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Files;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Reading;

namespace EcoPark.Assessment.LifeCycle.Scores;

/// <summary>Points for an item; null takes them back.</summary>
public sealed record EnterScoreRequest(Park Park, int Year, string Item, decimal? Points)
{
    public string? Reason { get; init; }

    public string? FileName { get; init; }

    public Stream? File { get; init; }
}

/// <summary>Records what a person gives to an item that the system cannot know; without evidence nothing counts.</summary>
public sealed class EnterScore(AssessmentDefinitions definitions, ChainWriter chain, FileStore files)
{
    /// <summary>Ours: a line of the table.</summary>
    private const int LongestReason = 200;

    public async Task<Result<ScoreEntry>> HandleAsync(Viewer viewer, EnterScoreRequest request, CancellationToken cancellation)
    {
        if (!viewer.MayInPark(Permission.LifeCycleWrite, request.Park.Id))
        {
            return AssessmentProblems.Forbidden("填写自评分", "enter points of the self-score");
        }

        if (AssessmentProblems.YearFault(viewer, request.Park, request.Year) is { } year)
        {
            return year;
        }

        if (definitions.Title.Score.Items.FirstOrDefault(item => item.Code == request.Item && item.How == ScoreBy.Entered) is not { } scored)
        {
            return new Problem("score-item-not-found", request.Item, "没有这个由人填写的评分项；其他项由系统按数据计算。", "There is no such item to be entered by a person; the others are computed.");
        }

        if (Fault(request, scored) is { } fault)
        {
            return fault;
        }

        return await WriteAsync(viewer, request, cancellation);
    }

    private async Task<Result<ScoreEntry>> WriteAsync(Viewer viewer, EnterScoreRequest request, CancellationToken cancellation)
    {
        await using var work = await chain.BeginAsync(viewer, cancellation);
        var entry = new ScoreEntry(request.Park.Id, request.Year, request.Item, request.Points).By(viewer.Name, work.Now);
        if (request.File is { } content)
        {
            var kept = await files.KeepAsync(work, viewer, new FileOffer(request.Park.Id, request.FileName ?? "", content), cancellation);
            if (!kept.IsOk)
            {
                return Result<ScoreEntry>.Failed(kept.Problems);
            }

            entry.Prove((request.Reason ?? "").Trim(), kept.Value.Id);
        }
        else
        {
            entry.Prove((request.Reason ?? "").Trim(), null);
        }

        work.Db.Add(entry);
        work.Audit("score.enter", new("score", $"{request.Year}/{request.Item}", request.Park.Id), after: string.Create(CultureInfo.InvariantCulture, $"{request.Points} {entry.Reason}"));
        await work.CommitAsync(cancellation);
        return entry;
    }

    private static Problem? Fault(EnterScoreRequest request, ScoreItem item) => request switch
    {
        { Points: { } points } when points < 0 || points > item.Max => new Problem("score-points", "points",
            string.Create(CultureInfo.InvariantCulture, $"{request.Points} 分，应在 0 到 {item.Max} 之间。"), string.Create(CultureInfo.InvariantCulture, $"{request.Points} points; 0 to {item.Max} are possible.")),
        { Reason: var reason } when string.IsNullOrWhiteSpace(reason) || reason.Length > LongestReason => new Problem("score-reason", "reason", $"须写明依据，最多 {LongestReason} 字。", $"Say what it rests on, in at most {LongestReason} characters."),
        { Points: not null, File: null } => new Problem("score-evidence", "file", "没有证据不计分；请附上文件。", "Without evidence nothing counts; attach a file."),
        _ => null,
    };
}
