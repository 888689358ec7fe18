using EcoPark.Documents.Examine.Locating;

namespace EcoPark.Documents.Examine.Rules;

/// <summary>mandatory-marked-optional, optional-marked-mandatory: the selection column contradicts the standard.</summary>
internal static class SelectionKind
{
    public static IEnumerable<ExamineFinding> Find(ExamineContext context)
    {
        foreach (var indicator in context.Standard.Indicators)
        {
            var wrong = context.View.Tables.Select(table => table.Find(indicator.Number)).OfType<LocatedRow>()
                .Where(row => indicator.IsMandatory
                    ? row.Choice is Choice.Chosen or Choice.NotChosen
                    : row.Choice == Choice.Mandatory)
                .Select(static row => row.Place).ToArray();
            if (wrong.Length == 0)
            {
                continue;
            }

            yield return indicator.IsMandatory
                ? ExamineContext.Finding("mandatory-marked-optional", indicator.Number, wrong,
                    $"指标{indicator.Number}（{indicator.Name}）是必选指标，选择栏却填“是”或“否”。",
                    $"Indicator {indicator.Number} is mandatory but is marked as a choice.")
                : ExamineContext.Finding("optional-marked-mandatory", indicator.Number, wrong,
                    $"指标{indicator.Number}（{indicator.Name}）是可选指标，选择栏却填“必选”。",
                    $"Indicator {indicator.Number} is optional but is marked mandatory.");
        }
    }
}
