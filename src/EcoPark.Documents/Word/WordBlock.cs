namespace EcoPark.Documents.Word;

/// <summary>One thing below the other on the page.</summary>
public abstract record WordBlock
{
    private WordBlock()
    {
    }

    /// <summary>The title of the document: 二号 小标宋, centred; a line feed breaks the line.</summary>
    /// <param name="Text">The words.</param>
    public sealed record TitleLine(string Text) : WordBlock;

    /// <summary>A heading with a real heading style: 一、黑体 · (一) 楷体 · 1. bold 仿宋 · (1) 仿宋.</summary>
    /// <param name="Level">1 to 4.</param>
    /// <param name="Text">The words with their number; the writer numbers nothing.</param>
    public sealed record Heading(int Level, string Text) : WordBlock;

    /// <summary>A paragraph.</summary>
    /// <param name="Runs">What stands in it.</param>
    /// <param name="Style">How it is set.</param>
    public sealed record Paragraph(IReadOnlyList<WordInline> Runs, ParagraphStyle Style = ParagraphStyle.Body) : WordBlock
    {
        /// <summary>A paragraph of plain text.</summary>
        /// <param name="text">The words.</param>
        /// <param name="style">How they are set.</param>
        public static Paragraph Of(string text, ParagraphStyle style = ParagraphStyle.Body) =>
            new([new WordInline.Text(text)], style);
    }

    /// <summary>A table with thin lines on all sides.</summary>
    /// <param name="ColumnWidths">Width of each column. <unit>mm</unit></param>
    /// <param name="Rows">The rows; cells are laid as in HTML, a cell that spans rows is given once.</param>
    public sealed record Table(IReadOnlyList<decimal> ColumnWidths, IReadOnlyList<TableRow> Rows) : WordBlock
    {
        /// <summary>Number of leading rows that are set bold and repeat on each page.</summary>
        public int HeaderRows { get; init; } = 1;

        /// <summary>Whether the table moves to the next page as a whole rather than break; for tables of a few rows.</summary>
        public bool KeepTogether { get; init; }

        /// <summary>Text above the table with its number, for example 表 1 …; none when null.</summary>
        public string? Caption { get; init; }

        /// <summary>Size of the text in the cells.</summary>
        public TableTextSize TextSize { get; init; } = TableTextSize.Normal;
    }

    /// <summary>A native chart that the reader of the document can restyle; its numbers are stored with it.</summary>
    public sealed record Chart : WordBlock
    {
        /// <summary>Lines, columns or bars.</summary>
        public required ChartKind Kind { get; init; }

        /// <summary>Names along the category axis, for example years.</summary>
        public required IReadOnlyList<string> Categories { get; init; }

        /// <summary>The lines or column sets, each with one value per category.</summary>
        public required IReadOnlyList<ChartSeries> Series { get; init; }

        /// <summary>What the chart shows, in words, for those who do not see it.</summary>
        public required string AlternativeText { get; init; }

        /// <summary>Title inside the chart; none when null.</summary>
        public string? Title { get; init; }

        /// <summary>Unit, written at the value axis; none when null.</summary>
        public string? Unit { get; init; }

        /// <summary>Text under the chart with its number, for example 图 1 …; none when null.</summary>
        public string? Caption { get; init; }

        /// <summary>Width. <unit>mm</unit></summary>
        public decimal Width { get; init; } = 150;

        /// <summary>Height. <unit>mm</unit></summary>
        public decimal Height { get; init; } = 75;
    }

    /// <summary>
    /// A table of contents with its entries written in: every heading down to a level, each a link to its heading.
    /// Nothing is marked for update, so no program asks anything when the document is opened.
    /// </summary>
    public sealed record TableOfContents : WordBlock
    {
        /// <summary>Text above the entries; none when null.</summary>
        public string? Title { get; init; } = "目　录";

        /// <summary>Deepest level listed, 1 to 4.</summary>
        public int Depth { get; init; } = 2;

        /// <summary>
        /// Page of each heading of the document in order, all levels, from a first pass (a PDF of the same document).
        /// Entries without a page show none until someone updates the field.
        /// </summary>
        public IReadOnlyList<int> Pages { get; init; } = [];
    }

    /// <summary>What follows starts on a new page.</summary>
    public sealed record PageBreak : WordBlock;

    /// <summary>What follows starts on a new page that lies as said.</summary>
    /// <param name="Next">How the next pages lie.</param>
    public sealed record SectionBreak(PageOrientation Next) : WordBlock;
}
