using System.Collections.Immutable;
using EcoPark.Standards.Formulas;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.ParkYears;

/// <summary>One park in one report year: everything given, nothing computed.</summary>
public sealed record ParkYear
{
    /// <summary>The park's name.</summary>
    public required string ParkName { get; init; }

    /// <summary>The indicator set named by the file; null: the caller decides.</summary>
    public string? Standard { get; init; }

    /// <summary>t.</summary>
    public required int ReportYear { get; init; }

    /// <summary>The base year of the construction plan; before t.</summary>
    public required int BaseYear { get; init; }

    /// <summary>True for demonstration data, which is marked wherever it is shown.</summary>
    public bool IsDemo { get; init; }

    /// <summary>Attributes on which limits depend, such as waterRegion; absent: unknown.</summary>
    public ImmutableSortedDictionary<string, string> Attributes { get; init; } = Empty<string>();

    /// <summary>The share (0…1) of the largest industry in the park's industrial output; null: not recorded.</summary>
    public Rational? DominantIndustryShare { get; init; }

    /// <summary>Limits that replace the standard's.</summary>
    public ImmutableArray<LimitOverride> LimitOverrides { get; init; } = [];

    /// <summary>The indicators chosen; null: not yet decided.</summary>
    public ImmutableSortedSet<int>? Selection { get; init; }

    /// <summary>Last year's choice; null: not known.</summary>
    public ImmutableSortedSet<int>? PreviousSelection { get; init; }

    /// <summary>Why the choice differs from last year's.</summary>
    public string? SelectionChangeReason { get; init; }

    /// <summary>Values by item code and year.</summary>
    public ImmutableSortedDictionary<string, ImmutableSortedDictionary<int, SeriesValue>> Series { get; init; } = Empty<ImmutableSortedDictionary<int, SeriesValue>>();

    /// <summary>Report figures by code and year.</summary>
    public ImmutableSortedDictionary<string, ImmutableSortedDictionary<int, SeriesValue>> Figures { get; init; } = Empty<ImmutableSortedDictionary<int, SeriesValue>>();

    /// <summary>Lists of records by code; each record by column.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<ImmutableSortedDictionary<string, string>>> Lists { get; init; } = Empty<ImmutableArray<ImmutableSortedDictionary<string, string>>>();

    /// <summary>Own templates by section.</summary>
    public ImmutableSortedDictionary<string, string> Texts { get; init; } = Empty<string>();

    /// <summary>Name, address, level and the like, for the disclosure form.</summary>
    public ImmutableSortedDictionary<string, string> Profile { get; init; } = Empty<string>();

    /// <summary>The value given for an item in a year; null: nothing was given.</summary>
    public SeriesValue? Find(FormulaInput input) => Find(Series, input.Code, input.Year);

    /// <summary>The value given for a figure in a year; null: nothing was given.</summary>
    public SeriesValue? FindFigure(string code, int year) => Find(Figures, code, year);

    private static SeriesValue? Find(
        ImmutableSortedDictionary<string, ImmutableSortedDictionary<int, SeriesValue>> table, string code, int year) =>
        table.TryGetValue(code, out var years) && years.TryGetValue(year, out var value) ? value : null;

    private static ImmutableSortedDictionary<string, T> Empty<T>() => ImmutableSortedDictionary.Create<string, T>(StringComparer.Ordinal);
}
