using EcoPark.Collection.Submissions;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Database;
using EcoPark.Platform.Files;
using EcoPark.Platform.People;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Collection.Filling.Attach;

/// <summary>A file put beside a field.</summary>
/// <param name="Submission">The form.</param>
/// <param name="Place">The field or cell, as FormPlace prints it; <c>form</c>: all of it.</param>
/// <param name="Name">The file's name.</param>
/// <param name="Content">Its bytes; read once.</param>
public sealed record AttachRequest(Guid Submission, string Place, string Name, Stream Content)
{
    /// <summary>第3页, 汇总!F14.</summary>
    public string? Locator { get; init; }
}

/// <summary>Puts evidence beside a field of a draft, and takes it away again.</summary>
public sealed class AttachFile(IDbContextFactory<AppDbContext> databases, ChainWriter chain, FileStore files)
{
    private const int BufferSize = 81_920;

    public async Task<Result<Attachment>> HandleAsync(Viewer viewer, AttachRequest request, CancellationToken cancellation)
    {
        if (await FindAsync(viewer, request.Submission, cancellation) is not { } submission)
        {
            return FormAccess.NotFound();
        }

        if (!viewer.MayEdit(submission))
        {
            return Closed();
        }

        // A slow upload must not hold the chain: it lies on disk before the work begins.
        await using var content = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, BufferSize, FileOptions.DeleteOnClose);
        await CopyAsync(request.Content, content, cancellation);
        content.Position = 0;
        await using var work = await chain.BeginAsync(viewer, cancellation);
        var kept = await files.KeepAsync(work, viewer, new FileOffer(submission.Park, request.Name, content) { Enterprise = submission.Enterprise }, cancellation);
        if (!kept.IsOk)
        {
            return Result<Attachment>.Failed(kept.Problems);
        }

        var attachment = new Attachment(submission.Id, request.Place, kept.Value.Id, kept.Value.Name, kept.Value.Sha256).At(request.Locator, viewer.Name, work.Now);
        work.Db.Add(attachment);
        await work.CommitAsync(cancellation);
        return attachment;
    }

    public async Task<Result<Attachment>> RemoveAsync(Viewer viewer, Guid attachment, CancellationToken cancellation)
    {
        await using var work = await chain.BeginAsync(viewer, cancellation);
        var row = await work.Db.Set<Attachment>().SingleOrDefaultAsync(candidate => candidate.Id == attachment, cancellation);
        if (row is null || await FindAsync(viewer, row.Submission, cancellation) is not { } submission)
        {
            return FormAccess.NotFound();
        }

        if (!viewer.MayEdit(submission))
        {
            return Closed();
        }

        work.Db.Remove(row);
        work.Audit("attachment.remove", new("submission", row.Submission.ToString("N"), submission.Park), before: $"{row.FileName} {row.Sha256}");
        await work.CommitAsync(cancellation);
        return row;
    }

    private async Task<Submission?> FindAsync(Viewer viewer, Guid submission, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var row = await db.Set<Submission>().AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == submission, cancellation);
        return row is not null && viewer.MaySee(row) ? row : null;
    }

    // One byte beyond the limit is enough for the store to refuse it.
    private static async Task CopyAsync(Stream source, Stream target, CancellationToken cancellation)
    {
        var buffer = new byte[BufferSize];
        int read;
        while (target.Length <= FileStore.MaximumSize && (read = await source.ReadAsync(buffer, cancellation)) > 0)
        {
            await target.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }
    }

    private static Problem Closed() => FormAccess.Forbidden("这份表已提交或不由您填写，附件不能改动。", "This form has been handed in, or is not yours: its files cannot change.");
}
