using EcoPark.Documents.Examine.Known;
using EcoPark.Documents.Examine.Locating;
using EcoPark.Documents.Examine.Values;

namespace EcoPark.Documents.Examine.Derived;

/// <summary>
/// Finds sentences that state a value of the tables: a name, words that only say "is", a number, a unit.
/// Anything else between name and number (增长, 目标, 不低于 …) means that the number is not the value, and the sentence is left alone.
/// </summary>
internal static class StatementReading
{
    private const int LongestSentence = 2_000;
    private static readonly string[] Is =
    [
        "达到了", "达到", "达", "为", "是", "约", "共计", "共", "合计", "实现", "完成", "提高到", "提高至", "提升到", "提升至", "降低到", "降低至",
        "下降到", "下降至", "降至", "降到", "稳定在", "保持在", "仅", "均", "已", "分别", ":", "(",
    ];

    // What may stand directly before a name: anything else is a qualifier that makes it another figure.
    private static readonly string[] Opens =
    [
        "园区", "创建区", "开发区", "经开区", "高新区", "的", "实现", "完成", "年", "全年", "全区", "其", "中", "以及", "和", "及", "与", "单位",
        "规上", "规模以上", "归上", "累计", "当年", "本年", "项", "指标", "。", ",", ";", ":", "、", "(", ")", "\"",
    ];

    private static readonly string[] OtherYear =
        ["上年", "去年", "上一年", "同期", "基准年", "目标", "计划", "力争", "预计", "规划", "要求", "标准", "确保", "争取", "全市", "全省", "全国", "区镇", "全镇"];

    public static List<TextStatement> Read(KnownStandard standard, DocumentView view)
    {
        var names = new RowNames(standard, TableKind.Assessment).Targets
            .Where(static target => target.Raw is not { Period: not RowPeriod.Report })
            .SelectMany(static target => RowNames.Spellings(target.Label).Select(name => (Name: name, Target: target)))
            .OrderByDescending(static name => name.Name.Length).ToArray();
        List<TextStatement> statements = [];
        foreach (var sentence in view.Sentences)
        {
            if (sentence is { IsHeading: false, Section: not TextSection.Plan, Text.Length: <= LongestSentence }
                && HasDigit(sentence.Text))
            {
                ReadSentence(standard.Units, names, sentence, statements);
            }
        }

        return statements;
    }

    private static bool HasDigit(string text)
    {
        foreach (var character in text)
        {
            if (MaskedNumber.IsDigit(character))
            {
                return true;
            }
        }

        return false;
    }

    private static void ReadSentence(
        KnownUnits units, (string Name, RowTarget Target)[] names, Sentence sentence, List<TextStatement> statements)
    {
        List<(int Start, int End)> taken = [];
        foreach (var (name, target) in names)
        {
            var at = sentence.Text.IndexOf(name, StringComparison.Ordinal);
            if (at < 0 || taken.Exists(span => at >= span.Start && at < span.End))
            {
                continue;
            }

            var end = at + name.Length;
            taken.Add((at, end));
            if (ValueBehind(units, sentence.Text, end) is { } value && Opened(sentence.Text, at) && IsThisYear(sentence.Text, at))
            {
                statements.Add(new TextStatement(target, value.Number, value.Unit, IsAboveScale(sentence.Text, at), sentence));
            }
        }
    }

    private static (MaskedNumber Number, string Unit)? ValueBehind(KnownUnits units, string text, int at)
    {
        for (var words = 0; words < 4; words++)
        {
            var word = Is.FirstOrDefault(word => text.AsSpan(at).StartsWith(word, StringComparison.Ordinal));
            if (word is null)
            {
                break;
            }

            at += word.Length;
        }

        if (!MaskedNumber.TryRead(text, at, out var number, out var end) || number is null)
        {
            return null;
        }

        var unit = units.LengthAt(text, end);
        var behind = text.AsSpan(end + unit);
        return IsApproximate(behind) || IsApproximate(text.AsSpan(end)) ? null : (number, text.Substring(end, unit));
    }

    // 1200多家, 80%以上, 3-5: bounds and ranges are not the value.
    private static bool IsApproximate(ReadOnlySpan<char> behind) =>
        behind.Length > 0 && (behind[0] is '多' or '余' or '-' or '~' or '年' || behind.StartsWith("以上", StringComparison.Ordinal)
            || behind.StartsWith("左右", StringComparison.Ordinal) || behind.StartsWith("以下", StringComparison.Ordinal)
            || behind.StartsWith("个百分点", StringComparison.Ordinal));

    private static bool Opened(string text, int at) =>
        at == 0 || Opens.Any(open => text.AsSpan(0, at).EndsWith(open, StringComparison.Ordinal));

    private static bool IsThisYear(string text, int at)
    {
        var start = text.AsSpan(0, at).LastIndexOfAny(",;。");
        var clause = text.AsSpan(start + 1, at - start - 1);
        foreach (var word in OtherYear)
        {
            if (clause.Contains(word, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    // Said once, it holds for the rest of the sentence.
    private static bool IsAboveScale(string text, int at)
    {
        var before = text.AsSpan(0, at);
        return before.Contains("规上", StringComparison.Ordinal) || before.Contains("归上", StringComparison.Ordinal)
            || before.Contains("规模以上", StringComparison.Ordinal);
    }
}
