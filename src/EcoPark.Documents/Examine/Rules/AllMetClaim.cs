using EcoPark.Documents.Examine.Locating;

namespace EcoPark.Documents.Examine.Rules;

/// <summary>The sentence that says that every judged indicator meets the standard.</summary>
internal static class AllMetClaim
{
    private const int LongestSentence = 600;
    private static readonly string[] All = ["各项", "全部", "所有", "均", "都"];
    private static readonly string[] Met = ["达到", "达标", "满足", "符合"];
    private static readonly string[] Not = ["未", "不能", "除", "大部分", "多数", "力争", "确保", "争取", "努力", "如", "若", "无法", "不达标"];

    public static Sentence? Find(DocumentView view) => view.Sentences.FirstOrDefault(static sentence =>
        sentence.Section != TextSection.Plan && sentence.Text.Length <= LongestSentence
        && sentence.Text.Contains("指标", StringComparison.Ordinal) && Clause(sentence.Text));

    private static bool Clause(string text)
    {
        foreach (var clause in text.Split(',', ';', '。'))
        {
            if (clause.Contains("指标", StringComparison.Ordinal) && Has(clause, All) && Has(clause, Met) && !Has(clause, Not))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Has(string clause, string[] words) =>
        Array.Exists(words, word => clause.Contains(word, StringComparison.Ordinal));
}
