using EcoPark.Documents.Facts;
using EcoPark.Documents.Narratives;
using EcoPark.Documents.Word;

namespace EcoPark.Documents.Report;

/// <summary>Turns written pieces into runs of one document, and numbers the occurrences of each fact in it.</summary>
internal sealed class BoundText
{
    private readonly Dictionary<string, int> _occurrences = new(StringComparer.Ordinal);
    private readonly List<FactAnchor> _anchors = [];

    /// <summary>Every bound number of the document, in order.</summary>
    public IReadOnlyList<FactAnchor> Anchors => _anchors;

    public List<WordInline> Runs(IEnumerable<NarrativeInline> pieces) => [.. pieces.Select(Run)];

    public WordInline.BoundNumber Number(Fact fact)
    {
        var occurrence = _occurrences.GetValueOrDefault(fact.Id) + 1;
        _occurrences[fact.Id] = occurrence;
        _anchors.Add(new FactAnchor(fact.Id, occurrence));
        return new WordInline.BoundNumber(fact.Id, fact.Code, fact.Printed, occurrence);
    }

    private WordInline Run(NarrativeInline piece) => piece switch
    {
        NarrativeInline.Words words => new WordInline.Text(words.Text),
        NarrativeInline.Name name => new WordInline.Text(name.Text),
        NarrativeInline.Gap => new WordInline.Placeholder(),
        NarrativeInline.Number number => Number(number.Fact),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
