using System.Globalization;
using EcoPark.Documents.Facts;
using EcoPark.Documents.Figures;
using EcoPark.Documents.Narratives;
using EcoPark.Documents.Report;
using EcoPark.Documents.Templates;
using EcoPark.Documents.Word;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Formulas;
using EcoPark.Standards.Quantities;

namespace EcoPark.Documents.Papers;

/// <summary>Writes a paper: the sections of its template, each followed by what is made for it from the evaluation.</summary>
internal sealed class PaperWriter
{
    // A longer table moved as a whole would leave half a page empty.
    private const int MostKept = 13;

    private readonly ReportSources _sources;
    private readonly ReportTemplate _template;
    private readonly FactTable _facts = new();
    private readonly BoundText _text = new();
    private readonly HeadingNumbers _numbers = new();

    /// <summary>Writes the template's text at once; its sections are laid out by <see cref="Write"/>.</summary>
    /// <param name="evaluation">The evaluated park-year.</param>
    /// <param name="sources">Definitions and templates; the paper's own must be among them.</param>
    /// <param name="template">The template's name.</param>
    /// <exception cref="ArgumentException">The set has no such template.</exception>
    public PaperWriter(ParkYearEvaluation evaluation, ReportSources sources, string template)
    {
        _sources = sources;
        _template = sources.Papers.TryGetValue(template, out var found) ? found : throw new ArgumentException($"{sources.Standard.Code} has no template '{template}'.", nameof(template));
        Figures = new FigureBook(evaluation, sources.Library);
        Narrative = new Narrator(Figures, _facts).Write(_template);
    }

    public FigureBook Figures { get; }

    /// <summary>The template as written.</summary>
    public Narrative Narrative { get; }

    public ParkYearEvaluation Evaluation => Figures.Evaluation;

    /// <summary>Writes the paper.</summary>
    /// <param name="name">Its file name.</param>
    /// <param name="layout">Its paper and lines.</param>
    /// <param name="made">What follows the text of a section, by its id.</param>
    public Paper Write(string name, PageLayout layout, Func<string, IReadOnlyList<WordBlock>> made)
    {
        var parkYear = Figures.ParkYear;
        List<WordBlock> blocks =
        [
            new WordBlock.TitleLine(Narrative.Title),
            WordBlock.Paragraph.Of(string.Create(CultureInfo.InvariantCulture, $"{parkYear.ParkName}　{parkYear.ReportYear}年"), ParagraphStyle.Subtitle),
        ];
        if (parkYear.IsDemo)
        {
            blocks.Add(WordBlock.Paragraph.Of(_sources.Form.DemoMark, ParagraphStyle.Subtitle));
        }

        foreach (var section in Narrative.Sections)
        {
            Add(blocks, section, made(section.Template.Id));
        }

        var names = Narrative.Names.Concat(parkYear.Lists.Values.SelectMany(list => list).SelectMany(record => record.Values));
        var facts = FactsFile.Of(Evaluation, _facts, names, [new DocumentFacts(name, _text.Anchors, FixedLines.Of(blocks))]);
        return new Paper(name, facts, new WordDocument
        {
            Title = Narrative.Title,
            Creator = parkYear.ParkName,
            Layout = layout,
            Blocks = blocks,
            CustomProperties = new Dictionary<string, string>(StringComparer.Ordinal) { [WordDocument.FactsHashProperty] = facts.Hash },
        });
    }

    /// <summary>An indicator's value of a year in a cell: its number bound, a word as the standard prints it, or 〔待补〕.</summary>
    public TableCell Value(int indicator, int year) => TableCell.Of([ValueRun(indicator, year)]);

    /// <summary>The same as a run of text.</summary>
    public WordInline ValueRun(int indicator, int year)
    {
        if (Figures.EvaluationOf(year)?[indicator] is not { Value: { } value } result)
        {
            return new WordInline.Placeholder();
        }

        var code = string.Create(CultureInfo.InvariantCulture, $"indicator.{indicator}");
        return !result.Printed.Any(char.IsAsciiDigit)
            ? new WordInline.Text(result.Printed)
            : _text.Number(_facts.Bind(code, year, value, result.Indicator.Unit, result.Printed, fact => fact with
            {
                Formula = result.Trace.Formula,
                Inputs = [.. result.Trace.Inputs.Select(input => input.Input.ToString())],
            }));
    }

    /// <summary>A number that is not among the figures, bound like one.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="value">Its value.</param>
    /// <param name="unit">Its unit's symbol.</param>
    /// <param name="digits">Decimals printed.</param>
    public WordInline Number(string code, Rational value, string unit, int digits) =>
        _text.Number(_facts.Bind(code, Figures.ParkYear.ReportYear, value, Unit.One, Rounding.ToText(value, digits), fact => fact with { Unit = unit }));

    /// <summary>A table in the size of papers; the first row is its head.</summary>
    public static WordBlock.Table Table(IReadOnlyList<decimal> widths, IEnumerable<string> head, IEnumerable<IReadOnlyList<TableCell>> rows)
    {
        List<TableRow> all = [TableRow.Of([.. head]), .. rows.Select(static cells => new TableRow(cells))];
        return new WordBlock.Table(widths, all) { TextSize = TableTextSize.Small, KeepTogether = all.Count <= MostKept };
    }

    private void Add(List<WordBlock> blocks, NarrativeSection section, IReadOnlyList<WordBlock> made)
    {
        if (section.Template.HeadingLevel is { } level)
        {
            blocks.Add(new WordBlock.Heading(level, _numbers.Next(level, section.Template.Heading)));
        }

        blocks.AddRange(section.Paragraphs.Select(paragraph => new WordBlock.Paragraph([.. paragraph.SelectMany(_text.Runs)])));
        if (section.Table is { } table)
        {
            blocks.Add(Laid(table));
        }

        blocks.AddRange(made);
        if (section.IsEmpty && made.Count == 0 && !section.Template.DropsWhenEmpty)
        {
            blocks.Add(new WordBlock.Paragraph([new WordInline.Placeholder(ReportOutline.EmptySection)]));
        }
    }

    private WordBlock.Table Laid(NarrativeTable table)
    {
        const decimal Width = 156;
        const decimal First = 60;
        var rest = (Width - First) / (table.Columns.Count - 1);
        return new WordBlock.Table([First, .. Enumerable.Repeat(rest, table.Columns.Count - 1)],
        [
            new TableRow([.. table.Columns.Select(column => TableCell.Of(_text.Runs(column)))]),
            .. table.Rows.Select(row => new TableRow([.. row.Select((cell, index) => TableCell.Of(_text.Runs(cell), index == 0 ? CellAlignment.Left : CellAlignment.Centre))])),
        ])
        { TextSize = TableTextSize.Small };
    }
}
