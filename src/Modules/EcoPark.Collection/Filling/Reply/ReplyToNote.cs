using EcoPark.Collection.Submissions;
using EcoPark.Platform.Chain;
using EcoPark.Platform.People;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Collection.Filling.Reply;

/// <summary>The respondent's answer to why a value was sent back.</summary>
public sealed record ReplyRequest(Guid Note, string Text);

public sealed class ReplyToNote(ChainWriter chain)
{
    private const int Longest = 500;

    public async Task<Result<ReturnNote>> HandleAsync(Viewer viewer, ReplyRequest request, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(request.Text) || request.Text.Length > Longest)
        {
            return new Problem("reply-text", "", $"回复应为 1–{Longest} 个字，现为 {request.Text?.Length ?? 0} 个。请改写。",
                $"A reply has 1–{Longest} characters; this one has {request.Text?.Length ?? 0}. Rewrite it.");
        }

        await using var work = await chain.BeginAsync(viewer, cancellation);
        var note = await work.Db.Set<ReturnNote>().SingleOrDefaultAsync(row => row.Id == request.Note, cancellation);
        var submission = note is null ? null : await work.Db.Set<Submission>().AsNoTracking().SingleAsync(row => row.Id == note.Submission, cancellation);
        if (note is null || submission is null || !viewer.MaySee(submission))
        {
            return FormAccess.NotFound();
        }

        if (!viewer.MayEdit(submission))
        {
            return FormAccess.Forbidden("这份表已提交或不由您填写，不能回复。", "This form has been handed in, or is not yours: it takes no reply.");
        }

        note.Reply(request.Text.Trim(), work.Now);
        work.Audit("note.reply", new("submission", submission.Id.ToString("N"), submission.Park), before: note.Reason, after: note.Answer);
        await work.CommitAsync(cancellation);
        return note;
    }
}
