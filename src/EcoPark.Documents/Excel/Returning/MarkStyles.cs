using System.Globalization;
using System.Xml;
using EcoPark.Standards.Evaluation;

namespace EcoPark.Documents.Excel.Returning;

/// <summary>
/// The styles of a workbook with our two colours added. A marked cell keeps everything of its style but the fill; one that was
/// marked in an earlier round and is right now gets back the style that differs from it in the fill only.
/// </summary>
internal sealed class MarkStyles
{
    /// <summary>Fill of a cell with an error.</summary>
    public const string ErrorColour = "FFFADBD8";

    /// <summary>Fill of a cell with a warning.</summary>
    public const string WarningColour = "FFFCE9C5";

    private readonly XmlElement root;
    private readonly XmlElement formats;
    private readonly List<XmlElement> all;
    private readonly Dictionary<(int Style, Severity Severity), int> marked = [];
    private readonly HashSet<string> markFills;
    private readonly int error;
    private readonly int warning;

    private MarkStyles(XmlDocument document, XmlElement formats, XmlElement fills)
    {
        Document = document;
        root = document.DocumentElement ?? throw new ArgumentException("No root.", nameof(document));
        this.formats = formats;
        all = [.. PartXml.Children(formats, "xf")];
        var known = PartXml.Children(fills, "fill").ToList();
        markFills = [.. known.Index().Where(fill => IsMark(fill.Item)).Select(fill => Text(fill.Index))];
        HasOldMarks = all.Exists(format => markFills.Contains(format.GetAttribute("fillId")));
        error = Fill(fills, ErrorColour);
        warning = Fill(fills, WarningColour);
        markFills.Add(Text(error));
        markFills.Add(Text(warning));
        Header = Own(Font(("b", null)), 0);
        Body = Own(0, 0);
        Link = Own(Font(("u", null), ("color", "FF0B5C73")), 0);
        Error = Own(0, error);
        Warning = Own(0, warning);
    }

    public XmlDocument Document { get; }

    /// <summary>Whether an earlier round left its colours.</summary>
    public bool HasOldMarks { get; }

    /// <summary>Style of headings of our own sheet.</summary>
    public int Header { get; }

    /// <summary>Style of wrapped text of our own sheet.</summary>
    public int Body { get; }

    /// <summary>Style of links of our own sheet.</summary>
    public int Link { get; }

    /// <summary>Style of the word 错误 in our own sheet.</summary>
    public int Error { get; }

    /// <summary>Style of the word 提醒 in our own sheet.</summary>
    public int Warning { get; }

    /// <summary>Takes the style part; null where it lacks the lists that every workbook has.</summary>
    public static MarkStyles? Of(XmlDocument document)
    {
        var top = document.DocumentElement;
        var cellFormats = top is null ? null : PartXml.Children(top, "cellXfs").FirstOrDefault();
        var fillList = top is null ? null : PartXml.Children(top, "fills").FirstOrDefault();
        return cellFormats is null || fillList is null ? null : new MarkStyles(document, cellFormats, fillList);
    }

    /// <summary>The style with the colour of the severity.</summary>
    public int Marked(int style, Severity severity)
    {
        var own = style >= 0 && style < all.Count ? style : 0;
        if (!marked.TryGetValue((own, severity), out var index))
        {
            index = all.Count == 0 ? own : Add(all[own], severity == Severity.Error ? error : warning);
            marked.Add((own, severity), index);
        }

        return index;
    }

    /// <summary>The style without a colour of ours.</summary>
    public int Unmarked(int style)
    {
        if (style < 0 || style >= all.Count || !markFills.Contains(all[style].GetAttribute("fillId")))
        {
            return style;
        }

        var wanted = Key(all[style]);
        var twin = all.FindIndex(format => !markFills.Contains(format.GetAttribute("fillId")) && Key(format) == wanted);
        return twin >= 0 ? twin : style;
    }

    private static string Key(XmlElement format) =>
        string.Join('|', format.Attributes.OfType<XmlAttribute>().Where(attribute => attribute.LocalName is not ("fillId" or "applyFill"))
            .Select(attribute => $"{attribute.LocalName}={attribute.Value}").Order(StringComparer.Ordinal)) + format.InnerXml;

    private static bool IsMark(XmlElement fill) =>
        fill.GetElementsByTagName("fgColor", fill.NamespaceURI).OfType<XmlElement>()
            .Any(colour => colour.GetAttribute("rgb").ToUpperInvariant() is ErrorColour or WarningColour);

    private static int Fill(XmlElement fills, string colour)
    {
        var pattern = PartXml.Add(PartXml.Add(fills, "fill"), "patternFill", ("patternType", "solid"));
        PartXml.Add(pattern, "fgColor", ("rgb", colour));
        PartXml.Add(pattern, "bgColor", ("indexed", "64"));
        return Count(fills, "fill") - 1;
    }

    private int Font(params ReadOnlySpan<(string Name, string? Colour)> members)
    {
        if (PartXml.Children(root, "fonts").FirstOrDefault() is not { } fonts)
        {
            return 0;
        }

        var font = PartXml.Add(fonts, "font");
        foreach (var (name, colour) in members)
        {
            if (colour is null)
            {
                PartXml.Add(font, name);
            }
        }

        PartXml.Add(font, "sz", ("val", "11"));
        foreach (var (name, colour) in members)
        {
            if (colour is not null)
            {
                PartXml.Add(font, name, ("rgb", colour));
            }
        }

        PartXml.Add(font, "name", ("val", "宋体"));
        return Count(fonts, "font") - 1;
    }

    private int Own(int font, int fill)
    {
        var format = PartXml.Add(formats, "xf", ("numFmtId", "49"), ("fontId", Text(font)), ("fillId", Text(fill)), ("borderId", "0"), ("xfId", "0"),
            ("applyNumberFormat", "1"), ("applyFont", "1"), ("applyFill", "1"), ("applyAlignment", "1"));
        PartXml.Add(format, "alignment", ("vertical", "top"), ("wrapText", "1"));
        all.Add(format);
        return Count(formats, "xf") - 1;
    }

    private int Add(XmlElement original, int fill)
    {
        var copy = (XmlElement)original.CloneNode(deep: true);
        copy.SetAttribute("fillId", Text(fill));
        copy.SetAttribute("applyFill", "1");
        formats.AppendChild(copy);
        all.Add(copy);
        return Count(formats, "xf") - 1;
    }

    /// <summary>Counts the members of a list, and says the count in it.</summary>
    private static int Count(XmlElement list, string name)
    {
        var count = PartXml.Children(list, name).Count();
        list.SetAttribute("count", Text(count));
        return count;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
