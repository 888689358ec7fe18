using System.Collections.Immutable;

namespace EcoPark.Documents.Examine;

/// <summary>The kinds of finding, in the order in which they are listed.</summary>
public static class ExamineCodes
{
    /// <summary>All kinds.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        "selection-differs", "mandatory-marked-optional", "optional-marked-mandatory", "group-without-choice",
        "choice-differs-from-last-year", "footnote-2-not-met", "chosen-without-value", "unchosen-with-verdict",
        "verdict-against-value", "verdict-against-text", "value-differs-between-tables", "value-differs-from-text",
        "value-not-from-rows", "growth-not-from-series", "parts-not-total", "unit-not-of-standard", "unit-slip",
        "co2-energy-ratio", "waste-rows-differ", "threshold-unknown", "branch-missing", "branch-against-growth",
        "row-missing", "row-repeated", "year-inconsistent", "paragraph-differs", "figure-differs-in-same-sentence",
        "claim-against-value", "scope-mixed", "term-doubtful",
    ];

    private static readonly ImmutableHashSet<string> Doubtful =
    [
        "choice-differs-from-last-year", "unit-not-of-standard", "co2-energy-ratio", "waste-rows-differ", "branch-missing",
        "branch-against-growth", "paragraph-differs", "claim-against-value", "scope-mixed", "term-doubtful",
    ];

    /// <summary>The severity of a kind.</summary>
    public static ExamineSeverity SeverityOf(string code) =>
        Doubtful.Contains(code) ? ExamineSeverity.Warning : ExamineSeverity.Error;
}
