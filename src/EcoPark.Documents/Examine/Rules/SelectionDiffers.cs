using EcoPark.Documents.Examine.Locating;

namespace EcoPark.Documents.Examine.Rules;

/// <summary>selection-differs: an optional indicator is chosen in one table and not in the other.</summary>
internal static class SelectionDiffers
{
    public static IEnumerable<ExamineFinding> Find(ExamineContext context)
    {
        foreach (var indicator in context.Standard.Indicators.Where(static indicator => !indicator.IsMandatory))
        {
            var rows = context.View.Tables.Select(table => table.Find(indicator.Number))
                .OfType<LocatedRow>().Where(static row => row.Choice != Choice.Unknown).ToArray();
            var chosen = Array.Find(rows, static row => row.IsJudged);
            var not = Array.Find(rows, static row => !row.IsJudged);
            if (chosen is not null && not is not null)
            {
                yield return ExamineContext.Finding("selection-differs", indicator.Number, rows.Select(static row => row.Place),
                    $"指标{indicator.Number}（{indicator.Name}）在“{chosen.Place}”选为考核指标，在“{not.Place}”没有选。",
                    $"Indicator {indicator.Number} is chosen in one table and not in the other.");
            }
        }
    }
}
