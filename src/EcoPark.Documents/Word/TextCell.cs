namespace EcoPark.Documents.Word;

/// <summary>A cell of a table as read.</summary>
/// <param name="Column">First grid column, from 0.</param>
/// <param name="ColumnSpan">Number of grid columns it covers.</param>
/// <param name="Blocks">What stands in it.</param>
public sealed record TextCell(int Column, int ColumnSpan, IReadOnlyList<TextBlock> Blocks)
{
    /// <summary>The cell above that this place belongs to; null for a cell that stands for itself.</summary>
    public TextCell? MergedInto { get; init; }

    /// <summary>Text of its paragraphs, joined by line feeds.</summary>
    public string Text =>
        string.Join('\n', Blocks.SelectMany(block => block.Paragraphs).Where(p => !p.InTextBox).Select(p => p.Text));
}
