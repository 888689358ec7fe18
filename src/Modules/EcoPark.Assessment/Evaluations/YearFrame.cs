using System.Collections.Immutable;
using EcoPark.Standards.ParkYears;
using EcoPark.Standards.Quantities;

namespace EcoPark.Assessment.Evaluations;

/// <summary>What a park-year is judged by besides its values: base year, attributes, choice.</summary>
internal sealed record YearFrame
{
    public required string ParkName { get; init; }

    public required bool IsDemo { get; init; }

    public required int Year { get; init; }

    public required int BaseYear { get; init; }

    public required string Standard { get; init; }

    public required ImmutableSortedDictionary<string, string> Attributes { get; init; }

    public Rational? DominantIndustryShare { get; init; }

    public ImmutableSortedSet<int>? Selection { get; init; }

    public ImmutableSortedSet<int>? PreviousSelection { get; init; }

    public string? ReasonForChange { get; init; }

    public ImmutableSortedDictionary<string, string> Profile { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Equal stamps mean the same frame.</summary>
    public string Stamp => string.Join('|', [ParkName, $"{IsDemo}", $"{Year}", $"{BaseYear}", Standard, Text(Attributes), $"{DominantIndustryShare}",
        Text(Selection), Text(PreviousSelection), ReasonForChange ?? "", Text(Profile)]);

    public ParkYear With(ImmutableSortedDictionary<string, ImmutableSortedDictionary<int, SeriesValue>> series) => new()
    {
        ParkName = ParkName,
        IsDemo = IsDemo,
        Standard = Standard,
        ReportYear = Year,
        BaseYear = BaseYear,
        Attributes = Attributes,
        DominantIndustryShare = DominantIndustryShare,
        Selection = Selection,
        PreviousSelection = PreviousSelection,
        SelectionChangeReason = ReasonForChange,
        Profile = Profile,
        Series = series,
    };

    private static string Text(ImmutableSortedDictionary<string, string> pairs) => string.Join(';', pairs.Select(pair => $"{pair.Key}={pair.Value}"));

    private static string Text(ImmutableSortedSet<int>? numbers) => numbers is null ? "-" : string.Join(',', numbers);
}
