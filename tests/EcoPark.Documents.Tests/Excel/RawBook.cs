using System.IO.Compression;
using System.Text;
using EcoPark.Documents.Excel;
using Xunit;

namespace EcoPark.Documents.Tests.Excel;

/// <summary>Workbooks put together by hand from their XML, as other programs and attackers write them.</summary>
internal static class RawBook
{
    public const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private const string Links = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static Dictionary<string, string> Parts(string sheetXml, string texts = "", string styles = "") => new()
    {
        ["_rels/.rels"] = $"<Relationships xmlns=\"{Links}\"><Relationship Id=\"a\" Type=\"{Kind}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
        ["xl/workbook.xml"] = $"<workbook {Main}><sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"s1\"/></sheets></workbook>",
        ["xl/_rels/workbook.xml.rels"] = $"<Relationships xmlns=\"{Links}\"><Relationship Id=\"s1\" Type=\"{Kind}/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
            + $"<Relationship Id=\"t\" Type=\"{Kind}/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"y\" Type=\"{Kind}/styles\" Target=\"styles.xml\"/></Relationships>",
        ["xl/worksheets/sheet1.xml"] = sheetXml,
        ["xl/sharedStrings.xml"] = $"<sst {Main}>{texts}</sst>",
        ["xl/styles.xml"] = $"<styleSheet {Main}>{styles}</styleSheet>",
    };

    public static string Sheet(string rows) => $"<worksheet {Main}><sheetData>{rows}</sheetData></worksheet>";

    public static byte[] Zip(Dictionary<string, string> parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }

    public static byte[] Of(string rows, string texts = "", string styles = "") => Zip(Parts(Sheet(rows), texts, styles));

    public static CellText OneCell(string cell, string texts = "", string styles = "") =>
        Assert.Single(Books.Read(Of($"<row r=\"1\">{cell}</row>", texts, styles)).Sheets[0].Cells);
}
