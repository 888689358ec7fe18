namespace EcoPark.Standards.Forms.Checking.Rules;

/// <summary>The rows of a table: not too many, each key once, and only the fixed ones where rows are fixed.</summary>
internal sealed class GridRows : EntryRule
{
    public override IEnumerable<FormFinding> Check(EntryValues values) => values.Form.Grids.SelectMany(grid => Check(values, grid));

    private static IEnumerable<FormFinding> Check(EntryValues values, FormGrid grid)
    {
        var given = values.RowsOf(grid.Code).Where(row => !row.IsEmpty).ToList();
        var count = values.Entry.Rows(grid.Code).Count(row => !row.Cells.Values.All(Row.IsBlank));
        if (count > grid.MaximumRows)
        {
            yield return Say.Error(new FormPlace.Table(grid.Code), "too-many-rows",
                $"表格“{grid.Name.Zh}”有 {count} 行，最多 {grid.MaximumRows} 行，后面的行没有检查；请合并后重填。",
                $"The table {grid.Name.En} has {count} rows, at most {grid.MaximumRows} are accepted and the rest was not checked; merge some.");
        }

        // Where the key is required, its being missing is found already.
        foreach (var row in given.Where(row => row is { Key.Length: 0, NotApplicable: null } && grid.TryFind(grid.Key, out var key) && !key.Required))
        {
            yield return Say.Error(new FormPlace.Table(grid.Code), "missing-key",
                $"表格“{grid.Name.Zh}”第 {row.Index + 1} 行没有填“{(grid.TryFind(grid.Key, out var named) ? named.Name.Zh : grid.Key)}”，这一行不知道说的是谁；请填写，或删去这一行。",
                $"Row {row.Index + 1} of {grid.Name.En} does not say what it is about; fill in its first column, or remove the row.");
        }

        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in given.Where(row => row.Key.Length > 0))
        {
            if (values.Find(row.Place(grid.Key)) is not { } slot)
            {
                continue;
            }

            if (!seen.TryAdd(row.Key, row.Index))
            {
                yield return Say.Error(slot, "duplicate-key",
                    $"表格“{grid.Name.Zh}”第 {row.Index + 1} 行的“{Say.Text(row.Key)}”与第 {seen[row.Key] + 1} 行重复；请合并为一行，或改正代码。",
                    $"In {grid.Name.En}, row {row.Index + 1} repeats '{Say.Text(row.Key)}' of row {seen[row.Key] + 1}; merge them or mend the code.");
            }

            if (!grid.FixedRows.IsEmpty && !grid.FixedRows.Contains(row.Key))
            {
                yield return Say.Error(slot, "unknown-row",
                    $"表格“{grid.Name.Zh}”的行是固定的，没有“{Say.Text(row.Key)}”；请填在给定的行里。",
                    $"The rows of {grid.Name.En} are fixed and '{Say.Text(row.Key)}' is none of them; use the rows given.");
            }
        }
    }
}
