using EcoPark.Collection.Ledger;
using EcoPark.Collection.Projection;
using EcoPark.Platform.Chain;
using EcoPark.Platform.People;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Collection.Submissions.SubmitForm;

/// <summary>Hands the form in: every value that is new or different becomes a fact, and the form waits for its decisions.</summary>
public sealed class SubmitForm(FormDesk desk, ChainWriter chain, ParkLedgers ledgers, FormsOfPark forms)
{
    public async Task<Result<FormSheet>> HandleAsync(Viewer viewer, Guid submission, CancellationToken cancellation)
    {
        if (await desk.LayOutAsync(submission, cancellation) is not { } sheet || !viewer.MaySee(sheet.Submission))
        {
            return FormAccess.NotFound();
        }

        if (!viewer.MayEdit(sheet.Submission))
        {
            return FormAccess.Forbidden("这份表已提交，不能再次提交。", "This form has been handed in already.");
        }

        var left = sheet.Checked.Findings.Where(finding => finding.Severity == Severity.Error)
            .Select(error => new Problem(error.Rule, error.Place.ToString() ?? "", error.Message.Zh, error.Message.En))
            .Concat(RequiredEvidence.Missing(sheet)).ToList();
        if (left.Count > 0)
        {
            return Result<FormSheet>.Failed(left);
        }

        var facts = await ledgers.ReadAsync(sheet.Submission.Park, null, ledger => new FactsOfForm(forms, sheet).Changed(ledger), cancellation);
        return await WriteAsync(viewer, sheet, facts, cancellation) is { } conflict ? conflict
            : await desk.LayOutAsync(submission, cancellation) is { } after ? after : FormAccess.NotFound();
    }

    private async Task<Problem?> WriteAsync(Viewer viewer, FormSheet sheet, IReadOnlyList<NewFact> facts, CancellationToken cancellation)
    {
        var submission = sheet.Submission.Id;
        await using var work = await chain.BeginAsync(viewer, cancellation);
        var row = await work.Db.Set<Submission>().SingleAsync(candidate => candidate.Id == submission, cancellation);
        if (row.Version != sheet.Submission.Version)
        {
            return new Problem("submission-conflict", "", $"{row.SavedBy} 刚刚修改了这份表。请核对新的内容后再提交。",
                $"{row.SavedBy} has just changed this form. Look at the new content, then hand it in.");
        }

        foreach (var fact in facts)
        {
            work.Append(viewer, fact);
        }

        row.Submit(viewer.Name, work.Now);
        row.Count(SaveDraft.SaveDraft.Counts(sheet.Checked, sheet.Entry));
        foreach (var note in await work.Db.Set<ReturnNote>().Where(note => note.Submission == submission && note.AnsweredAt == null).ToListAsync(cancellation))
        {
            note.Settle(work.Now);
        }

        await SubmissionNotices.SubmittedAsync(work, sheet, cancellation);
        work.Audit("submission.submit", new("submission", submission.ToString("N"), row.Park), after: $"{facts.Count} facts");
        await work.CommitAsync(cancellation);
        return null;
    }
}
