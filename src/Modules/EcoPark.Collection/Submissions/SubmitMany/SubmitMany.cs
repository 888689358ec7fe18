using EcoPark.Collection.Ledger;
using EcoPark.Collection.Projection;
using EcoPark.Collection.Submissions.SubmitForm;
using EcoPark.Platform.Chain;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Collection.Submissions.SubmitMany;

/// <summary>One form of one year for many firms at once: from a workbook, a department's system or last year's archive.</summary>
public sealed record SubmitManyRequest(ParkId Park, string Form, int Year, IReadOnlyList<EntryOffer> Entries)
{
    /// <summary>Says what would happen and writes nothing.</summary>
    public bool DryRun { get; init; }
}

/// <summary>What one firm states.</summary>
public sealed record EntryOffer(EnterpriseId Enterprise, FormEntry Entry);

/// <summary>What became of one firm's entry: taken with so many facts, or refused with the reasons.</summary>
public sealed record EntryOutcome(EnterpriseId Enterprise, FormSheet Sheet, int Facts, IReadOnlyList<Problem> Problems)
{
    public bool IsTaken => Problems.Count == 0;
}

/// <summary>Hands in the entries that can be handed in, in one transaction; the others are named and left as they were.</summary>
public sealed class SubmitMany(FormDesk desk, ChainWriter chain, ParkLedgers ledgers, FormsOfPark forms)
{
    public async Task<Result<IReadOnlyList<EntryOutcome>>> HandleAsync(Viewer viewer, SubmitManyRequest request, CancellationToken cancellation)
    {
        if (!forms.Library.TryFind(request.Form, out var form) || form.Respondent != FormRespondent.Enterprise || !viewer.May(Permission.SubmissionWrite))
        {
            return FormAccess.NotFound();
        }

        var sheets = await desk.LayOutManyAsync(new(request.Park, form, request.Year), request.Entries, cancellation);
        var outcomes = await ledgers.ReadAsync(request.Park, null, ledger => sheets.Select(sheet => Judge(viewer, sheet, ledger)).ToList(), cancellation);
        if (!request.DryRun)
        {
            await WriteAsync(viewer, request, [.. outcomes.Where(outcome => outcome.Outcome.IsTaken)], cancellation);
        }

        return Result<IReadOnlyList<EntryOutcome>>.Of([.. outcomes.Select(outcome => outcome.Outcome)]);
    }

    private Judged Judge(Viewer viewer, FormSheet sheet, ParkLedger ledger)
    {
        var enterprise = sheet.Submission.Enterprise ?? throw new InvalidOperationException("The form is a firm's.");
        var problems = viewer.MayEdit(sheet.Submission)
            ? sheet.Checked.Findings.Where(finding => finding.Severity == Severity.Error)
                .Select(finding => new Problem(finding.Rule, finding.Place.ToString() ?? "", finding.Message.Zh, finding.Message.En)).ToList()
            : [FormAccess.Forbidden("这份表已提交或不由您填写，不能导入。", "This form has been handed in, or is not yours to fill in.")];
        IReadOnlyList<NewFact> facts = problems.Count == 0 ? new FactsOfForm(forms, sheet).Changed(ledger) : [];
        return new Judged(new EntryOutcome(enterprise, sheet, facts.Count, problems), facts);
    }

    private async Task WriteAsync(Viewer viewer, SubmitManyRequest request, IReadOnlyList<Judged> taken, CancellationToken cancellation)
    {
        await using var work = await chain.BeginAsync(viewer, cancellation);
        var there = await work.Db.Set<Submission>().Where(row => row.Park == request.Park && row.Form == request.Form && row.Year == request.Year)
            .ToDictionaryAsync(row => row.Id, cancellation);
        foreach (var (outcome, facts) in taken)
        {
            var sheet = outcome.Sheet;
            if (!there.TryGetValue(sheet.Submission.Id, out var row))
            {
                row = sheet.Submission;
                work.Db.Add(row);
            }
            else if (row.Version != sheet.Submission.Version)
            {
                continue; // somebody saved it meanwhile; the dry run of the next call shows what now stands there
            }

            row.Save(FormEntryJson.Write(sheet.Entry), viewer.Name, work.Now);
            row.Submit(viewer.Name, work.Now);
            row.Count(SaveDraft.SaveDraft.Counts(sheet.Checked, sheet.Entry));
            foreach (var fact in facts)
            {
                work.Append(viewer, fact);
            }
        }

        work.Audit("submission.submit-many", new("form", $"{request.Form}/{request.Year}", request.Park), after: $"{taken.Count} forms");
        await work.CommitAsync(cancellation);
    }

    private sealed record Judged(EntryOutcome Outcome, IReadOnlyList<NewFact> Facts);
}
