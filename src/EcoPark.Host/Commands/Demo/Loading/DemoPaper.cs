using System.Globalization;
using System.Text;
using EcoPark.Documents.Excel;

namespace EcoPark.Host.Commands.Demo.Loading;

/// <summary>Small real files as evidence, each marked as a sample: a workbook, a table as text, a page.</summary>
internal static class DemoPaper
{
    private const string Mark = "示例数据：本文件的单位、人员和数字均为虚构";

    /// <summary>The row of the first line of a workbook's or text's body.</summary>
    public const int FirstRow = 4;

    public static byte[] Workbook(string sheetName, string title, IReadOnlyList<string[]> lines)
    {
        var sheet = new Sheet(sheetName);
        sheet.SetWidths(28, 16, 12);
        sheet.Put(1, 1, Cell.Text(title, StyleName.Title));
        sheet.Put(1, 2, Cell.Text(Mark, StyleName.Note));
        sheet.PutRow(1, FirstRow - 1, [Cell.Text("项目", StyleName.Header), Cell.Text("数值", StyleName.Header), Cell.Text("单位", StyleName.Header)]);
        for (var index = 0; index < lines.Count; index++)
        {
            var line = lines[index];
            sheet.PutRow(1, FirstRow + index, [Cell.Text(line[0], StyleName.Label), Cell.Number(line[1], StyleName.Number), Cell.Text(line[2], StyleName.Centre)]);
        }

        return WorkbookWriter.ToBytes(new Workbook { Sheets = [sheet], Title = title });
    }

    public static byte[] Csv(string title, IReadOnlyList<string[]> lines)
    {
        var text = new StringBuilder("\uFEFF").Append(title).Append('\n').Append(Mark).Append("\n项目,数值,单位\n");
        foreach (var line in lines)
        {
            text.AppendJoin(',', line).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>One A4 page. The reader brings the Chinese font: STSong-Light is one that PDF readers know by name.</summary>
    public static byte[] Pdf(string title, IReadOnlyList<string> lines)
    {
        var page = new StringBuilder("BT /F1 16 Tf 72 760 Td ");
        page.Append(Hex(title)).Append(" Tj /F1 11 Tf 0 -12 Td");
        foreach (var line in (string[])[Mark, "", .. lines])
        {
            page.Append(" 0 -20 Td ").Append(Hex(line)).Append(" Tj");
        }

        page.Append(" ET");
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 7 0 R >>",
            "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [5 0 R] >>",
            "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /W [1 95 500] /FontDescriptor 6 0 R >>",
            "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
            $"<< /Length {page.Length} >>\nstream\n{page}\nendstream",
        ];
        return Encoding.ASCII.GetBytes(File(objects));
    }

    private static string File(string[] objects)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var index = 0; index < objects.Length; index++)
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{objects[index]}\nendobj\n");
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        places.ForEach(place => file.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n"));
        return file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n").ToString();
    }

    private static string Hex(string text) => $"<{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";
}
