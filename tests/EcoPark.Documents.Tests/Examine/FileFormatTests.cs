using System.Collections.Immutable;
using System.Text;
using EcoPark.Documents.Examine;
using EcoPark.Documents.Excel;
using EcoPark.Documents.Tests.Word;
using EcoPark.Documents.Word;

namespace EcoPark.Documents.Tests.Examine;

/// <summary>The consistent report and one with a planted error, in every format that is read.</summary>
public sealed class FileFormatTests
{
    private static readonly string Planted = CleanReport.WithAll("15.12", "15.22").Replace("≤7 | 否 | 5.16", "≤7 | 是 | 5.16", StringComparison.Ordinal);
    private static readonly string[] Expected = ["selection-differs 27", "value-not-from-rows 8"];

    [Fact]
    public void Word_document_reads_like_its_text()
    {
        Assert.Empty(Examine(Docx(CleanReport.Text)));
        Assert.Equal(Expected, ExamineFiles.Codes(Examine(Docx(Planted))));
    }

    [Fact]
    public void Workbook_reads_like_its_text()
    {
        Assert.Empty(Examine(Xlsx(CleanReport.Text)));
        Assert.Equal(Expected, ExamineFiles.Codes(Examine(Xlsx(Planted))));
    }

    [Fact]
    public async Task Pdf_with_ruled_tables_reads_like_its_text()
    {
        Assert.Empty(Examine(await Pdf(Docx(CleanReport.Text))));
        Assert.Equal(Expected, ExamineFiles.Codes(Examine(await Pdf(Docx(Planted)))));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("GB18030")]
    public void Text_reads_in_the_encodings_of_chinese_offices(string name)
    {
        var encoding = name == "GB18030" ? CodePagesEncodingProvider.Instance.GetEncoding(name) : Encoding.GetEncoding(name);
        Assert.NotNull(encoding);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(Planted)];
        Assert.Equal(Expected, ExamineFiles.Codes(Examine(bytes)));
    }

    [Theory]
    [InlineData(new byte[] { 0x50, 0x4B, 0x03, 0x04, 1, 2, 3 })]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1 })]
    [InlineData(new byte[] { 0x25, 0x50, 0x44, 0x46, 0x2D, 0x31 })]
    [InlineData(new byte[] { 1, 0, 2, 0, 3 })]
    [InlineData(new byte[] { })]
    public void File_that_cannot_be_read_is_refused_with_a_reason(byte[] bytes)
    {
        Assert.False(ExaminedFile.Read("x", bytes).TryGet(out _, out var problem));
        Assert.NotEmpty(problem.Zh);
    }

    // Regression: facts.json beside the report was read as a report and gave 57 findings.
    [Theory]
    [InlineData("{\"facts\": []}")]
    [InlineData("\ufeff \n{ \n \"park\": {}}")]
    public void Data_is_not_a_report(string json)
    {
        Assert.False(ExaminedFile.Read("x", Encoding.UTF8.GetBytes(json)).TryGet(out _, out var problem));
        Assert.Equal("examine.json", problem.Code);
    }

    private static ImmutableArray<ExamineFinding> Examine(byte[] bytes)
    {
        Assert.True(ExaminedFile.Read("报告", bytes).TryGet(out var text, out var problem), problem?.Zh);
        return Examiner.Examine(new ExamineRequest { Standard = ExamineFiles.Standard, Documents = [text], Terms = ExamineFiles.Terms });
    }

    private static byte[] Docx(string text)
    {
        List<WordBlock> blocks = [];
        List<TableRow> rows = [];
        foreach (var block in Blocks(text).Add(new ExaminedBlock.Break()))
        {
            if (block is ExaminedBlock.Row row)
            {
                rows.Add(row.Cells is [var alone]
                    ? new TableRow([WordCell(alone, 8)], CanSplit: true)
                    : new TableRow([.. Grid(row.Cells).Select(static cell => WordCell(cell, 1))]));
                continue;
            }

            if (rows.Count > 0)
            {
                blocks.Add(new WordBlock.Table([8, 8, 50, 20, 30, 16, 16, 12], [.. rows]) { TextSize = TableTextSize.Small, HeaderRows = 0 });
                rows.Clear();
            }

            if (block is ExaminedBlock.Paragraph paragraph)
            {
                blocks.Add(WordBlock.Paragraph.Of(paragraph.Text));
            }
        }

        using var stream = new MemoryStream();
        WordWriter.Write(new WordDocument { Title = "示例", Blocks = blocks }, stream);
        return stream.ToArray();
    }

    private static TableCell WordCell(string text, int span) => new(
        [.. text.Replace("。 ", "。\n", StringComparison.Ordinal).Split('\n').Select(part => WordBlock.Paragraph.Of(part, span > 1 ? ParagraphStyle.CellBody : ParagraphStyle.Cell))])
        { ColumnSpan = span };

    private static byte[] Xlsx(string text)
    {
        var sheet = new Sheet("报告");
        var number = 0;
        foreach (var block in Blocks(text))
        {
            number++;
            var cells = block is ExaminedBlock.Row row ? Grid(row.Cells) : [((ExaminedBlock.Paragraph)block).Text];
            for (var at = 0; at < cells.Count; at++)
            {
                if (cells[at].Length > 0)
                {
                    sheet.Put(at + 1, number, Cell.Text(cells[at], StyleName.Plain));
                }
            }
        }

        var notes = new Sheet("计算底稿");
        notes.Put(1, 1, Cell.Text("工业增加值", StyleName.Plain));
        notes.Put(2, 1, Cell.Text("万元", StyleName.Plain));
        notes.Put(3, 1, Cell.Number("1", StyleName.Plain));
        return WorkbookWriter.ToBytes(new Workbook { Sheets = [sheet, notes] });
    }

    private static ImmutableArray<ExaminedBlock> Blocks(string text) => PlainTextReading.Read("", text)?.Blocks ?? [];

    // The grid of eight columns that an office draws; the text leaves merged cells out.
    private static List<string> Grid(IReadOnlyList<string> cells)
    {
        var name = cells.ToList().FindIndex(static cell => cell.Length > 3 && !cell.StartsWith("经济发展", StringComparison.Ordinal)
            && cell is not ("产业共生" or "资源节约" or "环境保护" or "信息公开"));
        var isRow = cells.Count >= 5;
        List<string> grid = [.. Enumerable.Repeat("", isRow && cells[0] != "分类" ? Math.Max(0, 2 - name) : 0), .. cells];
        grid.AddRange(Enumerable.Repeat("", Math.Max(0, 8 - grid.Count)));
        return grid;
    }

    private static async Task<byte[]> Pdf(byte[] docx) => await LibreOffice.Convert(docx, "pdf");
}
