using System.Text;

namespace EcoPark.Documents.Word.Reading;

/// <summary>Collects the pieces of one paragraph; neighbours under the same anchors become one span.</summary>
internal sealed class ParagraphBuilder(AnchorTracker anchors)
{
    private readonly List<TextSpan> spans = [];
    private readonly StringBuilder text = new();
    private IReadOnlyList<string> bookmarks = anchors.Bookmarks;
    private IReadOnlyList<ContentControl> controls = anchors.Controls;

    /// <summary>Style id of the paragraph.</summary>
    public string StyleId { get; set; } = "";

    /// <summary>Outline level set on the paragraph itself or by its style.</summary>
    public int? OutlineLevel { get; set; }

    /// <summary>Whether any of it stood in a table of contents.</summary>
    public bool InContents { get; set; }

    /// <summary>Blocks that hang on the paragraph and follow it: text boxes.</summary>
    public List<TextBlock> Followers { get; } = [];

    /// <summary>Grows with each piece that is added, an empty one included.</summary>
    public int Length { get; private set; }

    /// <summary>Adds visible text under the anchors that are open now.</summary>
    public void Append(string piece)
    {
        if (piece.Length == 0)
        {
            return;
        }

        Settle();
        text.Append(piece);
        Length += piece.Length;
        anchors.Touch();
    }

    /// <summary>Adds an empty span, for a number whose text is gone.</summary>
    public void AppendEmpty()
    {
        Settle();
        Flush();
        spans.Add(new TextSpan("", controls, bookmarks));
        Length++;
        anchors.Touch();
    }

    /// <summary>The paragraph.</summary>
    public TextBlock.Paragraph Build(StyleTable styles, bool inTextBox)
    {
        Flush();
        if (spans.Count == 0 && anchors.CoversNumber)
        {
            AppendEmpty();
        }

        var name = styles.Name(StyleId);
        return new TextBlock.Paragraph(spans)
        {
            StyleId = StyleId,
            StyleName = name,
            OutlineLevel = OutlineLevel,
            InTableOfContents = InContents || IsContentsStyle(name),
            InTextBox = inTextBox,
        };
    }

    private static bool IsContentsStyle(string name) =>
        name.Length == 5 && name.StartsWith("toc ", StringComparison.OrdinalIgnoreCase) && char.IsAsciiDigit(name[4]);

    // The tracker makes a new list on each change, so the same list means the same anchors.
    private void Settle()
    {
        if (!ReferenceEquals(bookmarks, anchors.Bookmarks) || !ReferenceEquals(controls, anchors.Controls))
        {
            Flush();
            bookmarks = anchors.Bookmarks;
            controls = anchors.Controls;
        }
    }

    private void Flush()
    {
        if (text.Length > 0)
        {
            spans.Add(new TextSpan(text.ToString(), controls, bookmarks));
            text.Clear();
        }
    }
}
