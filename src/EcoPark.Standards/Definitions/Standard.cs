using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace EcoPark.Standards.Definitions;

/// <summary>An indicator set: data, read from one folder of <c>standards/indicators/</c>.</summary>
public sealed record Standard
{
    /// <summary>The folder's name: <c>hj274-2015</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The version of our data of it; released anew when a value is corrected.</summary>
    public required string Version { get; init; }

    /// <summary>The official number: HJ 274-2015.</summary>
    public required string Number { get; init; }

    /// <summary>The official name.</summary>
    public required LocalText Name { get; init; }

    /// <summary>The classes in printing order.</summary>
    public required ImmutableArray<LocalText> Classes { get; init; }

    /// <summary>The groups of optional indicators; empty: there is nothing to choose.</summary>
    public required ImmutableArray<IndicatorGroup> Groups { get; init; }

    /// <summary>The footnotes.</summary>
    public required ImmutableArray<Footnote> Footnotes { get; init; }

    /// <summary>Attributes of the park that limits use.</summary>
    public required ImmutableArray<ParkAttribute> Attributes { get; init; }

    /// <summary>True when this year's choice must equal last year's unless a reason is recorded.</summary>
    public required bool SameChoiceAsLastYear { get; init; }

    /// <summary>Where the set comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>The indicators by ascending number.</summary>
    public required ImmutableArray<Indicator> Indicators { get; init; }

    /// <summary>Finds an indicator by number.</summary>
    public bool TryFind(int number, [NotNullWhen(true)] out Indicator? indicator)
    {
        foreach (var candidate in Indicators)
        {
            if (candidate.Number == number)
            {
                indicator = candidate;
                return true;
            }
        }

        indicator = null;
        return false;
    }

    /// <summary>The footnote of a rule, when the set has one.</summary>
    public Footnote? FootnoteOf(FootnoteRule rule) => Footnotes.FirstOrDefault(footnote => footnote.Rule == rule);

    /// <summary>True when a footnote of that rule marks the indicator.</summary>
    public bool IsMarked(Indicator indicator, FootnoteRule rule) =>
        Footnotes.Any(footnote => footnote.Rule == rule && indicator.Footnotes.Contains(footnote.Number));
}
