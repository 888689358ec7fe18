using EcoPark.Documents.Packages;

namespace EcoPark.Documents.Word.Reading;

/// <summary>Reads paragraphs and tables in order. Recursion is bounded by the depth that the XML reader admits.</summary>
internal sealed class BlockReader
{
    private readonly StyleTable styles;
    private readonly AnchorTracker anchors = new();
    private readonly RunReader runs;
    private readonly TableReader tables;

    /// <summary>A reader for one part of a document.</summary>
    public BlockReader(StyleTable styles)
    {
        this.styles = styles;
        runs = new RunReader(styles, anchors, ReadTextBox);
        tables = new TableReader(anchors, cell => Read(cell, inTextBox: false));
    }

    /// <summary>Whether tracked changes were met.</summary>
    public bool HasTrackedChanges => runs.HasTrackedChanges || tables.HasTrackedChanges;

    /// <summary>Reads what stands in a body, a cell or a text box.</summary>
    public List<TextBlock> Read(OfficeElement container, bool inTextBox)
    {
        var open = new OpenParagraph(inTextBox);
        ReadInto(container, open);
        Finish(open);
        return open.Blocks;
    }

    private void ReadInto(OfficeElement container, OpenParagraph open)
    {
        foreach (var element in container.Children)
        {
            switch (element.Space == OfficeNames.Word ? element.Name : "")
            {
                case "p":
                    ReadParagraph(element, open);
                    break;
                case "tbl":
                    Finish(open);
                    open.Blocks.Add(tables.Read(element));
                    break;
                case "sdt":
                    anchors.Enter(RunReader.Control(element));
                    ReadInto(element.Child("sdtContent") ?? new OfficeElement("", ""), open);
                    Finish(open);
                    anchors.Leave();
                    break;
                case "ins" or "moveTo" or "customXml":
                    ReadInto(element, open);
                    break;
                case "bookmarkStart":
                    anchors.Open(element.Attribute("id"), element.Attribute("name"));
                    break;
                case "bookmarkEnd":
                    anchors.Close(element.Attribute("id"));
                    break;
                default:
                    if (Alternatives.Choose(element) is { } chosen)
                    {
                        ReadInto(chosen, open);
                    }

                    break;
            }
        }
    }

    private void ReadParagraph(OfficeElement element, OpenParagraph open)
    {
        var properties = element.Child("pPr");
        var builder = open.Builder ??= new ParagraphBuilder(anchors);
        builder.StyleId = properties?.Child("pStyle")?.Attribute("val") ?? "";
        builder.OutlineLevel = properties?.Child("outlineLvl") is { } level
            ? StyleTable.Outline(level)
            : styles.Outline(builder.StyleId);
        runs.Read(element, builder);

        // A paragraph whose end mark is deleted runs on into the next one.
        if (properties?.Child("rPr")?.Child("del") is null)
        {
            Finish(open);
        }
    }

    private void Finish(OpenParagraph open)
    {
        if (open.Builder is { } builder)
        {
            open.Blocks.Add(builder.Build(styles, open.InTextBox));
            open.Blocks.AddRange(builder.Followers);
            open.Builder = null;
        }
    }

    private List<TextBlock> ReadTextBox(OfficeElement content) => Read(content, inTextBox: true);

    private sealed class OpenParagraph(bool inTextBox)
    {
        public bool InTextBox { get; } = inTextBox;

        public List<TextBlock> Blocks { get; } = [];

        public ParagraphBuilder? Builder { get; set; }
    }
}
