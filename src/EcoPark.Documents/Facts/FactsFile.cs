using System.Collections.Immutable;
using EcoPark.Standards.Evaluation;

namespace EcoPark.Documents.Facts;

/// <summary>The content of <c>facts.json</c>: the truth against which documents are verified.</summary>
public sealed record FactsFile
{
    /// <summary>The park.</summary>
    public required string Park { get; init; }

    /// <summary>The report year.</summary>
    public required int ReportYear { get; init; }

    /// <summary>The base year.</summary>
    public required int BaseYear { get; init; }

    /// <summary>The indicator set.</summary>
    public required string Standard { get; init; }

    /// <summary>The version of our data of it.</summary>
    public required string StandardVersion { get; init; }

    /// <summary>True for demonstration data.</summary>
    public bool IsDemo { get; init; }

    /// <summary>The indicators chosen.</summary>
    public required ImmutableArray<int> Selection { get; init; }

    /// <summary>Every number printed.</summary>
    public required IReadOnlyList<Fact> Facts { get; init; }

    /// <summary>Names and dates that documents print, whose digits are not figures.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>Where each document prints which fact.</summary>
    public required IReadOnlyList<DocumentFacts> Documents { get; init; }

    /// <summary>SHA-256 over all of the above, lower-case hexadecimal.</summary>
    public string Hash { get; init; } = "";

    /// <summary>The facts of a set of documents, hashed.</summary>
    internal static FactsFile Of(
        ParkYearEvaluation evaluation, FactTable facts, IEnumerable<string> names, IReadOnlyList<DocumentFacts> documents)
    {
        var parkYear = evaluation.ParkYear;
        var printed = documents.SelectMany(document => document.Anchors).Select(anchor => anchor.FactId).ToHashSet(StringComparer.Ordinal);
        var file = new FactsFile
        {
            Park = parkYear.ParkName,
            ReportYear = parkYear.ReportYear,
            BaseYear = parkYear.BaseYear,
            Standard = evaluation.Standard.Code,
            StandardVersion = evaluation.Standard.Version,
            IsDemo = parkYear.IsDemo,
            Selection = [.. parkYear.Selection ?? []],
            // A number of a sentence that dropped afterwards is printed nowhere and proves nothing.
            Facts = [.. facts.Facts.Where(fact => printed.Contains(fact.Id))],
            Names = [.. names.Concat(parkYear.Profile.Values).Append(parkYear.ParkName).Distinct().Order(StringComparer.Ordinal)],
            Documents = documents,
        };
        return file with { Hash = FactsJson.HashOf(file) };
    }
}
