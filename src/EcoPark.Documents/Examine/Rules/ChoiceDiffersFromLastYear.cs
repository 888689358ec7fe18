using EcoPark.Documents.Examine.Derived;
using EcoPark.Documents.Examine.Locating;
using EcoPark.Documents.Examine.Values;

namespace EcoPark.Documents.Examine.Rules;

/// <summary>choice-differs-from-last-year: against last year's documents, or against a sentence that lists last year's choice.</summary>
internal static class ChoiceDiffersFromLastYear
{
    private const int LongestSentence = 600;
    private static readonly string[] LastYear = ["上年", "上一年", "去年"];
    private static readonly string[] Choosing = ["选择", "选取", "选为", "选定"];

    public static IEnumerable<ExamineFinding> Find(ExamineContext context)
    {
        var now = Choices(context.View);
        if (now.Count == 0)
        {
            return [];
        }

        return context.Previous is { } previous ? Against(context, now, Choices(previous)) : AgainstText(context, now);
    }

    private static IEnumerable<ExamineFinding> Against(
        ExamineContext context, Dictionary<int, LocatedRow> now, Dictionary<int, LocatedRow> before)
    {
        foreach (var indicator in context.Standard.Indicators.Where(static indicator => !indicator.IsMandatory))
        {
            if (now.TryGetValue(indicator.Number, out var row) && before.TryGetValue(indicator.Number, out var old)
                && row.IsJudged != old.IsJudged)
            {
                yield return Changed(indicator.Number, indicator.Name, row.IsJudged, [row.Place, $"上年 {old.Place}"]);
            }
        }
    }

    private static IEnumerable<ExamineFinding> AgainstText(ExamineContext context, Dictionary<int, LocatedRow> now)
    {
        foreach (var sentence in context.View.Sentences)
        {
            if (sentence.Text.Length > LongestSentence || !LastYear.Any(word => sentence.Text.Contains(word, StringComparison.Ordinal))
                || !Choosing.Any(word => sentence.Text.Contains(word, StringComparison.Ordinal)))
            {
                continue;
            }

            var listed = Listed(sentence.Text);
            var optional = context.Standard.Indicators.Where(static indicator => !indicator.IsMandatory).ToArray();
            if (listed.Count < 3 || !listed.All(number => Array.Exists(optional, indicator => indicator.Number == number)))
            {
                continue;
            }

            foreach (var indicator in optional)
            {
                if (now.TryGetValue(indicator.Number, out var row) && row.IsJudged != listed.Contains(indicator.Number))
                {
                    yield return Changed(indicator.Number, indicator.Name, row.IsJudged, [row.Place, sentence.Place]);
                }
            }
        }
    }

    private static ExamineFinding Changed(int number, string name, bool chosen, string[] places) =>
        ExamineContext.Finding("choice-differs-from-last-year", number, places,
            $"指标{number}（{name}）今年{(chosen ? "选为" : "未选为")}考核指标，与上年不一致；没有理由时选择应与上年相同。",
            $"Indicator {number} is {(chosen ? "chosen" : "not chosen")} this year, unlike last year.");

    private static Dictionary<int, LocatedRow> Choices(DocumentView view)
    {
        var table = view.Disclosures.FirstOrDefault() ?? view.Assessments.FirstOrDefault();
        return table?.Rows.Where(static row => row.IsIndicator && row.Choice != Choice.Unknown)
            .DistinctBy(static row => row.Number).ToDictionary(static row => row.Number) ?? [];
    }

    private static HashSet<int> Listed(string text)
    {
        HashSet<int> numbers = [];
        for (var at = 0; at < text.Length;)
        {
            if (!MaskedNumber.TryRead(text, at, out var number, out var end) || number is null)
            {
                at++;
                continue;
            }

            var year = YearReading.Year(text, at) is not null && end < text.Length && text[end] == '年';
            if (!year && number.Value is { } value && value == decimal.Truncate(value) && Math.Abs(value) < 1000)
            {
                numbers.Add((int)value);
            }

            at = end;
        }

        return numbers;
    }
}
