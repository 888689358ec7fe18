using EcoPark.Collection.Submissions;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Notices;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Collection.Progress;

/// <summary>催报: the chosen forms, as <see cref="ExpectedForm.Id"/> names them.</summary>
public sealed record RemindRequest(ParkId Park, int Year, IReadOnlyCollection<string> Forms)
{
    /// <summary>Says who would be reminded and who skipped, and sends nothing.</summary>
    public bool DryRun { get; init; }
}

public sealed record Reminded(IReadOnlyList<ExpectedForm> Sent, IReadOnlyList<(ExpectedForm Form, string Zh, string En)> Skipped);

/// <summary>Sends a to-do to each respondent whose form is still in hand; nobody is reminded twice on one day.</summary>
public sealed class RemindRespondents(ProgressBoard board, ChainWriter chain, TimeProvider time)
{
    public async Task<Result<Reminded>> HandleAsync(Viewer viewer, RemindRequest request, CancellationToken cancellation)
    {
        var all = await board.HandleAsync(viewer, request.Park, request.Year, cancellation);
        var chosen = all.Where(form => request.Forms.Contains(form.Id)).ToList();
        if (!viewer.May(Permission.SubmissionRemind) || chosen.Exists(form => !MayRemind(viewer, form)))
        {
            return FormAccess.Forbidden("您的角色不能催报这些表。", "Your role does not allow reminders for these forms.");
        }

        await using var work = await chain.BeginAsync(viewer, cancellation);
        var today = ParkTime.Today(time);
        var origins = chosen.ConvertAll(Origin);
        var since = ParkTime.Utc(today.ToDateTime(TimeOnly.MinValue));
        var reminded = (await work.Db.Set<Notice>().AsNoTracking().Where(notice => notice.Park == request.Park && notice.Kind == SubmissionNotices.Remind && notice.CreatedAt >= since && origins.Contains(notice.Origin))
            .Select(notice => notice.Origin).ToListAsync(cancellation)).ToHashSet(StringComparer.Ordinal);
        var sent = chosen.Where(form => form.IsOpen && !reminded.Contains(Origin(form))).ToList();
        var skipped = chosen.Except(sent).Select(form => form.IsOpen ? (form, "今天已经催过", "reminded today already") : (form, $"已是“{StateWords.Zh(form.State)}”", $"is {StateWords.En(form.State)}")).ToList();
        if (!request.DryRun && sent.Count > 0)
        {
            await SendAsync(work, viewer, sent, cancellation);
            await work.CommitAsync(cancellation);
        }

        return new Reminded(sent, skipped);
    }

    private static async Task SendAsync(ChainWork work, Viewer viewer, List<ExpectedForm> sent, CancellationToken cancellation)
    {
        var park = await work.Db.Set<Park>().AsNoTracking().SingleAsync(row => row.Id == sent[0].Key.Park, cancellation);
        foreach (var form in sent)
        {
            await NoticeBoard.CloseForAsync(work, Origin(form), cancellation, SubmissionNotices.Remind, SubmissionNotices.Due);
            var text = new NoticeText(SubmissionNotices.Remind, Origin(form), $"催报：{form.Key.Year} {form.Form.Name.Zh}", $"Reminder: {form.Form.Name.En} {form.Key.Year}", FormLink.Of(park.Key, form.Key));
            NoticeBoard.Post(work, Addressed(new Notice(park.Id, text, work.Now), form.Key).From(viewer).DueOn(form.Due));
            if (form.Submission is { } submission)
            {
                (await work.Db.Set<Submission>().SingleAsync(row => row.Id == submission.Id, cancellation)).Remind();
            }
        }

        work.Audit("submission.remind", new("park", park.Key, park.Id), after: $"{sent.Count} forms of {sent[0].Key.Year}");
    }

    internal static Notice Addressed(Notice notice, FormKey key) => key.Enterprise is { } enterprise ? notice.To(enterprise) : key.Organisation is { } office ? notice.To(office) : notice;

    /// <summary>The submission's where there is one, so that handing it in closes the reminder.</summary>
    internal static string Origin(ExpectedForm form) => form.Submission is { } submission ? SubmissionNotices.Origin(submission) : $"form:{form.Key.Year}:{form.Id}";

    private static bool MayRemind(Viewer viewer, ExpectedForm form) => viewer.MayInPark(Permission.SubmissionRemind, form.Key.Park)
        || (form.Key.Organisation is { } office ? viewer.MayFor(Permission.SubmissionRemind, form.Key.Park, office) : viewer.May(Permission.SubmissionRemind));
}
