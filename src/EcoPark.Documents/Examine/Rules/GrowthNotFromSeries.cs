using EcoPark.Documents.Examine.Derived;
using EcoPark.Documents.Examine.Known;
using EcoPark.Documents.Examine.Locating;
using EcoPark.Documents.Examine.Values;

namespace EcoPark.Documents.Examine.Rules;

/// <summary>growth-not-from-series: a sentence gives two years' values and a growth that does not follow from them.</summary>
internal static class GrowthNotFromSeries
{
    private const int LongestSentence = 400;
    private static readonly string[] Before = ["上年的", "上年为", "上年", "去年的", "去年为", "去年"];

    public static IEnumerable<ExamineFinding> Find(ExamineContext context) => context.BySentence(sentence =>
        sentence.Text.Length <= LongestSentence ? Check(context.Standard.Units, sentence) : null);

    private static ExamineFinding? Check(KnownUnits units, Sentence sentence)
    {
        if (Growth(sentence.Text) is not { } growth || Pair(units, sentence.Text, growth.At) is not { } pair
            || Interval.Divide(pair.Now.Range, pair.Then.Range) is not { } ratio)
        {
            return null;
        }

        var computed = (ratio - Interval.Exactly(1)) * 100;
        var stated = growth.IsFall ? -growth.Number.Range : growth.Number.Range;
        return computed.Meets(stated)
            ? null
            : ExamineContext.Finding("growth-not-from-series", null, [sentence.Place],
                $"“{PrintedText.Short(sentence.Text)}”：由 {pair.Then.Text} 到 {pair.Now.Text}，增幅不是 {growth.Number.Text}%。",
                $"From {pair.Then.Text} to {pair.Now.Text} the change is not {growth.Number.Text} %.");
    }

    private static (MaskedNumber Number, int At, bool IsFall)? Growth(string text)
    {
        foreach (var (word, fall) in (ReadOnlySpan<(string, bool)>)[("增长", false), ("下降", true), ("减少", true), ("增加", false)])
        {
            var at = text.IndexOf(word, StringComparison.Ordinal);
            if (at >= 0 && MaskedNumber.TryRead(text, at + word.Length, out var number, out var end) && number is not null
                && end < text.Length && text[end] == '%')
            {
                return (number, at, fall);
            }
        }

        return null;
    }

    // "120亿元,上年100亿元,增长20%" or "由100亿元增加到120亿元,增长20%"; both numbers stand before the growth.
    private static (MaskedNumber Now, MaskedNumber Then)? Pair(KnownUnits units, string text, int growthAt)
    {
        var numbers = Quantities.In(text[..growthAt], units);
        if (numbers.Count != 2 || numbers[0].Unit.Length == 0 || numbers[0].Unit != numbers[1].Unit || numbers[0].Unit == "%")
        {
            return null;
        }

        var (first, second) = (numbers[0], numbers[1]);
        if (Array.Exists(Before, word => text.AsSpan(0, second.Start).EndsWith(word, StringComparison.Ordinal)))
        {
            return (first.Number, second.Number);
        }

        var between = text.AsSpan(first.End, second.Start - first.End);
        var rises = between.EndsWith("到", StringComparison.Ordinal) || between.EndsWith("至", StringComparison.Ordinal);
        return rises && (text.AsSpan(0, first.Start).Contains('由') || text.AsSpan(0, first.Start).Contains('从'))
            ? (second.Number, first.Number)
            : null;
    }
}
