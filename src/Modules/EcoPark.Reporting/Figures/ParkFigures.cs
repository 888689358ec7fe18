using System.Collections.Immutable;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.ParkYears;

namespace EcoPark.Reporting.Figures;

/// <summary>Figures and lists as they were found, each with what it rests on.</summary>
internal sealed class ParkFigures
{
    public Dictionary<(string Code, int Year), FigureFound> Values { get; } = [];

    /// <summary>Of the report's year.</summary>
    public Dictionary<string, ListFound> Lists { get; } = new(StringComparer.Ordinal);

    /// <summary>Where a register has records and yet no number.</summary>
    public Dictionary<(string Code, int Year), LocalText> NotComputable { get; } = [];

    public ImmutableSortedDictionary<string, ImmutableSortedDictionary<int, SeriesValue>> Series => Values.GroupBy(pair => pair.Key.Code, StringComparer.Ordinal)
        .ToImmutableSortedDictionary(group => group.Key, group => group.ToImmutableSortedDictionary(pair => pair.Key.Year, pair => pair.Value.Value), StringComparer.Ordinal);

    public ImmutableSortedDictionary<string, ImmutableArray<ImmutableSortedDictionary<string, string>>> Rows => Lists.Where(list => list.Value.Rows.Count > 0)
        .ToImmutableSortedDictionary(list => list.Key, list => list.Value.Rows.Select(row => row.Cells).ToImmutableArray(), StringComparer.Ordinal);
}

/// <summary>One figure: its value and where it came from, in words.</summary>
internal sealed record FigureFound(SeriesValue Value, LocalText Source)
{
    /// <summary>The fact it is; null: it comes from a register.</summary>
    public long? Seq { get; init; }

    /// <summary>Register and query of its records; null: it is a fact.</summary>
    public string? RegisterPath { get; init; }

    public int? Records { get; init; }

    /// <summary>Handed in, not yet accepted.</summary>
    public bool IsPending { get; init; }

    /// <summary>The register that is kept too but gives no number; null: none.</summary>
    public LocalText? Beside { get; init; }
}

/// <summary>One list.</summary>
internal sealed record ListFound(IReadOnlyList<ListRow> Rows, LocalText Source)
{
    /// <summary>The last fact in it; null: it comes from a register.</summary>
    public long? Seq { get; init; }

    public string? RegisterPath { get; init; }
}

/// <summary>One row of a list.</summary>
/// <param name="Cells">By column.</param>
/// <param name="Seq">The fact that names it; 0: a record of a register.</param>
internal sealed record ListRow(ImmutableSortedDictionary<string, string> Cells, long Seq);
