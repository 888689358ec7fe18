using EcoPark.Documents.Facts;
using EcoPark.Documents.Word;
using EcoPark.Standards.Definitions;

namespace EcoPark.Documents.Verify;

/// <summary>Puts the numbers of a document against the places that the facts record for it.</summary>
internal sealed class NumberMatcher
{
    private readonly Dictionary<string, Fact> _facts;
    private readonly Dictionary<string, List<int>> _open;
    private readonly DocumentLines _lines;
    private readonly DocumentFacts _document;

    public NumberMatcher(FactsFile facts, DocumentFacts document, DocumentLines lines)
    {
        _facts = facts.Facts.DistinctBy(fact => fact.Id, StringComparer.Ordinal).ToDictionary(fact => fact.Id, StringComparer.Ordinal);
        _open = document.Anchors.GroupBy(anchor => anchor.FactId, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(anchor => anchor.Occurrence).ToList(), StringComparer.Ordinal);
        _lines = lines;
        _document = document;
    }

    /// <summary>Every number of the document in its order, then those that are gone.</summary>
    public IReadOnlyList<VerifiedNumber> Match(IReadOnlyList<FoundNumber> found)
    {
        // Bookmarks say which occurrence a number is; those that lost theirs take the places that are left.
        var occurrences = new int?[found.Count];
        foreach (var (index, number) in found.Index())
        {
            if (number.Occurrence is { } occurrence && _open.TryGetValue(number.FactId, out var open) && open.Remove(occurrence))
            {
                occurrences[index] = occurrence;
            }
        }

        foreach (var (index, number) in found.Index())
        {
            if (occurrences[index] is null && _open.TryGetValue(number.FactId, out var open) && open.Count > 0)
            {
                occurrences[index] = open[0];
                open.RemoveAt(0);
            }
        }

        return [.. found.Select((number, index) => Verified(number, occurrences[index])), .. Lost()];
    }

    private VerifiedNumber Verified(FoundNumber number, int? occurrence)
    {
        var place = _lines.PlaceOf(number.Paragraph);
        if (!_facts.TryGetValue(number.FactId, out var fact))
        {
            return new(number.FactId, number.Code ?? "", null, null, number.Text, NumberState.Unknown, place);
        }

        // Numbers pasted into each other name two facts, and so print neither.
        var isPrinted = number.Text.Trim() == fact.Printed && number.OtherFactIds.Count == 0;
        var state = !isPrinted ? NumberState.Altered : occurrence is null ? NumberState.Duplicated : NumberState.Intact;
        return new(fact.Id, fact.Code, occurrence, fact.Printed, number.Text, state, place);
    }

    private IEnumerable<VerifiedNumber> Lost()
    {
        foreach (var anchor in _document.Anchors)
        {
            if (_open[anchor.FactId].Contains(anchor.Occurrence))
            {
                var fact = _facts.GetValueOrDefault(anchor.FactId);
                yield return new(anchor.FactId, fact?.Code ?? "", anchor.Occurrence, fact?.Printed, null, NumberState.Lost, Recorded(anchor));
            }
        }
    }

    // A number that is gone has no place any more; its sentence says where it was.
    private LocalText Recorded(FactAnchor anchor)
    {
        var mask = $"{{{anchor.FactId}}}";
        var seen = 0;
        foreach (var line in _document.Fixed)
        {
            for (var at = line.Text.IndexOf(mask, StringComparison.Ordinal); at >= 0; at = line.Text.IndexOf(mask, at + mask.Length, StringComparison.Ordinal))
            {
                if (++seen == anchor.Occurrence)
                {
                    var words = RecordedWords.Printed(line.Text, _facts);
                    return new LocalText($"原句“{Excerpts.Of(words)}”", $"where '{Excerpts.Of(words)}' stood");
                }
            }
        }

        return new LocalText("", "");
    }
}
