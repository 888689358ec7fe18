namespace EcoPark.Documents.Templates;

/// <summary>Policy phrases and set terms with numerals, which are words and not figures.</summary>
public sealed class PhraseList
{
    private readonly List<Phrase> _phrases;

    /// <summary>A list; longer phrases are matched before shorter ones.</summary>
    public PhraseList(IEnumerable<Phrase> phrases) =>
        _phrases = [.. phrases.OrderByDescending(phrase => phrase.Text.Length).ThenBy(phrase => phrase.Text, StringComparer.Ordinal)];

    /// <summary>The phrases, longest first.</summary>
    public IReadOnlyList<Phrase> Phrases => _phrases;

    /// <summary>The text with every phrase of that year replaced by spaces, so that what remains can be searched for digits.</summary>
    /// <param name="text">The text.</param>
    /// <param name="year">The year written about; phrases not yet or no longer in use do not count. Null: all.</param>
    public string Blank(string text, int? year = null)
    {
        foreach (var phrase in _phrases)
        {
            var inUse = year is not { } written || ((phrase.From ?? 0) <= written && written <= (phrase.To ?? int.MaxValue));
            if (inUse && text.Contains(phrase.Text, StringComparison.Ordinal))
            {
                text = text.Replace(phrase.Text, new string(' ', phrase.Text.Length), StringComparison.Ordinal);
            }
        }

        return text;
    }
}
