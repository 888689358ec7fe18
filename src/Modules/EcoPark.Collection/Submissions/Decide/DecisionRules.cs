using EcoPark.Collection.Ledger;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Reading;

namespace EcoPark.Collection.Submissions.Decide;

/// <summary>Which decision is possible in which state, and for whom.</summary>
internal sealed class DecisionRules(Viewer viewer, AppDbContext db, Form form)
{
    // The same for every submission of the form: asked once, however many are decided.
    private bool? _hasApprover;
    private bool? _mayApprove;

    public static SubmissionState After(DecisionKind kind) => kind switch
    {
        DecisionKind.Return => SubmissionState.Returned,
        DecisionKind.Approve => SubmissionState.Approved,
        DecisionKind.Accept or DecisionKind.Unlock => SubmissionState.Accepted,
        DecisionKind.Lock => SubmissionState.Locked,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public async Task<Problem?> RefusalAsync(Submission submission, DecideRequest request)
    {
        _hasApprover ??= await FormAccess.HasApproverAsync(db, submission, form);
        if (!IsPossible(submission.State, request.Kind, _hasApprover.Value))
        {
            return new Problem("submission-state", "",
                $"这份表现在是“{StateWords.Zh(submission.State)}”，不能{StateWords.Zh(request.Kind)}。",
                $"This form is {StateWords.En(submission.State)}; it cannot be {StateWords.En(request.Kind)} now.");
        }

        if (request.Kind is DecisionKind.Return or DecisionKind.Unlock && string.IsNullOrWhiteSpace(request.Reason) && !request.Places.Any(place => place.Reason.Trim().Length > 0))
        {
            return new Problem("reason-missing", "", "请写明理由，填报人要据此修改。", "Say why: whoever fills in the form needs it.");
        }

        return await IsAllowedAsync(submission, request.Kind) ? null : FormAccess.Forbidden(
            $"您的角色不能{StateWords.Zh(request.Kind)}这份表。", "Your role does not allow this decision.");
    }

    private static bool IsPossible(SubmissionState state, DecisionKind kind, bool hasApprover) => kind switch
    {
        DecisionKind.Return => state is SubmissionState.Submitted or SubmissionState.Approved or SubmissionState.Accepted,
        DecisionKind.Approve => state == SubmissionState.Submitted,
        DecisionKind.Accept => state == SubmissionState.Approved || (state == SubmissionState.Submitted && !hasApprover),
        DecisionKind.Lock => state == SubmissionState.Accepted,
        DecisionKind.Unlock => state == SubmissionState.Locked,
        _ => false,
    };

    private async Task<bool> IsAllowedAsync(Submission submission, DecisionKind kind) => kind switch
    {
        DecisionKind.Approve => await MayApproveAsync(submission),
        DecisionKind.Accept or DecisionKind.Lock => viewer.MayInPark(Permission.SubmissionAccept, submission.Park),
        DecisionKind.Unlock => viewer.MayInPark(Permission.SubmissionUnlock, submission.Park),
        DecisionKind.Return => viewer.MayInPark(Permission.SubmissionAccept, submission.Park)
            || (submission.State == SubmissionState.Submitted && await MayApproveAsync(submission)),
        _ => false,
    };

    private async Task<bool> MayApproveAsync(Submission submission) => _mayApprove ??= await viewer.MayApproveAsync(db, submission, form);
}
