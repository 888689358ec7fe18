using System.Collections.Immutable;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Collection.Submissions.SaveDraft;

/// <summary>What changed since the page was read: each value with what it was, so that two people at one form notice each other.</summary>
public sealed record SaveRequest(Guid Submission)
{
    public IReadOnlyList<FieldChange> Fields { get; init; } = [];

    public IReadOnlyList<GridChange> Grids { get; init; } = [];
}

/// <summary>One field; null: empty.</summary>
public sealed record FieldChange(string Field, EnteredValue? Before, EnteredValue? After);

/// <summary>One table, as a whole.</summary>
public sealed record GridChange(string Grid, ImmutableArray<EntryRow> Before, ImmutableArray<EntryRow> After);

/// <summary>What was saved, and what somebody else had changed meanwhile; that is left as they put it.</summary>
public sealed record Saved(FormSheet Sheet, IReadOnlyList<DraftConflict> Conflicts)
{
    /// <summary>Who had saved last before.</summary>
    public string SavedBefore { get; init; } = "";
}

/// <summary>A value that two people changed: theirs is stored, mine is shown beside it.</summary>
public sealed record DraftConflict(string Place, EnteredValue? Theirs, EnteredValue? Mine, string By)
{
    /// <summary>Of a table: its rows as I had them.</summary>
    public ImmutableArray<EntryRow>? MyRows { get; init; }
}

/// <summary>Autosave: keeps a draft, checks it, writes nothing into the ledger.</summary>
public sealed class SaveDraft(IDbContextFactory<AppDbContext> databases, FormDesk desk, TimeProvider time)
{
    private const int Attempts = 8;

    public async Task<Result<Saved>> HandleAsync(Viewer viewer, SaveRequest request, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await SaveAsync(viewer, request, cancellation);
            }
            catch (DbUpdateConcurrencyException) when (attempt < Attempts)
            {
                // Somebody saved in between: read again and merge anew.
            }
        }
    }

    private async Task<Result<Saved>> SaveAsync(Viewer viewer, SaveRequest request, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var submission = await db.Set<Submission>().SingleOrDefaultAsync(row => row.Id == request.Submission, cancellation);
        if (submission is null || !viewer.MaySee(submission))
        {
            return FormAccess.NotFound();
        }

        if (!viewer.MayEdit(submission))
        {
            return FormAccess.Forbidden("这份表已提交或不由您填写，不能修改。需要更正时请联系园区退回。",
                "This form has been handed in, or is not yours to fill in. Ask the park to return it for a correction.");
        }

        var last = submission.SavedBy ?? "";
        var (entry, conflicts) = Merge(FormDesk.Read(submission.Draft), request, last);
        if (await desk.LayOutAsync(submission.Id, cancellation) is not { } before)
        {
            return FormAccess.NotFound();
        }

        var sheet = FormDesk.With(before, entry);
        submission.Save(FormEntryJson.Write(entry), viewer.Name, time.GetUtcNow().UtcDateTime);
        submission.Count(Counts(sheet.Checked, entry));
        await db.SaveChangesAsync(cancellation);
        return new Saved(sheet with { Submission = submission }, conflicts) { SavedBefore = last };
    }

    private static (FormEntry Entry, IReadOnlyList<DraftConflict> Conflicts) Merge(FormEntry stored, SaveRequest request, string by)
    {
        var conflicts = new List<DraftConflict>();
        var fields = stored.Fields;
        foreach (var change in request.Fields)
        {
            var now = fields.GetValueOrDefault(change.Field);
            if (now != change.Before && now != change.After)
            {
                conflicts.Add(new DraftConflict(change.Field, now, change.After, by));
            }
            else
            {
                fields = change.After is null ? fields.Remove(change.Field) : fields.SetItem(change.Field, change.After);
            }
        }

        var grids = stored.Grids;
        foreach (var change in request.Grids)
        {
            var now = stored.Rows(change.Grid);
            var after = Rows(change.After);
            if (!now.SequenceEqual(Rows(change.Before)) && !now.SequenceEqual(after))
            {
                conflicts.Add(new DraftConflict(change.Grid, null, null, by) { MyRows = after });
            }
            else
            {
                grids = grids.SetItem(change.Grid, after);
            }
        }

        return (new FormEntry(fields, grids), conflicts);
    }

    private static ImmutableArray<EntryRow> Rows(ImmutableArray<EntryRow> rows) => rows.IsDefault ? [] : rows;

    internal static SubmissionCounts Counts(CheckedForm form, FormEntry entry) => new()
    {
        Filled = form.Sections.Sum(section => section.RequiredGiven),
        Needed = form.Sections.Sum(section => section.Required),
        Typed = form.Typed,
        Prefilled = form.Prefilled,
        Skipped = entry.Fields.Values.Count(value => value is EnteredValue.NotApplicable),
        Errors = form.Findings.Count(finding => finding.Severity == Standards.Evaluation.Severity.Error),
        Warnings = form.Findings.Count(finding => finding.Severity != Standards.Evaluation.Severity.Error),
    };
}
