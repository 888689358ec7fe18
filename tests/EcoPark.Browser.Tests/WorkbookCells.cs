using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace EcoPark.Browser.Tests;

/// <summary>A form's workbook as a person fills it in: one field per row, its code in column A, its value in column C.</summary>
internal static class WorkbookCells
{
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The template with texts put into cells: (sheet, cell, text).</summary>
    public static byte[] With(byte[] template, params (string Sheet, string Cell, string Text)[] values)
    {
        using var memory = new MemoryStream();
        memory.Write(template);
        using (var workbook = SpreadsheetDocument.Open(memory, isEditable: true))
        {
            foreach (var (sheet, reference, text) in values)
            {
                var cell = Part(workbook, sheet).Worksheet!.Descendants<Cell>().Single(candidate => candidate.CellReference == reference);
                cell.CellValue = null;
                cell.DataType = CellValues.InlineString;
                cell.InlineString = new InlineString(new Text(text));
            }
        }

        return memory.ToArray();
    }

    /// <summary>What the notes of a sheet say: cell to text.</summary>
    public static Dictionary<string, string> Notes(byte[] file, string sheet)
    {
        using var memory = new MemoryStream(file);
        using var workbook = SpreadsheetDocument.Open(memory, isEditable: false);
        return Part(workbook, sheet).WorksheetCommentsPart?.Comments?.Descendants<Comment>().ToDictionary(note => note.Reference?.Value ?? "", note => note.InnerText) ?? [];
    }

    private static WorksheetPart Part(SpreadsheetDocument workbook, string sheet)
    {
        var book = workbook.WorkbookPart!;
        return (WorksheetPart)book.GetPartById(book.Workbook!.Descendants<Sheet>().Single(candidate => candidate.Name == sheet).Id!.Value!);
    }
}
