using System.Globalization;
using EcoPark.Documents.Excel;

namespace EcoPark.Documents.Examine;

/// <summary>The text of an .xlsx as a document to examine.</summary>
public static class WorkbookReading
{
    /// <summary>Takes over the visible sheets, row by row; a percentage is written as its sheet shows it.</summary>
    /// <param name="name">What the document is called in messages.</param>
    /// <param name="workbook">The workbook read.</param>
    /// <returns>The document; null when it is larger than <see cref="ExaminedText"/> allows.</returns>
    public static ExaminedText? Read(string name, WorkbookText workbook)
    {
        var builder = new ExaminedTextBuilder();
        foreach (var sheet in workbook.Sheets.Where(static sheet => !sheet.Hidden))
        {
            builder.Break();
            builder.BeginTable();
            Add(builder, sheet);
            if (builder.IsTooLarge)
            {
                return null;
            }
        }

        return builder.Build(name);
    }

    private static void Add(ExaminedTextBuilder builder, SheetText sheet)
    {
        var row = new string[ExaminedText.MostCells];
        Array.Fill(row, "");
        var number = 0;
        var width = 0;
        foreach (var cell in sheet.Cells)
        {
            if (cell.Address.Row != number)
            {
                AddRow(builder, row, width);
                Array.Fill(row, "", 0, width);
                number = cell.Address.Row;
                width = 0;
            }

            if (cell.Address.Column <= row.Length)
            {
                row[cell.Address.Column - 1] = Text(cell);
                width = cell.Address.Column;
            }
        }

        AddRow(builder, row, width);
    }

    // A sheet writes its titles and notes into the first cell of a row.
    private static void AddRow(ExaminedTextBuilder builder, string[] row, int width)
    {
        if (width == 1)
        {
            builder.Paragraph(row[0]);
        }
        else
        {
            builder.Row(row.Take(width));
        }
    }

    private static string Text(CellText cell)
    {
        if (cell.IsPercentage && cell.Number is { } share && Math.Abs(share) < 1_000_000)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{(share * 100) / 1.0000000000000000000000000000m}%");
        }

        return cell.Kind switch
        {
            CellKind.NotCalculated or CellKind.Error or CellKind.Unreadable => "",
            CellKind.Text or CellKind.Number or CellKind.Date or CellKind.YesNo => cell.Text,
            _ => cell.Text,
        };
    }
}
