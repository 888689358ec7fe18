using DocumentFormat.OpenXml.Wordprocessing;
using Row = DocumentFormat.OpenXml.Wordprocessing.TableRow;
using Cell = DocumentFormat.OpenXml.Wordprocessing.TableCell;

namespace EcoPark.Documents.Word.Writing;

/// <summary>Writes a table with fixed columns.</summary>
internal static class TableWriter
{
    /// <summary>Writes the table.</summary>
    public static Table Write(WordBlock.Table table, WriterState state)
    {
        int[] widths = [.. table.ColumnWidths.Select(Lengths.Twips)];
        var written = new Table(
            new TableProperties(
                new TableStyle { Val = StyleNames.Table },
                new TableWidth { Width = Lengths.Text(widths.Sum()), Type = TableWidthUnitValues.Dxa },
                new TableJustification { Val = TableRowAlignmentValues.Center },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableLook { Val = "0420", FirstRow = true, NoVerticalBand = true }),
            new TableGrid(widths.Select(width => new GridColumn { Width = Lengths.Text(width) })));
        var places = TableGridLayout.Place(table);
        for (var i = 0; i < places.Count; i++)
        {
            var header = i < table.HeaderRows;
            var row = new Row(RowProperties(table.Rows[i], header));
            foreach (var place in places[i])
            {
                row.AppendChild(WriteCell(place, widths, table.TextSize, header, state));
            }

            if (table.KeepTogether && i < places.Count - 1)
            {
                KeepWithNext(row);
            }

            written.AppendChild(row);
        }

        return written;
    }

    // A table has no such property of its own: every row but the last is kept with the next.
    private static void KeepWithNext(Row row)
    {
        foreach (var properties in row.Descendants<Paragraph>().Select(paragraph => paragraph.ParagraphProperties).OfType<ParagraphProperties>())
        {
            properties.KeepNext = new KeepNext();
        }
    }

    private static TableRowProperties RowProperties(TableRow row, bool header)
    {
        var properties = new TableRowProperties();
        if (!row.CanSplit)
        {
            properties.AppendChild(new CantSplit());
        }

        if (header)
        {
            properties.AppendChild(new TableHeader());
        }

        return properties;
    }

    private static Cell WriteCell(CellPlace place, int[] widths, TableTextSize size, bool header, WriterState state)
    {
        var cell = place.Cell;
        var properties = new TableCellProperties(new TableCellWidth
        {
            Width = Lengths.Text(widths.AsSpan(place.Column, cell.ColumnSpan).ToArray().Sum()),
            Type = TableWidthUnitValues.Dxa,
        });
        if (cell.ColumnSpan > 1)
        {
            properties.AppendChild(new GridSpan { Val = cell.ColumnSpan });
        }

        if (cell.RowSpan > 1)
        {
            properties.AppendChild(new VerticalMerge { Val = place.IsFirst ? MergedCellValues.Restart : MergedCellValues.Continue });
        }

        properties.AppendChild(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        var written = new Cell(properties);
        if (!place.IsFirst || cell.Paragraphs.Count == 0)
        {
            written.AppendChild(BodyWriter.Styled(StyleNames.Cell(size)));
            return written;
        }

        foreach (var paragraph in cell.Paragraphs)
        {
            written.AppendChild(WriteParagraph(paragraph, cell.Alignment, size, header, state));
        }

        return written;
    }

    private static Paragraph WriteParagraph(
        WordBlock.Paragraph paragraph, CellAlignment alignment, TableTextSize size, bool header, WriterState state)
    {
        var written = ParagraphWriter.Write(paragraph, size, state, header);
        if (paragraph.Style == ParagraphStyle.Cell && written.ParagraphProperties is { } properties)
        {
            properties.Justification = new Justification
            {
                Val = alignment switch
                {
                    CellAlignment.Left => JustificationValues.Left,
                    CellAlignment.Right => JustificationValues.Right,
                    _ => JustificationValues.Center,
                },
            };
        }

        return written;
    }
}
