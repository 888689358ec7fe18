namespace EcoPark.Documents.Word;

/// <summary>A cell of a table.</summary>
/// <param name="Paragraphs">Its paragraphs; an empty cell may have none.</param>
public sealed record TableCell(IReadOnlyList<WordBlock.Paragraph> Paragraphs)
{
    /// <summary>Number of columns it covers, from 1.</summary>
    public int ColumnSpan { get; init; } = 1;

    /// <summary>Number of rows it covers, from 1.</summary>
    public int RowSpan { get; init; } = 1;

    /// <summary>Where its text stands; running text (<see cref="ParagraphStyle.CellBody"/>) is always justified.</summary>
    public CellAlignment Alignment { get; init; }

    /// <summary>A cell with one paragraph of plain text.</summary>
    /// <param name="text">The words.</param>
    /// <param name="alignment">Where they stand.</param>
    public static TableCell Of(string text, CellAlignment alignment = CellAlignment.Centre) =>
        Of([new WordInline.Text(text)], alignment);

    /// <summary>A cell with one paragraph.</summary>
    /// <param name="runs">What stands in it.</param>
    /// <param name="alignment">Where it stands.</param>
    public static TableCell Of(IReadOnlyList<WordInline> runs, CellAlignment alignment = CellAlignment.Centre) =>
        new([new WordBlock.Paragraph(runs, ParagraphStyle.Cell)]) { Alignment = alignment };
}
