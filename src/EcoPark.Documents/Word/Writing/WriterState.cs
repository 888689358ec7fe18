using DocumentFormat.OpenXml.Packaging;

namespace EcoPark.Documents.Word.Writing;

/// <summary>What the parts of the writer share while one document is written. Ids are counted, never random.</summary>
internal sealed class WriterState(WordDocument document, MainDocumentPart main)
{
    private readonly HashSet<string> anchors = new(StringComparer.Ordinal);
    private int bookmarks;
    private int controls;
    private int drawings;
    private int parts;
    private int headings;

    /// <summary>The document being written.</summary>
    public WordDocument Document { get; } = document;

    /// <summary>Its main part.</summary>
    public MainDocumentPart Main { get; } = main;

    /// <summary>How the current pages lie.</summary>
    public PageOrientation Orientation { get; set; } = document.Layout.Orientation;

    /// <summary>A new id for a bookmark.</summary>
    public string NextBookmark() => Lengths.Text(++bookmarks);

    /// <summary>A new id for a content control.</summary>
    public int NextControl() => 100_000 + ++controls;

    /// <summary>A new id for a drawing.</summary>
    public uint NextDrawing() => (uint)++drawings;

    /// <summary>A new relationship id of the main part.</summary>
    public string NextPart() => $"rId{Lengths.Text(100 + ++parts)}";

    /// <summary>The number of the heading that is about to be written, from 1.</summary>
    public int NextHeading() => ++headings;

    /// <summary>Name of the bookmark around the n-th heading, in the form that Word uses itself.</summary>
    public static string HeadingBookmark(int number) => $"_Toc{Lengths.Text(900_000_000L + number)}";

    /// <summary>Notes a number's anchor.</summary>
    /// <exception cref="ArgumentException">It is not valid or was used before.</exception>
    public void Claim(NumberAnchor anchor)
    {
        if (!anchor.IsValid)
        {
            throw new ArgumentException($"The bound number '{anchor.Code}' of fact '{anchor.FactId}' cannot be named.", nameof(anchor));
        }

        if (!anchors.Add(anchor.Bookmark.ToUpperInvariant()))
        {
            throw new ArgumentException($"The bound number '{anchor.Bookmark}' occurs twice.", nameof(anchor));
        }
    }
}
