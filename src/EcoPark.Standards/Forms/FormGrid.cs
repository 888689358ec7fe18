using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using EcoPark.Standards.Definitions;

namespace EcoPark.Standards.Forms;

/// <summary>A table of rows with the same questions, one row per key.</summary>
public sealed record FormGrid
{
    /// <summary>Unique in the form among fields and grids.</summary>
    public required string Code { get; init; }

    /// <summary>The heading.</summary>
    public required LocalText Name { get; init; }

    /// <summary>The code of the column whose value names the row.</summary>
    public required string Key { get; init; }

    /// <summary>The keys of the rows when they are given; empty: the person adds rows.</summary>
    public ImmutableArray<string> FixedRows { get; init; } = [];

    /// <summary>How many rows are accepted.</summary>
    public required int MaximumRows { get; init; }

    /// <summary>The columns, in order.</summary>
    public required ImmutableArray<FormField> Columns { get; init; }

    /// <summary>Finds a column.</summary>
    public bool TryFind(string code, [NotNullWhen(true)] out FormField? column)
    {
        column = Columns.FirstOrDefault(candidate => candidate.Code == code);
        return column is not null;
    }
}
