using System.Globalization;
using System.IO.Compression;
using System.Text;
using EcoPark.Documents.TableWorkbook;
using EcoPark.Standards.Forms;

namespace EcoPark.Benchmarks.Library;

/// <summary>
/// Lists of many rows and 20 columns as Excel writes them: a key and a name in the text table, 18 numbers, a bad cell in
/// every hundredth row.
/// </summary>
internal static class LargeLists
{
    public const int Width = 20;

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Links = "http://schemas.openxmlformats.org/package/2006/relationships";

    public static TableDefinition Definition { get; } = new()
    {
        Code = "large",
        Version = "1",
        Name = new("大表", "Large list"),
        MaximumRows = 200_000,
        Columns =
        [
            new TableColumn { Code = "key", Name = new("代码", "Key"), Required = true, Unique = true },
            new TableColumn { Code = "name", Name = new("名称", "Name"), Required = true },
            .. Enumerable.Range(3, Width - 2).Select(index => new TableColumn
            {
                Code = string.Create(CultureInfo.InvariantCulture, $"c{index}"),
                Name = new($"数{index}", $"Number {index}"),
                Kind = FormFieldKind.Number,
                Minimum = 0,
            }),
        ],
    };

    public static byte[] Write(int rows)
    {
        var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/></Types>");
            Put(zip, "_rels/.rels", $"<Relationships xmlns=\"{Links}\"><Relationship Id=\"a\" Type=\"{Kind}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Put(zip, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Kind}\"><sheets><sheet name=\"大表\" sheetId=\"1\" r:id=\"s\"/></sheets></workbook>");
            Put(zip, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Links}\"><Relationship Id=\"s\" Type=\"{Kind}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"t\" Type=\"{Kind}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");
            Part(zip, "xl/sharedStrings.xml", writer => Texts(writer, rows));
            Part(zip, "xl/worksheets/sheet1.xml", writer => Sheet(writer, rows));
        }

        return buffer.ToArray();
    }

    private static void Texts(StreamWriter writer, int rows)
    {
        writer.Write($"<sst xmlns=\"{Main}\">");
        foreach (var column in Definition.Columns)
        {
            writer.Write($"<si><t>{column.Name.Zh}</t></si>");
        }

        writer.Write("<si><t>约 10</t></si>");
        for (var row = 0; row < rows; row++)
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"<si><t>K{row:000000}</t></si><si><t>示例公司{row}</t></si>"));
        }

        writer.Write("</sst>");
    }

    private static void Sheet(StreamWriter writer, int rows)
    {
        writer.Write($"<worksheet xmlns=\"{Main}\"><sheetData><row r=\"1\">");
        for (var column = 0; column < Width; column++)
        {
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"<c r=\"{(char)('A' + column)}1\" t=\"s\"><v>{column}</v></c>"));
        }

        writer.Write("</row>");
        for (var row = 0; row < rows; row++)
        {
            var at = row + 2;
            var text = Width + 1 + (row * 2);
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"<row r=\"{at}\" spans=\"1:20\"><c r=\"A{at}\" t=\"s\"><v>{text}</v></c><c r=\"B{at}\" t=\"s\"><v>{text + 1}</v></c>"));
            for (var column = 2; column < Width; column++)
            {
                var value = ((row * 31) + (column * 7919)) % 1_000_000;
                writer.Write(column == 5 && row % 100 == 99
                    ? string.Create(CultureInfo.InvariantCulture, $"<c r=\"F{at}\" t=\"s\"><v>{Width}</v></c>")
                    : string.Create(CultureInfo.InvariantCulture, $"<c r=\"{(char)('A' + column)}{at}\"><v>{value}.{(value % 9) + 1}</v></c>"));
            }

            writer.Write("</row>");
        }

        writer.Write("</sheetData></worksheet>");
    }

    private static void Put(ZipArchive zip, string name, string text) => Part(zip, name, writer => writer.Write(text));

    private static void Part(ZipArchive zip, string name, Action<StreamWriter> write)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name, CompressionLevel.Fastest).Open(), new UTF8Encoding(false));
        write(writer);
    }
}
