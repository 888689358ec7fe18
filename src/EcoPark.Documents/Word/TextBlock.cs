namespace EcoPark.Documents.Word;

/// <summary>A paragraph or a table as read.</summary>
public abstract record TextBlock
{
    private TextBlock()
    {
    }

    /// <summary>The paragraphs in it, in order.</summary>
    public abstract IEnumerable<Paragraph> Paragraphs { get; }

    /// <summary>A paragraph.</summary>
    /// <param name="Spans">Its text in pieces, each with the anchors that cover it.</param>
    public sealed record Paragraph(IReadOnlyList<TextSpan> Spans) : TextBlock
    {
        /// <summary>Its text; line breaks are line feeds, tabs are tabs.</summary>
        public string Text { get; } = string.Concat(Spans.Select(span => span.Text));

        /// <summary>Id of its style in the file; empty when it has the default style.</summary>
        public string StyleId { get; init; } = "";

        /// <summary>Name of its style, for example heading 1; empty when it has the default style.</summary>
        public string StyleName { get; init; } = "";

        /// <summary>1 to 9 for a heading, by style or by its own outline level; null for text.</summary>
        public int? OutlineLevel { get; init; }

        /// <summary>Whether it is an entry of a table of contents.</summary>
        public bool InTableOfContents { get; init; }

        /// <summary>Whether it stands in a text box, which is listed after the paragraph that holds it.</summary>
        public bool InTextBox { get; init; }

        /// <inheritdoc/>
        public override IEnumerable<Paragraph> Paragraphs => [this];
    }

    /// <summary>A table.</summary>
    /// <param name="Rows">Its rows; rows deleted by tracked changes are left out.</param>
    public sealed record Table(IReadOnlyList<TextRow> Rows) : TextBlock
    {
        /// <summary>Number of grid columns of the widest row.</summary>
        public int ColumnCount { get; } = Rows.Count == 0 ? 0 : Rows.Max(row => row.End);

        /// <inheritdoc/>
        public override IEnumerable<Paragraph> Paragraphs =>
            Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Blocks).SelectMany(block => block.Paragraphs);

        /// <summary>Text at a place of the grid; a merged cell gives its text at every place it covers.</summary>
        /// <param name="row">Row from 0.</param>
        /// <param name="column">Grid column from 0.</param>
        /// <returns>The text, empty where the row has no cell.</returns>
        public string TextAt(int row, int column) => CellAt(row, column)?.Text ?? "";

        /// <summary>The cell that covers a place of the grid, the upper one where cells are merged downwards.</summary>
        /// <param name="row">Row from 0.</param>
        /// <param name="column">Grid column from 0.</param>
        /// <returns>The cell, null where the row has none or there is no such row.</returns>
        public TextCell? CellAt(int row, int column) =>
            row < 0 || row >= Rows.Count ? null : Rows[row].CellAt(column);
    }
}
