using EcoPark.Documents.Examine.Locating;

namespace EcoPark.Documents.Examine.Rules;

/// <summary>waste-rows-differ: two raw rows are one data item under two names (工业固体废物总产生量, 固废产生量) and print different numbers.</summary>
internal static class WasteRowsDiffer
{
    public static IEnumerable<ExamineFinding> Find(ExamineContext context)
    {
        foreach (var table in context.View.Assessments)
        {
            var items = table.Rows.Where(static row => row.Target.Raw is not null && row.NumberValue is not null)
                .GroupBy(static row => (row.Target.Raw?.Item, row.Target.Raw?.Period));
            foreach (var rows in items.Select(static item => item.ToArray()))
            {
                if (rows.Length > 1 && rows[0].NumberValue is { } one && rows[^1].NumberValue is { } two && !one.AgreesWith(two))
                {
                    yield return ExamineContext.Finding("waste-rows-differ", rows[^1].Number, [rows[0].Place, rows[^1].Place],
                        $"{rows[0].Target.Label}（{one.Text}）与{rows[^1].Target.Label}（{two.Text}）是同一数据，却不相等。",
                        $"{rows[0].Target.Label} ({one.Text}) and {rows[^1].Target.Label} ({two.Text}) are one item but differ.");
                }
            }
        }
    }
}
