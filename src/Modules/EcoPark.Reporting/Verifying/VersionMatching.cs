using EcoPark.Documents.Word;
using EcoPark.Reporting.Contracts;

namespace EcoPark.Reporting.Verifying;

/// <summary>Finds the version a document was written from.</summary>
internal static class VersionMatching
{
    /// <summary>By the hash in the properties; otherwise the version that knows most of its numbers and prints most of them alike, the newest of equals.</summary>
    /// <param name="document">The document as read.</param>
    /// <param name="shelf">The versions, newest first.</param>
    /// <returns>Null: none of them.</returns>
    public static (ProvenFacts Facts, VersionMatch By)? Find(WordText document, IReadOnlyList<ProvenFacts> shelf)
    {
        if (document.CustomProperties.GetValueOrDefault(WordDocument.FactsHashProperty) is { } hash && shelf.FirstOrDefault(one => one.Facts.Hash == hash) is { } exact)
        {
            return (exact, VersionMatch.FactsHash);
        }

        var numbers = document.Numbers.DistinctBy(number => number.FactId, StringComparer.Ordinal).ToList();
        (ProvenFacts Facts, int Known, int Alike)? best = null;
        foreach (var one in shelf)
        {
            var facts = one.Facts.Facts.ToDictionary(fact => fact.Id, fact => fact.Printed, StringComparer.Ordinal);
            var known = numbers.Count(number => facts.ContainsKey(number.FactId));
            var alike = numbers.Count(number => facts.GetValueOrDefault(number.FactId) == number.Text);

            // Fact ids come from figure and year, so another park's report of the year has the same ones: the numbers decide.
            if (known * 2 > numbers.Count && alike * 2 > known && (best is null || (alike, known).CompareTo((best.Value.Alike, best.Value.Known)) > 0))
            {
                best = (one, known, alike);
            }
        }

        return best is { } found ? (found.Facts, VersionMatch.FactIds) : null;
    }
}
