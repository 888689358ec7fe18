using System.Collections.Immutable;

namespace EcoPark.Standards.Forms;

/// <summary>
/// What was filled in, whether on the screen, in a workbook or by a program; the three lead to the same entry and the same
/// check. Entries are equal when their content is.
/// </summary>
/// <param name="Fields">By field code; an absent one is missing.</param>
/// <param name="Grids">The rows by grid code.</param>
public sealed record FormEntry(
    ImmutableSortedDictionary<string, EnteredValue> Fields, ImmutableSortedDictionary<string, ImmutableArray<EntryRow>> Grids)
{
    /// <summary>The entry of a form that nobody has touched.</summary>
    public static FormEntry Empty { get; } = new(
        ImmutableSortedDictionary.Create<string, EnteredValue>(StringComparer.Ordinal),
        ImmutableSortedDictionary.Create<string, ImmutableArray<EntryRow>>(StringComparer.Ordinal));

    /// <summary>The rows of a grid; empty when there are none.</summary>
    public ImmutableArray<EntryRow> Rows(string grid) => Grids.TryGetValue(grid, out var rows) && !rows.IsDefault ? rows : [];

    /// <inheritdoc/>
    public bool Equals(FormEntry? other) => other is not null && Fields.SequenceEqual(other.Fields)
        && Grids.Keys.SequenceEqual(other.Grids.Keys, StringComparer.Ordinal)
        && Grids.Keys.All(grid => Rows(grid).SequenceEqual(other.Rows(grid)));

    /// <inheritdoc/>
    public override int GetHashCode() => Fields.Aggregate(Grids.Count, HashCode.Combine);
}
