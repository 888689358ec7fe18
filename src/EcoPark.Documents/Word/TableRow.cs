namespace EcoPark.Documents.Word;

/// <summary>A row of a table.</summary>
/// <param name="Cells">The cells that begin in this row; columns still covered by a cell from above are skipped.</param>
/// <param name="CanSplit">Whether the row may break across two pages; only for long running text.</param>
public sealed record TableRow(IReadOnlyList<TableCell> Cells, bool CanSplit = false)
{
    /// <summary>A row of plain cells.</summary>
    /// <param name="texts">Text of each cell.</param>
    public static TableRow Of(params IReadOnlyList<string> texts) => new([.. texts.Select(text => TableCell.Of(text))]);
}
