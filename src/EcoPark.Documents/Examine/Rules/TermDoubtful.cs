using EcoPark.Documents.Examine.Values;

namespace EcoPark.Documents.Examine.Rules;

/// <summary>term-doubtful: a word of the list of probable slips.</summary>
internal static class TermDoubtful
{
    private const int MostPlaces = 20;

    public static IEnumerable<ExamineFinding> Find(ExamineContext context)
    {
        foreach (var term in context.Terms)
        {
            var word = PrintedText.Compact(term.Term);
            var places = context.View.Sentences.Where(sentence => sentence.Text.Contains(word, StringComparison.Ordinal))
                .Select(static sentence => sentence.Place).Distinct(StringComparer.Ordinal).Take(MostPlaces).ToArray();
            if (places.Length > 0)
            {
                yield return ExamineContext.Finding("term-doubtful", null, places,
                    $"“{term.Term}”可能是“{term.Suggestion}”之误。",
                    $"'{term.Term}' is probably a slip for '{term.Suggestion}'.");
            }
        }
    }
}
