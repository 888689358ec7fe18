using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Collection.Submissions;

/// <summary>Who may do what with a submission.</summary>
public static class FormAccess
{
    public static bool MaySee(this Viewer viewer, Submission submission) => viewer.Covers(Permission.SubmissionRead, submission)
        && viewer.MayInYear(Permission.SubmissionRead, submission.Park, submission.Year);

    public static bool MayEdit(this Viewer viewer, Submission submission) => submission.CanBeEdited && viewer.Covers(Permission.SubmissionWrite, submission);

    /// <summary>The approver of the department that the form names.</summary>
    public static async Task<bool> MayApproveAsync(this Viewer viewer, AppDbContext db, Submission submission, Form form)
    {
        var offices = await db.Set<Organisation>().AsNoTracking()
            .Where(office => office.Park == submission.Park && office.Department == form.Approver).Select(office => office.Id).ToListAsync();
        return offices.Exists(office => viewer.MayFor(Permission.SubmissionApprove, submission.Park, office));
    }

    /// <summary>A small park without that department lets the office accept directly.</summary>
    public static Task<bool> HasApproverAsync(AppDbContext db, Submission submission, Form form) => db.Set<Organisation>().AsNoTracking()
        .Where(office => office.Park == submission.Park && office.Department == form.Approver)
        .AnyAsync(office => db.Set<Assignment>().Any(assignment => assignment.Role == Role.DepartmentApprover && assignment.Organisation == office.Id));

    public static Problem NotFound() => new("submission-not-found", "", "没有这份表，或者不归您查看。请回到列表重新打开。",
        "There is no such form, or it is not yours to see. Open it again from the list.");

    public static Problem Forbidden(string zh, string en) => new("submission-forbidden", "", zh, en);

    private static bool Covers(this Viewer viewer, Permission permission, Submission submission) => submission switch
    {
        // An office has roles over all firms for reading; only the firm itself and the park write for it.
        { Enterprise: { } enterprise } => viewer.MayFor(permission, submission.Park, enterprise)
            && (permission == Permission.SubmissionRead || viewer.IsSystem || viewer.Scopes.Any(scope => scope.Organisation is null
                && scope.Covers(submission.Park) && (scope.Enterprise is null || scope.Enterprise == enterprise) && viewer.Allows(scope, permission))),
        { Organisation: { } organisation } => viewer.MayFor(permission, submission.Park, organisation),
        _ => false,
    };
}
