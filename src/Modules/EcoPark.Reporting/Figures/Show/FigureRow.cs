using System.Collections.Immutable;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Definitions;

namespace EcoPark.Reporting.Figures.Show;

/// <summary>One figure of the catalogue in a park-year, or one list.</summary>
/// <param name="Code">Its code in the catalogue.</param>
/// <param name="Name">What it is.</param>
/// <param name="Section">The section of the catalogue.</param>
public sealed record FigureRow(string Code, LocalText Name, LocalText Section)
{
    public required string SectionCode { get; init; }

    public bool IsList { get; init; }

    /// <summary>As documents print it; of a list the number of its rows; null: there is nothing.</summary>
    public string? Value { get; init; }

    public string? Unit { get; init; }

    public bool IsText { get; init; }

    /// <summary>Boundary, coverage, period, counting rule.</summary>
    public LocalText Counted { get; init; } = new("", "");

    public FigureStanding State { get; init; }

    /// <summary>Why it is not applicable or cannot be computed.</summary>
    public LocalText? Reason { get; init; }

    /// <summary>As documents print it; null: nothing is known of it.</summary>
    public string? LastYear { get; init; }

    public FigureOrigin? Origin { get; init; }

    public FigurePlace? Place { get; init; }

    /// <summary>Of a list; null for a figure.</summary>
    public ImmutableArray<ImmutableSortedDictionary<string, string>>? ListRows { get; init; }
}

/// <summary>What there is of a figure: the four nothings stay apart.</summary>
public enum FigureStanding
{
    Missing,
    Stated,
    Provisional,
    NotApplicable,
    NotComputable,
}

/// <summary>The whole catalogue in a park-year.</summary>
internal sealed record FigureTable(Park Park, int Year, IReadOnlyList<FigureRow> Rows)
{
    public IEnumerable<FigureRow> Figures => Rows.Where(row => !row.IsList);

    public int Count(FigureStanding state) => Figures.Count(row => row.State == state);
}
