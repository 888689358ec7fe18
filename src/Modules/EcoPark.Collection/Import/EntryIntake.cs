using System.Collections.Immutable;
using EcoPark.Collection.Submissions;
using EcoPark.Collection.Submissions.OpenForm;
using EcoPark.Collection.Submissions.SaveDraft;
using EcoPark.Collection.Submissions.SubmitForm;
using EcoPark.Collection.Submissions.SubmitMany;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Enterprises;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Collection.Import;

/// <summary>What one respondent states, as a program or a workbook gives it. Fields that it does not name stay as they are in the form.</summary>
/// <param name="Uscc">A firm's credit code; empty for an office's form.</param>
/// <param name="Entry">The values.</param>
public sealed record OfferedEntry(string Uscc, FormEntry Entry)
{
    /// <summary>Where it stood, for messages: 第 12 行.</summary>
    public string Place { get; init; } = "";
}

public sealed record IntakeRequest(ParkId Park, string Form, int Year, IReadOnlyList<OfferedEntry> Entries)
{
    public bool DryRun { get; init; }
}

/// <summary>What became of one entry.</summary>
public sealed record TakenEntry(OfferedEntry Offer, string Name, int Facts, IReadOnlyList<Problem> Problems)
{
    public bool IsTaken => Problems.Count == 0;
}

/// <summary>The way in for workbooks of many firms and for departments' own systems: the good entries are handed in, the others named.</summary>
public sealed class EntryIntake(IDbContextFactory<AppDbContext> databases, FormsOfPark forms, SubmitMany many, OfficeIntake offices)
{
    public async Task<Result<IReadOnlyList<TakenEntry>>> HandleAsync(Viewer viewer, IntakeRequest request, CancellationToken cancellation)
    {
        if (!forms.Library.TryFind(request.Form, out var form) || !viewer.Knows(request.Park))
        {
            return new Problem("form-not-found", request.Form, $"没有表“{request.Form}”。现有：{string.Join("、", forms.Library.Forms.Keys.Order(StringComparer.Ordinal))}。",
                $"There is no form {request.Form}. There are: {string.Join(", ", forms.Library.Forms.Keys.Order(StringComparer.Ordinal))}.");
        }

        if (Beyond(viewer, form, request) is { } beyond)
        {
            return beyond;
        }

        return form.Respondent == FormRespondent.Enterprise ? await FirmsAsync(viewer, form, request, cancellation) : await offices.HandleAsync(viewer, form, request, cancellation);
    }

    // A token may be limited to some items: a value of another one is refused, with its name. A table is taken as a whole, so every
    // item of its columns must be covered, the computed ones too.
    private static Problem? Beyond(Viewer viewer, Form form, IntakeRequest request)
    {
        var fields = request.Entries.SelectMany(offer => offer.Entry.Fields.Keys).Distinct(StringComparer.Ordinal)
            .Select(code => form.TryFindField(code, out var found) ? found : null).OfType<FormField>().Select(field => (Place: field.Code, Field: field));
        var columns = request.Entries.SelectMany(offer => offer.Entry.Grids.Keys).Distinct(StringComparer.Ordinal)
            .SelectMany(code => form.TryFindGrid(code, out var grid) ? grid.Columns.Select(column => (Place: $"{code}.{column.Code}", Field: column)) : []);
        var (place, field) = fields.Concat(columns).FirstOrDefault(found => found.Field.Item is { } item && !viewer.MayReadItem(item));
        return field is null ? null : new Problem("item-forbidden", place, $"令牌不含数据项“{field.Name.Zh}”（{field.Item}）。请去掉该项或换一个令牌。",
            $"The token does not cover {field.Name.En} ({field.Item}). Leave it out or use another token.");
    }

    private async Task<Result<IReadOnlyList<TakenEntry>>> FirmsAsync(Viewer viewer, Form form, IntakeRequest request, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var firms = (await db.Set<Enterprise>().AsNoTracking().Where(row => row.Park == request.Park).Select(row => new { row.Id, row.Uscc, row.Name }).ToListAsync(cancellation))
            .Where(row => viewer.MayFor(Permission.SubmissionWrite, request.Park, row.Id)).ToDictionary(row => row.Uscc, StringComparer.Ordinal);
        var drafts = await db.Set<Submission>().AsNoTracking().Where(row => row.Park == request.Park && row.Form == request.Form && row.Year == request.Year && row.Enterprise != null)
            .Select(row => new { row.Enterprise, row.Draft }).ToDictionaryAsync(row => row.Enterprise.GetValueOrDefault(), row => row.Draft, cancellation);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var known = request.Entries.Where(offer => firms.ContainsKey(offer.Uscc) && seen.Add(offer.Uscc)).ToList();
        var outcomes = await many.HandleAsync(viewer, new SubmitManyRequest(request.Park, form.Code, request.Year,
            [.. known.Select(offer => new EntryOffer(firms[offer.Uscc].Id, Over(drafts.GetValueOrDefault(firms[offer.Uscc].Id), offer.Entry)))]) { DryRun = request.DryRun }, cancellation);
        if (!outcomes.IsOk)
        {
            return Result<IReadOnlyList<TakenEntry>>.Failed(outcomes.Problems);
        }

        // The same row twice is equal to itself; which of the two was taken is a matter of which object it is.
        var first = new HashSet<object>(known, ReferenceEqualityComparer.Instance);
        var byFirm = outcomes.Value.ToDictionary(outcome => outcome.Enterprise);
        return Result<IReadOnlyList<TakenEntry>>.Of([.. request.Entries.Select(offer => !firms.TryGetValue(offer.Uscc, out var firm) ? new TakenEntry(offer, "", 0, [Unknown(offer)])
            : !first.Contains(offer) ? new TakenEntry(offer, firm.Name, 0, [Twice(offer)])
            : new TakenEntry(offer, firm.Name, byFirm[firm.Id].Facts, byFirm[firm.Id].Problems))]);
    }

    internal static FormEntry Over(string? draft, FormEntry entry)
    {
        var stored = draft is null ? FormEntry.Empty : FormDesk.Read(draft);
        return new FormEntry(stored.Fields.SetItems(entry.Fields), stored.Grids.SetItems(entry.Grids));
    }

    private static Problem Unknown(OfferedEntry offer) => new("enterprise-not-found", offer.Place.Length > 0 ? offer.Place : offer.Uscc,
        $"统一社会信用代码“{offer.Uscc}”不在园区企业档案中，或不在您的权限内。请核对代码，或先建档案。", $"The credit code {offer.Uscc} is not among the park's enterprises, or not within your scope. Check it, or add the firm first.");

    private static Problem Twice(OfferedEntry offer) => new("enterprise-twice", offer.Place.Length > 0 ? offer.Place : offer.Uscc,
        $"“{offer.Uscc}”出现了两次，只取第一次。请删去重复的。", $"{offer.Uscc} is given twice; the first is taken. Remove the other.");
}

/// <summary>An office's own form, handed in by its system.</summary>
public sealed class OfficeIntake(IDbContextFactory<AppDbContext> databases, OpenForm open, SaveDraft save, SubmitForm submit)
{
    public async Task<Result<IReadOnlyList<TakenEntry>>> HandleAsync(Viewer viewer, Form form, IntakeRequest request, CancellationToken cancellation)
    {
        if (request.Entries.Count != 1)
        {
            return new Problem("one-entry", "", $"部门表一次交一份，收到 {request.Entries.Count} 份。", $"An office's form is handed in one at a time; {request.Entries.Count} were given.");
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var offices = await db.Set<Organisation>().AsNoTracking().Where(row => row.Park == request.Park && row.Department == form.Department).ToListAsync(cancellation);
        if (offices.Find(office => viewer.MayFor(Permission.SubmissionWrite, request.Park, office.Id)) is not { } office)
        {
            return FormAccess.NotFound();
        }

        var opened = await open.HandleAsync(viewer, new FormKey(request.Park, form.Code, request.Year) { Organisation = office.Id }, cancellation);
        if (!opened.IsOk)
        {
            return Result<IReadOnlyList<TakenEntry>>.Failed(opened.Problems);
        }

        return await TakeAsync(viewer, opened.Value, request, cancellation);
    }

    private async Task<Result<IReadOnlyList<TakenEntry>>> TakeAsync(Viewer viewer, FormSheet sheet, IntakeRequest request, CancellationToken cancellation)
    {
        var offer = request.Entries[0];
        var entry = EntryIntake.Over(FormEntryJson.Write(sheet.Entry), offer.Entry);
        var errors = FormDesk.With(sheet, entry).Checked.Findings.Where(finding => finding.Severity == Severity.Error)
            .Select(finding => new Problem(finding.Rule, finding.Place.ToString() ?? "", finding.Message.Zh, finding.Message.En)).ToList();
        if (!viewer.MayEdit(sheet.Submission))
        {
            errors = [FormAccess.Forbidden("这份表已提交，不能再导入。需要更正时请联系园区退回。", "This form has been handed in. Ask the park to return it for a correction.")];
        }

        if (request.DryRun || errors.Count > 0)
        {
            return One(new TakenEntry(offer, sheet.Respondent.Name, 0, errors));
        }

        var saved = await save.HandleAsync(viewer, new SaveRequest(sheet.Submission.Id)
        {
            Fields = [.. offer.Entry.Fields.Select(field => new FieldChange(field.Key, sheet.Entry.Fields.GetValueOrDefault(field.Key), field.Value))],
            Grids = [.. offer.Entry.Grids.Keys.Select(grid => new GridChange(grid, sheet.Entry.Rows(grid), offer.Entry.Rows(grid)))],
        }, cancellation);
        var handed = saved.IsOk ? await submit.HandleAsync(viewer, sheet.Submission.Id, cancellation) : Result<FormSheet>.Failed(saved.Problems);
        return One(new TakenEntry(offer, sheet.Respondent.Name, handed.IsOk ? handed.Value.Checked.Values.Count(value => value.Item is not null) : 0, handed.Problems));
    }

    private static Result<IReadOnlyList<TakenEntry>> One(TakenEntry entry) => Result<IReadOnlyList<TakenEntry>>.Of([entry]);
}
