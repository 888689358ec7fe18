using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using EcoPark.Documents.Packages;
using DefinedNameElement = DocumentFormat.OpenXml.Spreadsheet.DefinedName;
using SheetElement = DocumentFormat.OpenXml.Spreadsheet.Sheet;
using WorkbookElement = DocumentFormat.OpenXml.Spreadsheet.Workbook;

namespace EcoPark.Documents.Excel;

/// <summary>Writes a workbook as .xlsx. The same workbook gives the same bytes, on any day.</summary>
public static class WorkbookWriter
{
    private static readonly XNamespace Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";

    /// <summary>Writes the workbook to the stream, which stays open.</summary>
    /// <exception cref="ArgumentException">No visible sheet, or two sheets of one name.</exception>
    public static void Write(Workbook workbook, Stream target)
    {
        Check(workbook);
        using var buffer = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(buffer, SpreadsheetDocumentType.Workbook))
        {
            Fill(document, workbook);
        }

        buffer.Position = 0;
        FixedZip.Repack(buffer, target);
    }

    /// <summary>The workbook as bytes.</summary>
    /// <exception cref="ArgumentException">No visible sheet, or two sheets of one name.</exception>
    public static byte[] ToBytes(Workbook workbook)
    {
        using var stream = new MemoryStream();
        Write(workbook, stream);
        return stream.ToArray();
    }

    private static void Check(Workbook workbook)
    {
        if (workbook.Sheets.All(sheet => sheet.Hidden))
        {
            throw new ArgumentException("A workbook needs a visible sheet.", nameof(workbook));
        }

        if (workbook.Sheets.DistinctBy(sheet => sheet.Name, StringComparer.OrdinalIgnoreCase).Count() != workbook.Sheets.Count)
        {
            throw new ArgumentException("Two sheets have one name.", nameof(workbook));
        }
    }

    private static void Fill(SpreadsheetDocument document, Workbook workbook)
    {
        AddProperties(document, workbook.Title);
        var part = document.AddWorkbookPart();
        document.ChangeIdOfPart(part, "rId1");
        var texts = new SharedText();
        var styles = new StyleTable();
        var sheets = new Sheets();
        var firstVisible = workbook.Sheets.Select((sheet, index) => (sheet, index)).First(pair => !pair.sheet.Hidden).index;
        for (var index = 0; index < workbook.Sheets.Count; index++)
        {
            var sheet = workbook.Sheets[index];
            var id = $"rId{index + 1}";
            AddSheet(part.AddNewPart<WorksheetPart>(id), new SheetPartXml(sheet, texts, styles, index == firstVisible), sheet);
            sheets.Append(new SheetElement
            {
                Name = sheet.Name,
                SheetId = (uint)index + 1,
                Id = id,
                State = sheet.Hidden ? SheetStateValues.Hidden : null,
            });
        }

        part.AddNewPart<SharedStringTablePart>("rIdTexts").SharedStringTable = texts.Build();
        part.AddNewPart<WorkbookStylesPart>("rIdStyles").Stylesheet = styles.Build();
        part.Workbook = new WorkbookElement(new BookViews(new WorkbookView { ActiveTab = (uint)firstVisible }), sheets);
        if (Names(workbook) is { Count: > 0 } names)
        {
            part.Workbook.Append(new DefinedNames(names));
        }
    }

    /// <summary>Written by hand: the library's own property part carries a random name.</summary>
    private static void AddProperties(SpreadsheetDocument document, string title)
    {
        var xml = new XDocument(new XElement(
            Core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "dc", Dublin.NamespaceName),
            new XElement(Dublin + "title", title),
            new XElement(Dublin + "creator", "EcoPark")));
        using var content = new MemoryStream();
        xml.Save(content, SaveOptions.DisableFormatting);
        content.Position = 0;
        document.AddNewPart<CoreFilePropertiesPart>("rId2").FeedData(content);
    }

    private static void AddSheet(WorksheetPart part, SheetPartXml xml, Sheet sheet)
    {
        if (sheet.Comments.Count == 0)
        {
            part.Worksheet = xml.Build(commentsDrawing: null);
            return;
        }

        part.AddNewPart<WorksheetCommentsPart>("rIdComments").Comments = CommentXml.Texts(sheet);
        using var drawing = new MemoryStream(CommentXml.Drawing(sheet));
        part.AddNewPart<VmlDrawingPart>("rIdBoxes").FeedData(drawing);
        part.Worksheet = xml.Build("rIdBoxes");
    }

    private static List<DefinedNameElement> Names(Workbook workbook)
    {
        var names = workbook.Names.Select(name => new DefinedNameElement(name.Reference) { Name = name.Name }).ToList();
        for (var index = 0; index < workbook.Sheets.Count; index++)
        {
            var sheet = workbook.Sheets[index];
            var quoted = $"'{sheet.Name.Replace("'", "''", StringComparison.Ordinal)}'!";
            if (sheet.Print.RepeatRows is var (first, last))
            {
                names.Add(new(FormattableString.Invariant($"{quoted}${first}:${last}")) { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)index });
            }

            if (sheet.Print.Area is { } area)
            {
                names.Add(new($"{quoted}{area.First.Absolute}:{area.Last.Absolute}") { Name = "_xlnm.Print_Area", LocalSheetId = (uint)index });
            }
        }

        return names;
    }
}
