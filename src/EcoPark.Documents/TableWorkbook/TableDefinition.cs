using System.Collections.Immutable;
using EcoPark.Standards.Definitions;

namespace EcoPark.Documents.TableWorkbook;

/// <summary>A list with one row per thing, exchanged as a workbook: the enterprises of a park, their data of a year.</summary>
public sealed record TableDefinition
{
    /// <summary>Stable: <c>enterprises</c>. A workbook of another list is refused.</summary>
    public required string Code { get; init; }

    /// <summary>The version of the columns. A workbook of another version is refused.</summary>
    public required string Version { get; init; }

    /// <summary>The title, also the name of the sheet (its first 31 characters).</summary>
    public required LocalText Name { get; init; }

    /// <summary>The columns, in order.</summary>
    public required ImmutableArray<TableColumn> Columns { get; init; }

    /// <summary>The year that the rows are about; null: none. A workbook of another year is refused.</summary>
    public int? Year { get; init; }

    /// <summary>How many rows are accepted.</summary>
    public int MaximumRows { get; init; } = 100_000;

    /// <summary>
    /// True when only workbooks from our template are taken; false: also people's own lists, whose columns are found by their headings.
    /// </summary>
    public bool OnlyTemplate { get; init; }

    /// <summary>The position of a column.</summary>
    /// <returns>From 0; -1 where there is no such column.</returns>
    public int IndexOf(string code)
    {
        for (var index = 0; index < Columns.Length; index++)
        {
            if (string.Equals(Columns[index].Code, code, StringComparison.Ordinal))
            {
                return index;
            }
        }

        return -1;
    }
}
