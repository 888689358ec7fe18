using EcoPark.Documents.Narratives;
using EcoPark.Documents.Word;

namespace EcoPark.Documents.Report;

/// <summary>Lays the sections of the report out as Word blocks.</summary>
internal sealed class NarrativeBlocks(BoundText text)
{
    private const decimal TableWidth = 156;
    private const decimal CharacterWidth = 4.25m;
    private const decimal BarHeight = 9;
    private int _tables;
    private int _charts;

    public List<WordBlock> Blocks(IEnumerable<OutlineEntry> outline)
    {
        var blocks = new List<WordBlock>();
        foreach (var (section, heading, isGap) in outline.Where(entry => entry.Section.Template.InReport))
        {
            if (heading is not null)
            {
                blocks.Add(new WordBlock.Heading(section.Template.HeadingLevel ?? 1, heading));
            }

            blocks.AddRange(section.Paragraphs.Select(paragraph => new WordBlock.Paragraph([.. paragraph.SelectMany(text.Runs)])));
            if (isGap)
            {
                blocks.Add(new WordBlock.Paragraph([new WordInline.Placeholder(ReportOutline.EmptySection)]));
            }

            // The table last: its caption keeps it apart from the chart, and the next heading keeps it from the text.
            if (section.Chart is { } chart)
            {
                blocks.Add(Chart(chart));
            }

            if (section.Table is { } table)
            {
                blocks.Add(Table(table));
            }
        }

        return blocks;
    }

    private WordBlock.Table Table(NarrativeTable table)
    {
        var rows = new List<TableRow> { new([.. table.Columns.Select(column => TableCell.Of(text.Runs(column)))]) };
        foreach (var row in table.Rows)
        {
            rows.Add(new TableRow([.. row.Select((cell, index) =>
                TableCell.Of(text.Runs(cell), index == 0 ? CellAlignment.Left : CellAlignment.Centre))]));
        }

        // The first column holds names and is as wide as the longest; the others share what is left.
        var longest = table.Rows.Max(row => row[0].Sum(Length));
        var first = Math.Clamp((longest + 1) * CharacterWidth, 40m, TableWidth - (24m * (table.Columns.Count - 1)));
        var rest = (TableWidth - first) / (table.Columns.Count - 1);
        return new WordBlock.Table([first, .. Enumerable.Repeat(rest, table.Columns.Count - 1)], rows)
        {
            Caption = $"表{++_tables}　{table.Caption}",
            KeepTogether = true,
        };
    }

    private static int Length(NarrativeInline piece) => piece switch
    {
        NarrativeInline.Words words => words.Text.Length,
        NarrativeInline.Name name => name.Text.Length,
        NarrativeInline.Number number => number.Fact.Printed.Length,
        _ => 0,
    };

    private WordBlock.Chart Chart(NarrativeChart chart) => new()
    {
        Kind = chart.Kind,
        Categories = chart.Categories,
        Series = [.. chart.Series.Select(series => new ChartSeries(series.Name, series.Values))],
        Unit = chart.Unit is "" or "—" ? null : chart.Unit,
        AlternativeText = $"{chart.Caption}：{string.Join("、", chart.Series.Select(series => series.Name))}，{chart.Categories[0]}至{chart.Categories[^1]}",
        Caption = $"图{++_charts}　{chart.Caption}",
        Height = chart.Kind == ChartKind.Bar ? 20 + (BarHeight * chart.Categories.Count) : 62,
    };
}
