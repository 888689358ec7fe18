using System.Collections.Immutable;

namespace EcoPark.Documents.Examine.Known;

/// <summary>What reading a report must know of the standard it reports on.</summary>
public sealed record KnownStandard
{
    /// <summary>Its number as printed: HJ 274-2015.</summary>
    public required string Number { get; init; }

    /// <summary>Its indicators in order.</summary>
    public required ImmutableArray<KnownIndicator> Indicators { get; init; }

    /// <summary>The units.</summary>
    public required KnownUnits Units { get; init; }

    /// <summary>The number of the footnote that forbids choosing an indicator that is not met; null when there is none.</summary>
    public int? ChooseOnlyIfMetFootnote { get; init; }

    /// <summary>The item whose growth decides between the branches of a limit; null when no limit has branches.</summary>
    public string? GrowthItem { get; init; }

    /// <summary>The indicator of that number; null when the standard has none.</summary>
    public KnownIndicator? Find(int number) => Indicators.FirstOrDefault(indicator => indicator.Number == number);
}
