using EcoPark.Documents.Packages;

namespace EcoPark.Documents.Word.Reading;

/// <summary>Reads what stands in a paragraph: visible text under the anchors that cover it.</summary>
internal sealed class RunReader(StyleTable styles, AnchorTracker anchors, Func<OfficeElement, List<TextBlock>> readTextBox)
{
    private const string Math = "http://schemas.openxmlformats.org/officeDocument/2006/math";

    private readonly FieldStack fields = new();

    /// <summary>Whether tracked changes were met.</summary>
    public bool HasTrackedChanges { get; private set; }

    /// <summary>A content control's names.</summary>
    public static ContentControl Control(OfficeElement sdt)
    {
        var properties = sdt.Child("sdtPr");
        return new ContentControl(properties?.Child("alias")?.Attribute("val"), properties?.Child("tag")?.Attribute("val"));
    }

    /// <summary>Reads the children of a paragraph or of something that wraps runs.</summary>
    public void Read(OfficeElement container, ParagraphBuilder paragraph)
    {
        paragraph.InContents |= fields.InContents;
        foreach (var element in container.Children)
        {
            if (element.Space == OfficeNames.Word)
            {
                ReadElement(element, paragraph);
            }
            else if (Alternatives.Choose(element) is { } chosen)
            {
                Read(chosen, paragraph);
            }
            else if (element.Space == Math && !fields.Hides)
            {
                ReadMath(element, paragraph);
            }
        }

        paragraph.InContents |= fields.InContents;
    }

    private void ReadElement(OfficeElement element, ParagraphBuilder paragraph)
    {
        switch (element.Name)
        {
            case "r":
                ReadRun(element, paragraph);
                break;
            case "hyperlink" or "fldSimple" or "smartTag" or "customXml" or "dir" or "bdo":
                Read(element, paragraph);
                break;
            case "ins" or "moveTo":
                HasTrackedChanges = true;
                Read(element, paragraph);
                break;
            case "del" or "moveFrom":
                HasTrackedChanges = true;
                break;
            case "sdt":
                ReadControl(element, paragraph);
                break;
            case "bookmarkStart":
                anchors.Open(element.Attribute("id"), element.Attribute("name"));
                break;
            case "bookmarkEnd":
                if (anchors.IsEmptyNumber(element.Attribute("id")))
                {
                    paragraph.AppendEmpty();
                }

                anchors.Close(element.Attribute("id"));
                break;
            case "pPr":
                HasTrackedChanges |= element.Child("rPr") is { } mark && (mark.Child("del") ?? mark.Child("ins")) is not null;
                break;
            default:
                break;
        }
    }

    private void ReadControl(OfficeElement element, ParagraphBuilder paragraph)
    {
        var control = Control(element);
        anchors.Enter(control);
        var before = paragraph.Length;
        if (element.TryChild("sdtContent", out var content))
        {
            Read(content, paragraph);
        }

        if (control.IsNumber && paragraph.Length == before)
        {
            paragraph.AppendEmpty();
        }

        anchors.Leave();
    }

    private void ReadRun(OfficeElement run, ParagraphBuilder paragraph, bool insideHidden = false)
    {
        var hidden = insideHidden || IsHidden(run.Child("rPr"));
        foreach (var element in run.Children)
        {
            if (element.Space == OfficeNames.Word)
            {
                ReadRunElement(element, hidden, paragraph);
            }
            else if (Alternatives.Choose(element) is { } chosen)
            {
                ReadRun(chosen, paragraph, hidden);
            }
        }
    }

    private void ReadRunElement(OfficeElement element, bool hidden, ParagraphBuilder paragraph)
    {
        switch (element.Name)
        {
            case "fldChar":
                fields.Mark(element.Attribute("fldCharType"));
                paragraph.InContents |= fields.InContents;
                break;
            case "instrText":
                fields.Instruct(element.Text);
                break;
            case "drawing" or "pict" or "object":
                ReadTextBoxes(element, paragraph);
                break;
            case "ruby":
                Read(element.Child("rubyBase") ?? new OfficeElement("", ""), paragraph);
                break;
            default:
                if (!hidden && !fields.Hides)
                {
                    paragraph.Append(Text(element));
                }

                break;
        }
    }

    // Hidden text is not what a reader of the document sees, so a number that is hidden counts as gone.
    private bool IsHidden(OfficeElement? properties)
    {
        if (properties is null)
        {
            return false;
        }

        if (properties.TryChild("vanish", out var vanish))
        {
            return StyleTable.IsOn(vanish);
        }

        return properties.Child("rStyle")?.Attribute("val") is { } style && styles.Hides(style);
    }

    private void ReadTextBoxes(OfficeElement drawing, ParagraphBuilder paragraph)
    {
        foreach (var box in Alternatives.TextBoxes(drawing))
        {
            paragraph.Followers.AddRange(readTextBox(box));
        }
    }

    private static string Text(OfficeElement element) => element.Name switch
    {
        "t" => element.Text,
        "tab" or "ptab" => "\t",
        "cr" => "\n",
        "br" => element.Attribute("type") is null or "textWrapping" ? "\n" : "",
        "noBreakHyphen" => "-",
        "sym" => Symbols.Read(element.Attribute("font"), element.Attribute("char")),
        _ => "",
    };

    private static void ReadMath(OfficeElement element, ParagraphBuilder paragraph)
    {
        if (element.Is(Math, "t"))
        {
            paragraph.Append(element.Text);
        }

        foreach (var child in element.Children)
        {
            ReadMath(child, paragraph);
        }
    }
}
