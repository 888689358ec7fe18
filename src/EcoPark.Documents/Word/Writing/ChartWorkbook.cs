using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using EcoPark.Documents.Packages;

namespace EcoPark.Documents.Word.Writing;

/// <summary>The small workbook behind a chart, so that "edit data" works in Word.</summary>
internal static class ChartWorkbook
{
    /// <summary>The workbook: categories in column A, one column per series, names in row 1.</summary>
    public static MemoryStream Write(WordBlock.Chart chart)
    {
        using var raw = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(raw, SpreadsheetDocumentType.Workbook))
        {
            var book = package.AddNewPart<WorkbookPart>("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "rId1");
            book.Workbook = new Workbook(new Sheets(new Sheet { Name = "Sheet1", SheetId = 1, Id = "rId1" }));
            var sheet = book.AddNewPart<WorksheetPart>("rId1");
            sheet.Worksheet = new Worksheet(Rows(chart));
        }

        raw.Position = 0;
        var fixedBytes = new MemoryStream();
        FixedZip.Repack(raw, fixedBytes);
        fixedBytes.Position = 0;
        return fixedBytes;
    }

    /// <summary>Letters of a column, 0 for A.</summary>
    public static string Column(int index) =>
        index < 26 ? ((char)('A' + index)).ToString() : Column((index / 26) - 1) + (char)('A' + (index % 26));

    private static SheetData Rows(WordBlock.Chart chart)
    {
        var rows = new SheetData(new Row(chart.Series.Select((series, i) => Words(Column(i + 1) + "1", series.Name))) { RowIndex = 1 });
        for (var i = 0; i < chart.Categories.Count; i++)
        {
            var number = Lengths.Text(i + 2);
            var row = new Row(Words("A" + number, chart.Categories[i])) { RowIndex = (uint)(i + 2) };
            for (var j = 0; j < chart.Series.Count; j++)
            {
                if (chart.Series[j].Values[i] is { } value)
                {
                    row.AppendChild(new Cell
                    {
                        CellReference = Column(j + 1) + number,
                        CellValue = new CellValue(value.ToString(CultureInfo.InvariantCulture)),
                    });
                }
            }

            rows.AppendChild(row);
        }

        return rows;
    }

    private static Cell Words(string place, string text) => new(new InlineString(new Text(CleanText.Line(text))))
    {
        CellReference = place,
        DataType = CellValues.InlineString,
    };
}
