using EcoPark.Documents.Facts;
using EcoPark.Documents.Figures;
using EcoPark.Documents.Templates;

namespace EcoPark.Documents.Narratives;

/// <summary>
/// Writes the template for one park-year. A figure without a record drops its sentence or shows 〔待补〕, by the
/// template's choice; a claim stands only while its condition holds.
/// </summary>
public sealed class Narrator
{
    private readonly ChartBuilder _charts;
    private readonly FieldWriter _fields;
    private readonly ClaimJudge _claims;
    private readonly List<(string Section, string Code)> _gaps = [];

    /// <summary>A writer over the figures; numbers printed are registered as facts.</summary>
    public Narrator(FigureBook figures, FactTable facts)
    {
        _charts = new ChartBuilder(figures);
        _fields = new FieldWriter(figures, facts);
        _claims = new ClaimJudge(figures);
    }

    /// <summary>Writes all sections.</summary>
    public Narrative Write(ReportTemplate template)
    {
        var sections = template.Sections.Select(Section).ToList();
        return new Narrative(template.Title, sections, [.. _gaps.Distinct()], [.. _fields.Names.Order(StringComparer.Ordinal)]);
    }

    /// <summary>Writes one sentence; null when it drops, or when every claim that it consists of does not hold.</summary>
    /// <param name="sentence">The template.</param>
    /// <param name="section">Where it stands, for the list of gaps.</param>
    internal IReadOnlyList<NarrativeInline>? Sentence(TemplateSentence sentence, string section)
    {
        if (sentence.When is { } condition && !_claims.Holds(condition))
        {
            return null;
        }

        var written = new List<NarrativeInline>();
        return Write(sentence.Parts, written, section) && written.Count > 0 ? written : null;
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

        return new NarrativeSection(section, paragraphs, Table(section), section.Chart is { } chart ? _charts.Build(chart) : null);
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
            else if (part is TemplatePart.Join join)
            {
                if (!Join(join, written, section))
                {
                    return false;
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

    private bool Join(TemplatePart.Join join, List<NarrativeInline> written, string section)
    {
        var isFirst = true;
        foreach (var clause in join.Clauses)
        {
            var inner = new List<NarrativeInline>();
            if (!Write(clause, inner, section) || inner.Count == 0)
            {
                continue;
            }

            if (!isFirst)
            {
                written.Add(new NarrativeInline.Words(join.Sign));
            }

            isFirst = false;
            written.AddRange(inner);
        }

        return !isFirst;
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
}
