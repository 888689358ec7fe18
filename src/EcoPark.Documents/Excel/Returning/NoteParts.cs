using System.Globalization;
using System.Xml;
using EcoPark.Documents.Packages;

namespace EcoPark.Documents.Excel.Returning;

/// <summary>
/// The notes of one sheet: a part with the texts and a drawing with their boxes. Notes of people stay; ours of an earlier round
/// go, and a cell that has a note of a person gets none of ours.
/// </summary>
internal sealed class NoteParts
{
    public const string Author = "EcoPark 检查";

    private const string Shapes = "urn:schemas-microsoft-com:vml";
    private const string Office = "urn:schemas-microsoft-com:office:office";
    private const string Client = "urn:schemas-microsoft-com:office:excel";
    private const int LongestNote = 1_000;

    private readonly XmlElement texts;
    private readonly XmlElement boxes;
    private readonly XmlElement list;
    private readonly string author;
    private readonly HashSet<string> noted;

    public NoteParts(XmlDocument textPart, XmlDocument boxPart)
    {
        texts = textPart.DocumentElement ?? throw new ArgumentException("No root.", nameof(textPart));
        boxes = boxPart.DocumentElement ?? throw new ArgumentException("No root.", nameof(boxPart));
        var authors = PartXml.Children(texts, "authors").FirstOrDefault() ?? Prepend(texts, "authors");
        list = PartXml.Children(texts, "commentList").FirstOrDefault() ?? PartXml.Add(texts, "commentList");
        var index = PartXml.Children(authors, "author").ToList().FindIndex(candidate => candidate.InnerText == Author);
        if (index < 0)
        {
            index = PartXml.Children(authors, "author").Count();
            PartXml.Add(authors, "author").InnerText = Author;
        }

        author = index.ToString(CultureInfo.InvariantCulture);
        noted = PartXml.Children(list, "comment").Select(note => note.GetAttribute("ref")).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>An empty pair of parts.</summary>
    public static (XmlDocument Texts, XmlDocument Boxes) Empty(string space)
    {
        var drawing = new XmlDocument { XmlResolver = null };
        drawing.AppendChild(drawing.CreateElement("xml"));
        return (PartXml.Empty("comments", space), drawing);
    }

    /// <summary>Takes away what an earlier round left.</summary>
    public void RemoveOld()
    {
        var shapes = boxes.ChildNodes.OfType<XmlElement>().Where(shape => shape.LocalName == "shape").ToLookup(shape => (Number(shape, "Row"), Number(shape, "Column")));
        foreach (var note in PartXml.Children(list, "comment").Where(note => note.GetAttribute("authorId") == author).ToList())
        {
            list.RemoveChild(note);
            noted.Remove(note.GetAttribute("ref"));
            if (CellAddress.TryParse(note.GetAttribute("ref"), out var at) && shapes[(at.Row - 1, at.Column - 1)].FirstOrDefault() is { } box)
            {
                box.ParentNode?.RemoveChild(box);
            }
        }
    }

    /// <summary>Adds a note unless the cell has one.</summary>
    public void Add(CellAddress at, string text)
    {
        if (!noted.Add(at.ToString()))
        {
            return;
        }

        var cut = text.Length > LongestNote ? string.Concat(text.AsSpan(0, LongestNote), "…") : text;
        var comment = PartXml.Add(list, "comment", ("ref", at.ToString()), ("authorId", author));
        PartXml.Add(PartXml.Add(PartXml.Add(comment, "text"), "r"), "t").InnerText = CellEscape.Write(cut);
        AddBox(at);
    }

    private static int Number(XmlElement shape, string name)
    {
        var member = shape.ChildNodes.OfType<XmlElement>().FirstOrDefault(child => child.LocalName == "ClientData")?.ChildNodes.OfType<XmlElement>().FirstOrDefault(child => child.LocalName == name);
        return int.TryParse(member?.InnerText.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
    }

    private void AddBox(CellAddress at)
    {
        var shape = Create(boxes, "v", "shape", Shapes, ("id", $"ecopark_{at}"), ("type", "#_x0000_t202"), ("fillcolor", "#ffffe1"),
            ("style", "position:absolute;margin-left:60pt;margin-top:2pt;width:240pt;height:90pt;z-index:1;visibility:hidden"));
        shape.SetAttribute("insetmode", Office, "auto");
        Create(shape, "v", "fill", Shapes, ("color2", "#ffffe1"));
        Create(shape, "v", "path", Shapes).SetAttribute("connecttype", Office, "none");
        Create(shape, "v", "textbox", Shapes, ("style", "mso-direction-alt:auto"));
        var data = Create(shape, "x", "ClientData", Client, ("ObjectType", "Note"));
        Create(data, "x", "MoveWithCells", Client);
        Create(data, "x", "SizeWithCells", Client);
        Create(data, "x", "AutoFill", Client).InnerText = "False";
        Create(data, "x", "Row", Client).InnerText = (at.Row - 1).ToString(CultureInfo.InvariantCulture);
        Create(data, "x", "Column", Client).InnerText = (at.Column - 1).ToString(CultureInfo.InvariantCulture);
    }

    private static XmlElement Create(XmlElement parent, string prefix, string name, string space, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        var child = parent.OwnerDocument.CreateElement(prefix, name, space);
        foreach (var (attribute, value) in attributes)
        {
            child.SetAttribute(attribute, value);
        }

        parent.AppendChild(child);
        return child;
    }

    private static XmlElement Prepend(XmlElement parent, string name)
    {
        var child = PartXml.Create(parent, name);
        parent.PrependChild(child);
        return child;
    }
}
