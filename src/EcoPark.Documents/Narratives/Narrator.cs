using System.Globalization;
using EcoPark.Documents.Facts;
using EcoPark.Documents.Figures;
using EcoPark.Documents.Templates;
using EcoPark.Standards.Formulas;

namespace EcoPark.Documents.Narratives;

/// <summary>
/// Writes the template for one park-year. A figure without a record drops its sentence or shows 〔待补〕, by the
/// template's choice; a claim stands only while its condition holds.
/// </summary>
public sealed class Narrator
{
    private readonly FigureBook _figures;
    private readonly FieldWriter _fields;
    private readonly ClaimJudge _claims;
    private readonly List<(string Section, string Code)> _gaps = [];

    /// <summary>A writer over the figures; numbers printed are registered as facts.</summary>
    public Narrator(FigureBook figures, FactTable facts)
    {
        _figures = figures;
        _fields = new FieldWriter(figures, facts);
        _claims = new ClaimJudge(figures);
    }

    /// <summary>Writes all sections.</summary>
    public Narrative Write(ReportTemplate template)
    {
        var sections = template.Sections.Select(Section).ToList();
        return new Narrative(template.Title, sections, [.. _gaps.Distinct()], [.. _fields.Names.Order(StringComparer.Ordinal)]);
    }

    /// <summary>Writes one sentence; null when it drops.</summary>
    /// <param name="sentence">The template.</param>
    /// <param name="section">Where it stands, for the list of gaps.</param>
    internal IReadOnlyList<NarrativeInline>? Sentence(TemplateSentence sentence, string section)
    {
        if (sentence.When is { } condition && !_claims.Holds(condition))
        {
            return null;
        }

        var written = new List<NarrativeInline>();
        return Write(sentence.Parts, written, section) ? written : null;
    }

    private NarrativeSection Section(TemplateSection section)
    {
        var paragraphs = new List<IReadOnlyList<IReadOnlyList<NarrativeInline>>>();
        var paragraph = new List<IReadOnlyList<NarrativeInline>>();
        foreach (var sentence in section.Sentences.Append(new TemplateSentence(null, [])))
        {
            if (!sentence.IsBreak)
            {
                if (Sentence(sentence, section.Id) is { } written)
                {
                    paragraph.Add(written);
                }
            }
            else if (paragraph.Count > 0)
            {
                paragraphs.Add(paragraph);
                paragraph = [];
            }
        }

        return new NarrativeSection(section, paragraphs, Table(section), Chart(section));
    }

    private bool Write(IReadOnlyList<TemplatePart> parts, List<NarrativeInline> written, string section)
    {
        foreach (var part in parts)
        {
            if (part is TemplatePart.Claim claim)
            {
                var inner = new List<NarrativeInline>();
                if (_claims.Holds(claim.Condition) && Write(claim.Parts, inner, section))
                {
                    written.AddRange(inner);
                }
            }
            else if (_fields.TryWrite(part, written, out var missing))
            {
                continue;
            }
            else
            {
                _gaps.AddRange(missing.Select(code => (section, code)));
                if (!FieldWriter.IsOptional(part))
                {
                    return false;
                }

                written.Add(new NarrativeInline.Gap(missing.Count > 0 ? missing[0] : ""));
            }
        }

        return true;
    }

    private NarrativeTable? Table(TemplateSection section)
    {
        if (section.Table is not { } table)
        {
            return null;
        }

        var rows = new List<IReadOnlyList<IReadOnlyList<NarrativeInline>>>();
        foreach (var row in table.Rows)
        {
            var cells = row.Select(cell => Sentence(cell, section.Id) ?? [new NarrativeInline.Gap("")]).ToList();
            if (cells.Any(cell => cell.Any(inline => inline is NarrativeInline.Number)))
            {
                rows.Add(cells);
            }
        }

        return rows.Count == 0
            ? null
            : new NarrativeTable(table.Caption, [.. table.Columns.Select(column => Sentence(column, section.Id) ?? [])], rows);
    }

    private NarrativeChart? Chart(TemplateSection section)
    {
        if (section.Chart is not { } chart)
        {
            return null;
        }

        var unit = _figures.TryFind(chart.Codes[0], out var symbol) ? symbol.Unit.Symbol : "";
        return chart.AllYears ? Years(chart, unit) : Codes(chart, unit);
    }

    private NarrativeChart? Years(TemplateChart chart, string unit)
    {
        var years = chart.Codes.SelectMany(_figures.YearsOf).Distinct()
            .Where(year => year >= _figures.ParkYear.BaseYear && year <= _figures.ParkYear.ReportYear).Order().ToList();
        var series = chart.Codes.Select(code => (_figures.NameOf(code), (IReadOnlyList<decimal?>)[.. years.Select(year => Value(code, year))])).ToList();
        return years.Count < 2 ? null : new NarrativeChart(
            chart.Caption, chart.IsLine, [.. years.Select(year => year.ToString(CultureInfo.InvariantCulture))], series, unit);
    }

    private NarrativeChart? Codes(TemplateChart chart, string unit)
    {
        var year = _figures.ParkYear.ReportYear;
        var present = chart.Codes.Where(code => Value(code, year) is not null).ToList();
        return present.Count == 0 ? null : new NarrativeChart(
            chart.Caption, false, [.. present.Select(_figures.NameOf)],
            [(chart.Caption, [.. present.Select(code => Value(code, year))])], unit);
    }

    private decimal? Value(string code, int year)
    {
        if (_figures.Read(new FormulaInput(code, year)) is not FigureReading.Number number)
        {
            return null;
        }

        var value = number.Value.ToDouble();
        return Math.Abs(value) < 1e27 ? (decimal)value : null;
    }
}
