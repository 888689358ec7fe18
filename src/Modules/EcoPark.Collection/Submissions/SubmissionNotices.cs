using EcoPark.Collection.Ledger;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Notices;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Collection.Submissions;

/// <summary>Who has to do something next about a form: posted and closed with the step itself.</summary>
internal static class SubmissionNotices
{
    public const string Review = "review";
    public const string Return = "return";
    public const string Remind = "remind";
    public const string Due = "due";

    public static string Origin(Submission submission) => $"submission:{submission.Id:N}";

    /// <summary>Handed in: nothing waits at the respondent any more; the reviewer is next.</summary>
    public static async Task SubmittedAsync(ChainWork work, FormSheet sheet, CancellationToken cancellation)
    {
        await NoticeBoard.CloseForAsync(work, Origin(sheet.Submission), cancellation);
        await PostReviewAsync(work, sheet, approved: false, cancellation);
    }

    public static async Task DecidedAsync(ChainWork work, FormSheet sheet, DecideStep step, CancellationToken cancellation)
    {
        await NoticeBoard.CloseForAsync(work, Origin(sheet.Submission), cancellation);
        switch (step.Kind)
        {
            case DecisionKind.Approve:
                await PostReviewAsync(work, sheet, approved: true, cancellation);
                break;
            case DecisionKind.Return:
                var notice = new Notice(sheet.Park.Id, new NoticeText(Return, Origin(sheet.Submission),
                    $"{sheet.Submission.Year} {sheet.Form.Name.Zh} 退回修改", $"{sheet.Form.Name.En} {sheet.Submission.Year} returned", FormLink.Of(sheet)) { DetailZh = step.Reason, DetailEn = step.Reason }, work.Now);
                NoticeBoard.Post(work, Addressed(notice, sheet.Submission).DueOn(sheet.Submission.Due));
                break;
        }
    }

    public static Notice Addressed(Notice notice, Submission submission) => submission switch
    {
        { Enterprise: { } enterprise } => notice.To(enterprise),
        { Organisation: { } organisation } => notice.To(organisation),
        _ => notice,
    };

    private static async Task PostReviewAsync(ChainWork work, FormSheet sheet, bool approved, CancellationToken cancellation)
    {
        var text = new NoticeText(Review, Origin(sheet.Submission), $"{sheet.Respondent.Name} · {sheet.Submission.Year} {sheet.Form.Name.Zh} 待审",
            $"{sheet.Respondent.Name} · {sheet.Form.Name.En} {sheet.Submission.Year} to review",
            $"/p/{sheet.Park.Key}/y/{sheet.Submission.Year}/review?id={sheet.Submission.Id:N}");
        var notice = new Notice(sheet.Park.Id, text, work.Now);
        var office = !approved && await FormAccess.HasApproverAsync(work.Db, sheet.Submission, sheet.Form)
            ? await work.Db.Set<Organisation>().AsNoTracking().Where(row => row.Park == sheet.Park.Id && row.Department == sheet.Form.Approver)
                .Select(row => (OrganisationId?)row.Id).FirstOrDefaultAsync(cancellation)
            : null;
        NoticeBoard.Post(work, office is { } approver ? notice.To(approver) : notice.To(Role.EcoOfficer));
    }
}

/// <summary>What was decided, and why.</summary>
internal sealed record DecideStep(DecisionKind Kind, string? Reason);
