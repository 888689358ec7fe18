using System.Buffers;
using EcoPark.Documents.Examine.Values;

namespace EcoPark.Documents.Examine.Rules;

/// <summary>scope-mixed: a figure of enterprises above the statistical size is compared with one of all enterprises.</summary>
internal static class ScopeMixed
{
    private const int LongestSentence = 600;
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789*");
    private static readonly string[] AboveScale = ["规上", "规模以上"];
    private static readonly string[] All = ["全口径", "全部工业", "全社会工业"];
    private static readonly string[] Comparing = ["较", "比", "增长", "下降", "高于", "低于", "占", "增加", "减少"];

    public static IEnumerable<ExamineFinding> Find(ExamineContext context) => context.BySentence(static sentence =>
        sentence.Text.Length <= LongestSentence && Has(sentence.Text, AboveScale) && Has(sentence.Text, All)
        && Has(sentence.Text, Comparing) && sentence.Text.AsSpan().ContainsAny(Digits)
            ? ExamineContext.Finding("scope-mixed", null, [sentence.Place],
                $"一句中比较“规上”与“全口径”两种口径：“{PrintedText.Short(sentence.Text)}”。",
                "Figures of enterprises above the statistical size and of all enterprises are compared in one sentence.")
            : null);

    private static bool Has(string text, string[] words) =>
        Array.Exists(words, word => text.Contains(word, StringComparison.Ordinal));
}
