namespace EcoPark.Standards.Forms.Checking;

/// <summary>How complete an entry is, and whose work it was.</summary>
internal static class Progress
{
    public static IEnumerable<SectionCompleteness> Sections(EntryValues values)
    {
        foreach (var section in values.Form.Sections)
        {
            var slots = values.Slots.Where(slot => slot.Section == section.Code && slot.Field.Compute is null && slot.IsAsked).ToList();
            var required = slots.Where(slot => slot.Field.Required).ToList();

            // A table that must be answered and has no rows is one thing left to do.
            var empty = section.Grids.Count(grid => grid.TryFind(grid.Key, out var key) && key.Required && !values.RowsOf(grid.Code).Any());
            yield return new SectionCompleteness(section.Code, required.Count(IsGiven), required.Count + empty, slots.Count(IsGiven), slots.Count + empty);
        }
    }

    public static (int Typed, int Prefilled) Counts(EntryValues values)
    {
        var given = values.Slots.Where(slot => slot.Entered is not null && !IsFixedKey(slot)).ToList();
        if (values.Context.Prefilled is not { } before)
        {
            return (given.Count, 0);
        }

        var handed = new Dictionary<string, EnteredValue>(StringComparer.Ordinal);
        foreach (var slot in new EntryWalk(values.Form, before, values.Context.Codes).Run().Slots)
        {
            if (slot.Entered is { } entered)
            {
                handed.TryAdd(slot.Subject, entered);
            }
        }

        var same = given.Count(slot => handed.TryGetValue(slot.Subject, out var entered) && entered == slot.Entered);
        return (given.Count - same, same);
    }

    private static bool IsGiven(Slot slot) => slot.Entered is not null;

    private static bool IsFixedKey(Slot slot) => slot.Row is { } row && slot.Field.Code == row.Grid.Key && !row.Grid.FixedRows.IsEmpty;
}
