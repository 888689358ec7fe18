using EcoPark.Documents.Examine.Known;
using EcoPark.Documents.Examine.Locating;
using EcoPark.Documents.Examine.Values;

namespace EcoPark.Documents.Examine.Rules;

/// <summary>parts-not-total: "共 A，由 B、C 和 D 组成" where the parts do not sum to A, or "其中 B" larger than the whole, states that exceed it, a list that is not as long as said.</summary>
internal static class PartsNotTotal
{
    private const int LongestSentence = 600;

    public static IEnumerable<ExamineFinding> Find(ExamineContext context)
    {
        var units = context.Standard.Units;
        return context.BySentence(sentence => sentence.Text.Length <= LongestSentence ? Sum(sentence, units) : null)
            .Concat(context.BySentence(sentence => sentence.Text.Length <= LongestSentence ? Share(sentence, units) : null))
            .Concat(context.BySentence(sentence => sentence.Text.Length <= LongestSentence ? StatesOfTotal.Find(sentence, units) : null))
            .Concat(context.BySentence(sentence => sentence.Text.Length <= LongestSentence ? NamesOfCount.Find(sentence, units) : null));
    }

    private static ExamineFinding? Sum(Sentence sentence, KnownUnits units)
    {
        var end = sentence.Text.IndexOf("组成", StringComparison.Ordinal);
        end = end < 0 ? sentence.Text.IndexOf("构成", StringComparison.Ordinal) : end;
        var from = end < 0 ? -1 : sentence.Text.AsSpan(0, end).LastIndexOf("由", StringComparison.Ordinal);
        var opening = end < 0 ? -1 : sentence.Text.IndexOf(",由", StringComparison.Ordinal);
        from = opening >= 0 && opening < end ? opening : from;
        if (from <= 0)
        {
            return null;
        }

        var numbers = Quantities.In(sentence.Text[..end], units).Where(static number => number.Unit is not ("" or "%")).ToArray();
        var total = numbers.LastOrDefault(number => number.End <= from);
        var parts = numbers.Where(number => number.Start > from && number.Unit == total?.Unit).ToArray();
        if (total is null || parts.Length < 2)
        {
            return null;
        }

        return Fits(total, parts)
            ? null
            : ExamineContext.Finding("parts-not-total", null, [sentence.Place],
                $"各部分（{string.Join("＋", parts.Select(static part => part.Number.Text))}）之和不是 {total.Number.Text}{total.Unit}：“{PrintedText.Short(sentence.Text)}”。",
                $"The parts do not sum to {total.Number.Text} {total.Unit}.");
    }

    // Known numbers must sum exactly, but for the last digit of the coarsest; masked ones must be able to.
    private static bool Fits(Quantity total, Quantity[] parts)
    {
        if (total.Number.Value is { } whole && Array.TrueForAll(parts, static part => part.Number.Value is not null))
        {
            var coarse = parts.Append(total).Max(static number => number.Number.LastDigit);
            var fine = parts.Append(total).Min(static number => number.Number.LastDigit);
            var gap = Math.Abs(whole - parts.Sum(static part => part.Number.Value ?? 0));
            return gap <= (coarse == fine ? 0 : coarse / 2);
        }

        var sum = parts.Aggregate(Interval.Exactly(0), static (sum, part) => sum + part.Number.Range);
        return sum.Meets(total.Number.Range);
    }

    private static ExamineFinding? Share(Sentence sentence, KnownUnits units)
    {
        var at = sentence.Text.IndexOf("其中", StringComparison.Ordinal);
        var bracket = sentence.Text.IndexOf("(含", StringComparison.Ordinal);
        at = at < 0 || (bracket >= 0 && bracket < at) ? bracket : at;
        if (at < 0)
        {
            return null;
        }

        var numbers = Quantities.In(sentence.Text, units);
        var whole = numbers.LastOrDefault(number => number.End <= at && number.End >= at - 2 && number.Unit is not ("" or "%"));
        var part = numbers.FirstOrDefault(number => number.Start > at);
        var isPart = whole is not null && part is not null && part.Unit == whole.Unit && part.Start - at <= 24
            && part.Number.Range.Low > whole.Number.Range.High;
        return !isPart || whole is null || part is null
            ? null
            : ExamineContext.Finding("parts-not-total", null, [sentence.Place],
                $"其中的 {part.Number.Text}{part.Unit} 大于总数 {whole.Number.Text}{whole.Unit}：“{PrintedText.Short(sentence.Text)}”。",
                $"The part {part.Number.Text} is larger than the whole {whole.Number.Text} {whole.Unit}.");
    }
}
