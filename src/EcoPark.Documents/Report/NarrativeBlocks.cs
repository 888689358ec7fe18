using EcoPark.Documents.Narratives;
using EcoPark.Documents.Word;

namespace EcoPark.Documents.Report;

/// <summary>Lays the sections of the report out as Word blocks.</summary>
internal sealed class NarrativeBlocks(BoundText text)
{
    private const string EmptySection = "〔待补：本节尚无记录〕";
    private const decimal TableWidth = 156;
    private int _tables;
    private int _charts;

    public List<WordBlock> Blocks(IReadOnlyList<NarrativeSection> sections, IReadOnlyDictionary<string, string> headings)
    {
        var blocks = new List<WordBlock>();
        foreach (var section in sections.Where(section => section.Template.InReport))
        {
            if (section.Template.HeadingLevel is { } level)
            {
                blocks.Add(new WordBlock.Heading(level, headings[section.Template.Id]));
            }

            blocks.AddRange(section.Paragraphs.Select(paragraph =>
                new WordBlock.Paragraph([.. paragraph.SelectMany(text.Runs)])));
            if (section.IsEmpty && section.Template.Sentences.Count > 0)
            {
                blocks.Add(new WordBlock.Paragraph([new WordInline.Placeholder(EmptySection)]));
            }

            if (section.Table is { } table)
            {
                blocks.Add(Table(table));
            }

            if (section.Chart is { } chart)
            {
                blocks.Add(Chart(chart));
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

        // The first column holds names; the others share what is left.
        var first = table.Columns.Count > 2 ? 54m : 78m;
        var rest = (TableWidth - first) / (table.Columns.Count - 1);
        return new WordBlock.Table([first, .. Enumerable.Repeat(rest, table.Columns.Count - 1)], rows)
        {
            Caption = $"表{++_tables}　{table.Caption}",
        };
    }

    private WordBlock.Chart Chart(NarrativeChart chart) => new()
    {
        Kind = chart.IsLine ? ChartKind.Line : ChartKind.Column,
        Categories = chart.Categories,
        Series = [.. chart.Series.Select(series => new ChartSeries(series.Name, series.Values))],
        Unit = chart.Unit is "" or "—" ? null : chart.Unit,
        AlternativeText = $"{chart.Caption}：{string.Join("、", chart.Series.Select(series => series.Name))}，{chart.Categories[0]}至{chart.Categories[^1]}",
        Caption = $"图{++_charts}　{chart.Caption}",
    };
}
