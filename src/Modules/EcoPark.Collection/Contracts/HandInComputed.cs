using EcoPark.Collection.Ledger;
using EcoPark.Collection.Projection;
using EcoPark.Collection.Submissions;
using EcoPark.Collection.Submissions.OpenForm;
using EcoPark.Collection.Submissions.SaveDraft;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Database;
using EcoPark.Platform.Files;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Collection.Contracts;

/// <summary>A value of the park that a module has worked out, with the file that shows how.</summary>
/// <param name="Park">The park.</param>
/// <param name="Item">A data item that an office's form asks for.</param>
/// <param name="Year">The year it is about.</param>
/// <param name="Value">Exact, in the item's unit.</param>
public sealed record ComputedValue(Park Park, string Item, int Year, string Value)
{
    /// <summary>The steps, one a line.</summary>
    public required string How { get; init; }

    public required string FileName { get; init; }

    public required Stream Content { get; init; }
}

/// <summary>What became of it.</summary>
/// <param name="Seq">Its place in the chain: /fact/{seq}.</param>
/// <param name="Form">The form it is a part of now.</param>
/// <param name="Link">That form.</param>
/// <param name="IsWaiting">The form waits for its decisions; false: the office still writes it and hands it in with the rest.</param>
public sealed record HandedInValue(long Seq, EcoPark.Standards.Definitions.LocalText Form, string Link, bool IsWaiting);

/// <summary>
/// Hands a computed value in as a part of the office's form that asks for its item: it becomes a fact of kind Computed, waits for
/// the same decisions as what is typed, and stands in the form for whoever opens it next.
/// </summary>
public sealed class HandInComputed(IDbContextFactory<AppDbContext> databases, FormsOfPark forms, OpenForm opening, ParkLedgers ledgers, ChainWriter chain, FileStore files)
{
    public async Task<Result<HandedInValue>> HandleAsync(Viewer viewer, ComputedValue value, CancellationToken cancellation)
    {
        var found = await FindAsync(viewer, value, cancellation);
        if (!found.IsOk)
        {
            return Result<HandedInValue>.Failed(found.Problems);
        }

        var (sheet, field) = (found.Value.Sheet, found.Value.Field);
        var scope = forms.Library.ParkValues.TryGetValue(value.Item, out var rule) ? rule.Scope ?? "" : "";
        var before = await ledgers.ReadAsync(value.Park.Id, null, ledger => ledger.Find(FactSubject.Of(value.Park.Id), value.Item, value.Year, scope)?.Seq, cancellation);
        var fact = new NewFact
        {
            Park = value.Park.Id,
            Scope = scope,
            Subject = FactSubject.Of(value.Park.Id),
            Item = value.Item,
            Period = FactPeriod.OfYear(value.Year),
            Value = value.Value,
            Unit = forms.Standards.Items.TryFindItem(value.Item, out var item) ? item.Unit.Symbol : null,
            Kind = FactKind.Computed,
            Basis = rule?.Basis,
            How = value.How,
            Submission = sheet.Submission.Id,
            Supersedes = before,
        };
        return await WriteAsync(viewer, new Entering(sheet, field, fact), value, cancellation);
    }

    private async Task<Result<FieldOfForm>> FindAsync(Viewer viewer, ComputedValue value, CancellationToken cancellation)
    {
        var form = forms.Library.Forms.Values.FirstOrDefault(candidate => candidate.Respondent == FormRespondent.Department && candidate.Fields.Any(field => field.Item == value.Item));
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var office = form is null ? null : await db.Set<Organisation>().AsNoTracking().FirstOrDefaultAsync(row => row.Park == value.Park.Id && row.Department == form.Department, cancellation);
        if (form is null || office is null)
        {
            return new Problem("office-not-found", value.Item, $"没有填报“{value.Item}”的部门；请先在系统管理中添加该部门。", $"No office states {value.Item}; add the office in the administration first.");
        }

        if (!viewer.MayFor(Permission.SubmissionWrite, value.Park.Id, office.Id))
        {
            return FormAccess.Forbidden($"您不能为{office.Name}报数；请联系园区管理员。", $"You may not state values for {office.Name}; ask the park's administrator.");
        }

        var opened = await opening.HandleAsync(viewer, new FormKey(value.Park.Id, form.Code, value.Year) { Organisation = office.Id }, cancellation);
        if (!opened.IsOk)
        {
            return Result<FieldOfForm>.Failed(opened.Problems);
        }

        return opened.Value.Submission.State == SubmissionState.Locked
            ? new Problem("submission-conflict", form.Code, $"{value.Year} 年“{form.Name.Zh}”已锁定；请先解锁再报数。", $"{form.Name.En} {value.Year} is locked; unlock it first.")
            : new FieldOfForm(opened.Value, form.Fields.First(field => field.Item == value.Item));
    }

    private async Task<Result<HandedInValue>> WriteAsync(Viewer viewer, Entering entering, ComputedValue value, CancellationToken cancellation)
    {
        var (sheet, field, fact) = entering;
        await using var work = await chain.BeginAsync(viewer, cancellation);
        var row = await work.Db.Set<Submission>().SingleAsync(candidate => candidate.Id == sheet.Submission.Id, cancellation);
        if (row.Version != sheet.Submission.Version)
        {
            return new Problem("submission-conflict", "", $"{row.SavedBy} 刚刚修改了这份表。请重试。", $"{row.SavedBy} has just changed this form. Try again.");
        }

        var kept = await files.KeepAsync(work, viewer, new FileOffer(value.Park.Id, value.FileName, value.Content), cancellation);
        if (!kept.IsOk)
        {
            return Result<HandedInValue>.Failed(kept.Problems);
        }

        var attachment = new Attachment(row.Id, field.Code, kept.Value.Id, kept.Value.Name, kept.Value.Sha256).At(null, viewer.Name, work.Now);
        work.Db.Add(attachment);
        // The same evidence as the form itself would state, so that handing it in later adds no second fact.
        var seq = work.Append(viewer, fact with
        {
            Evidence = [.. sheet.Attachments.Where(file => file.Place == field.Code || file.Place == "form").Append(attachment).Select(file => new EvidenceLink(file.File.Value, file.FileName, file.Sha256, file.Locator))],
        });
        var entry = sheet.Entry with { Fields = sheet.Entry.Fields.SetItem(field.Code, new EnteredValue.Given(value.Value)) };
        var isWaiting = !row.CanBeEdited;
        row.Save(FormEntryJson.Write(entry), viewer.Name, work.Now);
        row.Count(SaveDraft.Counts(FormDesk.With(sheet, entry).Checked, entry));
        if (isWaiting)
        {
            row.Submit(viewer.Name, work.Now);
            await SubmissionNotices.SubmittedAsync(work, sheet, cancellation);
        }

        work.Audit("submission.compute", new("submission", row.Id.ToString("N"), row.Park), after: $"{value.Item} {value.Value}");
        await work.CommitAsync(cancellation);
        return new HandedInValue(seq, sheet.Form.Name, FormLink.Of(value.Park.Key, row), isWaiting);
    }

    private sealed record FieldOfForm(FormSheet Sheet, FormField Field);

    private sealed record Entering(FormSheet Sheet, FormField Field, NewFact Fact);
}
