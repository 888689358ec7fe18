using EcoPark.Documents.Examine.Locating;

namespace EcoPark.Documents.Examine.Rules;

/// <summary>chosen-without-value: a judged row prints no value.</summary>
internal static class ChosenWithoutValue
{
    public static IEnumerable<ExamineFinding> Find(ExamineContext context)
    {
        foreach (var indicator in context.Standard.Indicators)
        {
            var empty = context.View.Tables.Select(table => table.Find(indicator.Number)).OfType<LocatedRow>()
                .Where(static row => row.IsJudged && !row.HasValue).Select(static row => row.Place).ToArray();
            if (empty.Length > 0)
            {
                yield return ExamineContext.Finding("chosen-without-value", indicator.Number, empty,
                    $"指标{indicator.Number}（{indicator.Name}）是考核指标，却没有数值。",
                    $"Indicator {indicator.Number} is judged but prints no value.");
            }
        }
    }
}
