using EcoPark.Documents.Examine.Known;
using EcoPark.Documents.Examine.Locating;

namespace EcoPark.Documents.Examine.Rules;

/// <summary>row-missing, row-repeated: the rows of the tables against those of the standard.</summary>
internal static class MissingRows
{
    public static IEnumerable<ExamineFinding> Find(ExamineContext context)
    {
        foreach (var table in context.View.Tables.Where(static table => table.Rows.Count > 0))
        {
            foreach (var indicator in context.Standard.Indicators.Where(indicator => table.Find(indicator.Number) is null))
            {
                yield return ExamineContext.Finding("row-missing", indicator.Number, [table.Name],
                    $"{table.Name}没有指标{indicator.Number}（{indicator.Name}）一行。",
                    $"The row of indicator {indicator.Number} is missing.");
            }

            foreach (var raw in MissingRaw(context, table))
            {
                yield return ExamineContext.Finding("row-missing", raw.Indicator, [table.Name],
                    $"{table.Name}没有指标{raw.Indicator}的数据行“{raw.Label}”。",
                    $"The raw row '{raw.Label}' of indicator {raw.Indicator} is missing.");
            }

            foreach (var row in table.Repeated)
            {
                yield return ExamineContext.Finding("row-repeated", row.Number, [row.Place],
                    $"{table.Name}中“{row.Target.Label}”出现不止一次。",
                    $"The row '{row.Target.Label}' appears more than once.");
            }
        }
    }

    // A table without any raw row is another layout, not one with all of them missing.
    private static IEnumerable<KnownRow> MissingRaw(ExamineContext context, LocatedTable table)
    {
        if (table.Kind != TableKind.Assessment || !table.HasRawRows)
        {
            return [];
        }

        var present = table.Rows.Select(static row => row.Target.Raw).OfType<KnownRow>().ToHashSet();
        return context.Standard.Indicators.SelectMany(static indicator => indicator.Rows).Where(raw => !present.Contains(raw));
    }
}
