namespace EcoPark.Standards.Forms.Checking.Rules;

/// <summary>Fields, tables and columns of the entry that the form does not have: another version, or a slip of a program.</summary>
internal sealed class UnknownPlace : EntryRule
{
    private const int Most = 20;

    public override IEnumerable<FormFinding> Check(EntryValues values) => Find(values).Take(Most);

    private static IEnumerable<FormFinding> Find(EntryValues values)
    {
        var fields = values.Form.Fields.Select(field => field.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var code in values.Entry.Fields.Keys.Where(code => !fields.Contains(code)))
        {
            yield return Unknown(new FormPlace.Field(code), values.Form, code, "字段", "field");
        }

        foreach (var code in values.Entry.Grids.Keys)
        {
            if (!values.Form.TryFindGrid(code, out var grid))
            {
                yield return Unknown(new FormPlace.Table(code), values.Form, code, "表格", "table");
                continue;
            }

            var rows = values.Entry.Rows(code);
            var columns = grid.Columns.Select(column => column.Code).ToHashSet(StringComparer.Ordinal);
            for (var row = 0; row < rows.Length; row++)
            {
                foreach (var column in rows[row].Cells.Keys.Where(column => !columns.Contains(column)))
                {
                    yield return Unknown(new FormPlace.Cell(code, row, column), values.Form, column, "列", "column");
                }
            }
        }
    }

    private static FormFinding Unknown(FormPlace place, Form form, string code, string zh, string en) => Say.Error(place, "unknown-field",
        $"表单“{form.Name.Zh}”（{form.Version} 版）没有{zh}“{Say.Text(code)}”；请改用本版的模板，或删除它。",
        $"The form {form.Name.En} (version {form.Version}) has no {en} '{Say.Text(code)}'; use this version's template or remove it.");
}
