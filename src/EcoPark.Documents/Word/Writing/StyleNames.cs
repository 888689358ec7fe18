namespace EcoPark.Documents.Word.Writing;

/// <summary>Ids of the styles in our documents.</summary>
internal static class StyleNames
{
    public const string Title = "Title";
    public const string Subtitle = "Subtitle";
    public const string Body = "BodyText";
    public const string Flush = "BodyFlush";
    public const string Centred = "BodyCentred";
    public const string Signature = "Signature";
    public const string Note = "Note";
    public const string Caption = "Caption";
    public const string Chart = "Chart";
    public const string Spacer = "Spacer";
    public const string Footer = "Footer";
    public const string ContentsTitle = "TOCHeading";
    public const string Link = "Hyperlink";
    public const string Missing = "MissingText";
    public const string Box = "CheckBox";
    public const string Table = "TableGrid";

    /// <summary>Style of a heading level, 1 to 4.</summary>
    public static string Heading(int level) => $"Heading{Lengths.Text(level)}";

    /// <summary>Style of an entry of the table of contents, 1 to 4.</summary>
    public static string Contents(int level) => $"TOC{Lengths.Text(level)}";

    /// <summary>Style of the text in a cell.</summary>
    public static string Cell(TableTextSize size) => size switch
    {
        TableTextSize.Small => "CellSmall",
        TableTextSize.Tiny => "CellTiny",
        _ => "Cell",
    };
}
