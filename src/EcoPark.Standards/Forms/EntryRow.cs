using System.Collections.Immutable;

namespace EcoPark.Standards.Forms;

/// <summary>One row of a grid. Rows are equal when their cells are.</summary>
/// <param name="Cells">The cells by column code; an absent one is missing.</param>
public sealed record EntryRow(ImmutableSortedDictionary<string, EnteredValue> Cells)
{
    /// <summary>A row without cells.</summary>
    public static EntryRow Empty { get; } = new(ImmutableSortedDictionary.Create<string, EnteredValue>(StringComparer.Ordinal));

    /// <inheritdoc/>
    public bool Equals(EntryRow? other) => other is not null && Cells.SequenceEqual(other.Cells);

    /// <inheritdoc/>
    public override int GetHashCode() => Cells.Aggregate(Cells.Count, HashCode.Combine);
}
