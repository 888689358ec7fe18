using System.Collections.Immutable;
using EcoPark.Collection.Submissions;
using EcoPark.Collection.Submissions.SaveDraft;
using EcoPark.Platform.People;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Reading;

namespace EcoPark.Collection.Filling;

/// <summary>
/// An open form on one screen: what is stored, what is typed and not yet stored, and what somebody else has changed
/// meanwhile. Saves what differs, and only that, so that two people at different fields never disturb each other.
/// </summary>
public sealed class FormSession(SaveDraft save, FormSheet sheet) : IDisposable
{
    private readonly SemaphoreSlim _saving = new(1, 1);
    private FormEntry _stored = sheet.Entry;

    /// <summary>The form with its check, as it is stored.</summary>
    public FormSheet Sheet { get; private set; } = sheet;

    /// <summary>What the screen shows.</summary>
    public FormEntry Entry { get; private set; } = sheet.Entry;

    public void Dispose() => _saving.Dispose();

    public bool IsDirty => !Entry.Equals(_stored);

    public DateTime? SavedAt { get; private set; }

    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    /// <summary>Values that two people changed, until one of them is chosen.</summary>
    public ImmutableList<DraftConflict> Conflicts { get; private set; } = [];

    public void Set(string field, EnteredValue? value) =>
        Entry = Entry with { Fields = value is null ? Entry.Fields.Remove(field) : Entry.Fields.SetItem(field, value) };

    public void Set(string grid, ImmutableArray<EntryRow> rows) => Entry = Entry with { Grids = Entry.Grids.SetItem(grid, rows) };

    public void SetCell(FormPlace.Cell cell, EnteredValue? value)
    {
        var rows = Entry.Rows(cell.Grid);
        while (rows.Length <= cell.Row)
        {
            rows = rows.Add(EntryRow.Empty);
        }

        var cells = rows[cell.Row].Cells;
        Set(cell.Grid, rows.SetItem(cell.Row, new EntryRow(value is null ? cells.Remove(cell.Column) : cells.SetItem(cell.Column, value))));
    }

    /// <summary>What a repair button does.</summary>
    public void Put(FormPlace place, EnteredValue value)
    {
        switch (place)
        {
            case FormPlace.Field field:
                Set(field.Code, value);
                break;
            case FormPlace.Cell cell:
                SetCell(cell, value);
                break;
        }
    }

    /// <summary>Stores what differs. What is typed while it runs stays on the screen and is stored next time.</summary>
    public async Task SaveAsync(Viewer viewer, CancellationToken cancellation)
    {
        await _saving.WaitAsync(cancellation);
        try
        {
            if (!IsDirty)
            {
                return;
            }

            var sent = Entry;
            var saved = await save.HandleAsync(viewer, Difference(_stored, sent), cancellation);
            if (!saved.IsOk)
            {
                Problems = saved.Problems;
                return;
            }

            Problems = [];
            saved.Value.Conflicts.ToList().ForEach(Add);
            Take(saved.Value.Sheet, sent, saved.Value.SavedBefore);
            SavedAt = saved.Value.Sheet.Submission.SavedAt;
        }
        finally
        {
            _saving.Release();
        }
    }

    /// <summary>Ends a disagreement: mine is put in again, or theirs stays.</summary>
    public void Settle(DraftConflict conflict, bool mine)
    {
        Conflicts = Conflicts.Remove(conflict);
        if (conflict.MyRows is not { } rows)
        {
            Set(conflict.Place, mine ? conflict.Mine : conflict.Theirs);
        }
        else if (mine)
        {
            Set(conflict.Place, rows);
        }
    }

    /// <summary>Shows the sheet as somebody else, or another step, has left it.</summary>
    public void Take(FormSheet now) => Take(now, _stored, now.Submission.SavedBy ?? "");

    // What was typed meanwhile stays on the screen, unless somebody else has changed the same value: nobody's is put over the other's unseen.
    private void Take(FormSheet now, FormEntry sent, string by)
    {
        var typed = Difference(sent, Entry);
        (Sheet, _stored, Entry) = (now, now.Entry, now.Entry);
        foreach (var change in typed.Fields)
        {
            var theirs = now.Entry.Fields.GetValueOrDefault(change.Field);
            if (theirs == change.Before || theirs == change.After)
            {
                Set(change.Field, change.After);
            }
            else
            {
                Add(new DraftConflict(change.Field, theirs, change.After, by));
            }
        }

        foreach (var change in typed.Grids)
        {
            var theirs = now.Entry.Rows(change.Grid);
            if (theirs.SequenceEqual(change.Before) || theirs.SequenceEqual(change.After))
            {
                Set(change.Grid, change.After);
            }
            else
            {
                Add(new DraftConflict(change.Grid, null, null, by) { MyRows = change.After });
            }
        }
    }

    private void Add(DraftConflict conflict) => Conflicts = Conflicts.RemoveAll(old => old.Place == conflict.Place).Add(conflict);

    private SaveRequest Difference(FormEntry before, FormEntry after) => new(Sheet.Submission.Id)
    {
        Fields = [.. before.Fields.Keys.Union(after.Fields.Keys, StringComparer.Ordinal)
            .Select(field => new FieldChange(field, before.Fields.GetValueOrDefault(field), after.Fields.GetValueOrDefault(field)))
            .Where(change => change.Before != change.After)],
        Grids = [.. before.Grids.Keys.Union(after.Grids.Keys, StringComparer.Ordinal)
            .Select(grid => new GridChange(grid, before.Rows(grid), after.Rows(grid)))
            .Where(change => !change.Before.SequenceEqual(change.After))],
    };
}
