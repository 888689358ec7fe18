using EcoPark.Platform.Chain;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Reporting.Reports.Comments;

/// <summary>What somebody says about the report.</summary>
/// <param name="Park">The park's key.</param>
/// <param name="Year">The report year.</param>
/// <param name="Section">The section's id; empty: the whole report.</param>
/// <param name="Text">The comment.</param>
/// <param name="Quote">The words it is about; null: the whole section.</param>
public sealed record CommentToAdd(string Park, int Year, string Section, string Text, string? Quote = null);

/// <summary>Writes a comment on the draft; a reviewer from outside writes on what is frozen.</summary>
public sealed class AddComment(ParkLookup parks, ReportLibrary library, ChainWriter chain)
{
    /// <summary>Ours.</summary>
    private const int Longest = 2_000;

    public async Task<Result<ReportComment>> HandleAsync(Viewer viewer, CommentToAdd request, CancellationToken cancellation)
    {
        var found = await ReportScope.FindForAsync(parks, viewer, (new ReportAddress(request.Park, request.Year), Permission.ReportComment), cancellation);
        if (!found.TryGet(out var park, out var refused))
        {
            return refused;
        }

        var text = request.Text.Trim();
        if (text.Length is 0 or > Longest || request.Quote?.Length > Longest)
        {
            return new Problem("report-comment-text", "text", $"意见应为 1–{Longest} 字，现为 {text.Length} 字。", $"A comment has 1–{Longest} characters; this one has {text.Length}.");
        }

        if (request.Section.Length > 0 && library.Sources.TryGetValue(park.StandardCode, out var sources) && sources.Template.Sections.All(section => section.Id != request.Section))
        {
            return ReportProblems.NoSection(request.Section);
        }

        await using var work = await chain.BeginAsync(viewer, cancellation);
        var report = await ReportRows.BeginAsync(work, park.Id, request.Year, cancellation);
        var frozen = report.IsOpen ? report.DraftNumber - 1 : report.DraftNumber;
        var isInside = ReportScope.MaySeeDraft(viewer, park.Id);
        if (!isInside && frozen == 0)
        {
            return ReportProblems.NoVersion(request.Year, null);
        }

        var comment = new ReportComment(report.Id, request.Section, text).About(isInside ? report.DraftNumber : frozen, string.IsNullOrWhiteSpace(request.Quote) ? null : request.Quote.Trim()).By(viewer, work.Now);
        work.Db.Add(comment);
        work.Audit("report.comment", new("report", $"{request.Year}/{request.Section}", park.Id), comment.Quote, comment.Text);
        await work.CommitAsync(cancellation);
        return comment;
    }
}

/// <summary>Closes a comment: its author, or who may write the report.</summary>
public sealed class ResolveComment(ParkLookup parks, ChainWriter chain)
{
    public async Task<Result<ReportComment>> HandleAsync(Viewer viewer, ReportAddress address, Guid comment, CancellationToken cancellation)
    {
        var found = await ReportScope.FindForAsync(parks, viewer, (address, Permission.ReportComment), cancellation);
        if (!found.TryGet(out var park, out var refused))
        {
            return refused;
        }

        await using var work = await chain.BeginAsync(viewer, cancellation);
        var report = await ReportRows.FindAsync(work.Db, park.Id, address.Year, cancellation);
        var row = report is null ? null : await work.Db.Set<ReportComment>().SingleOrDefaultAsync(one => one.Id == comment && one.Report == report.Id, cancellation);
        var mayWrite = viewer.MayInPark(Permission.ReportWrite, park.Id);
        var isOwn = row is not null && (viewer.PersonId is { } person ? row.AuthorId == person : row.AuthorId is null && row.Author == viewer.Name);
        if (row is null || (!isOwn && !ReportScope.MaySeeDraft(viewer, park.Id)))
        {
            return new Problem("report-comment-not-found", comment.ToString("N"), "没有这条意见，或不在您的权限内。", "There is no such comment, or it is outside your scope.");
        }

        if (!mayWrite && !isOwn)
        {
            return ReportProblems.Forbidden("处理他人的意见", "close somebody else's comment");
        }

        if (!row.IsOpen)
        {
            return new Problem("report-comment-conflict", row.Section, $"{row.ResolvedBy} 已处理这条意见；请刷新。", $"{row.ResolvedBy} has closed this comment; refresh.");
        }

        row.Resolve(viewer.Name, work.Now);
        work.Audit("report.comment-resolve", new("report", $"{address.Year}/{row.Section}", park.Id), row.Text);
        await work.CommitAsync(cancellation);
        return row;
    }
}
