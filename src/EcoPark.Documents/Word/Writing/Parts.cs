using System.Globalization;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;

namespace EcoPark.Documents.Word.Writing;

/// <summary>The parts of a document besides its body.</summary>
internal static class Parts
{
    private const string WordSpace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>Writes text as the content of a part.</summary>
    public static void Write(OpenXmlPart part, string xml)
    {
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(xml));
        part.FeedData(bytes);
    }

    /// <summary>Writes an element as the content of a part.</summary>
    public static void Write(OpenXmlPart part, XElement root) =>
        Write(part, """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + root.ToString(SaveOptions.DisableFormatting));

    /// <summary>Adds styles, fonts, settings and footers to the main part.</summary>
    public static void AddTo(MainDocumentPart main, PageLayout layout)
    {
        Write(main.AddNewPart<StyleDefinitionsPart>("rId1"), StyleSheet.Styles(layout));
        Write(main.AddNewPart<FontTablePart>("rId2"), StyleSheet.FontTable());
        Write(main.AddNewPart<DocumentSettingsPart>("rId3"), Settings());
        foreach (var (id, xml) in PageSetup.Footers(layout))
        {
            Write(main.AddNewPart<FooterPart>(id), xml);
        }
    }

    /// <summary>Adds the document properties.</summary>
    public static void AddProperties(WordprocessingDocument package, WordDocument document)
    {
        Write(package.AddNewPart<CoreFilePropertiesPart>("application/vnd.openxmlformats-package.core-properties+xml", "rId2"), Core(document));
        Write(package.AddNewPart<ExtendedFilePropertiesPart>("application/vnd.openxmlformats-officedocument.extended-properties+xml", "rId3"), Extended());
        if (document.CustomProperties.Count > 0)
        {
            Write(package.AddNewPart<CustomFilePropertiesPart>("application/vnd.openxmlformats-officedocument.custom-properties+xml", "rId4"), Custom(document));
        }
    }

    // No updateFields: it makes Word ask the reader a question each time the document is opened.
    private static string Settings() =>
        $"""
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <w:settings xmlns:w="{WordSpace}"><w:zoom w:percent="100"/><w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/><w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/><w:drawingGridVerticalSpacing w:val="156"/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/><w:ulTrailSpace/><w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/><w:useFELayout/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="zh-CN" w:eastAsia="zh-CN"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>
        """;

    private static XElement Core(WordDocument document)
    {
        XNamespace cp = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        XNamespace dc = "http://purl.org/dc/elements/1.1/";
        XNamespace terms = "http://purl.org/dc/terms/";
        XNamespace xsi = "http://www.w3.org/2001/XMLSchema-instance";
        XElement? Date(string name) => document.Created is not { } date ? null : new XElement(
            terms + name,
            new XAttribute(xsi + "type", "dcterms:W3CDTF"),
            date.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        return new XElement(
            cp + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "cp", cp),
            new XAttribute(XNamespace.Xmlns + "dc", dc),
            new XAttribute(XNamespace.Xmlns + "dcterms", terms),
            new XAttribute(XNamespace.Xmlns + "xsi", xsi),
            new XElement(dc + "title", CleanText.Line(document.Title)),
            new XElement(dc + "creator", CleanText.Line(document.Creator)),
            new XElement(cp + "lastModifiedBy", CleanText.Line(document.Creator)),
            new XElement(dc + "language", "zh-CN"),
            Date("created"),
            Date("modified"));
    }

    private static XElement Extended()
    {
        XNamespace space = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
        return new XElement(space + "Properties", new XElement(space + "Application", "EcoPark"));
    }

    private static XElement Custom(WordDocument document)
    {
        XNamespace space = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
        XNamespace vt = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
        return new XElement(
            space + "Properties",
            new XAttribute(XNamespace.Xmlns + "vt", vt),
            document.CustomProperties
                .OrderBy(property => property.Key, StringComparer.Ordinal)
                .Select((property, index) => new XElement(
                    space + "property",
                    // The id of the set of user-defined properties, and 2 as the first number: both fixed by the format.
                    new XAttribute("fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"),
                    new XAttribute("pid", Lengths.Text(index + 2)),
                    new XAttribute("name", CleanText.Line(property.Key)),
                    new XElement(vt + "lpwstr", CleanText.Line(property.Value)))));
    }
}
