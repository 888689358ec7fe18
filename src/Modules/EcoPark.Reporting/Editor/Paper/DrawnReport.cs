using EcoPark.Documents.Report;
using EcoPark.Documents.Sentences;
using EcoPark.Documents.Templates;
using EcoPark.Documents.Word;

namespace EcoPark.Reporting.Editor.Paper;

/// <summary>The whole report as it stands on the paper.</summary>
public sealed record DrawnReport
{
    public required string Title { get; init; }

    public required IReadOnlyList<DrawnSection> Sections { get; init; }

    /// <summary>The annex with its heading, as the document has it.</summary>
    public required IReadOnlyList<WordBlock> Annex { get; init; }

    public int Bound => Sections.Sum(section => section.Bound);

    /// <summary>Bound and still open together.</summary>
    public int Numbers => Bound + Sections.SelectMany(section => section.Missing).Distinct(StringComparer.Ordinal).Count();

    public static DrawnReport Of(ReportSet set, SentenceDrawer drawer)
    {
        var entries = ReportOutline.Of(set.Narrative).ToDictionary(entry => entry.Section.Template.Id, StringComparer.Ordinal);
        var (tables, charts, outline) = (0, 0, "");
        var sections = new List<DrawnSection>();
        foreach (var section in set.Narrative.Sections.Where(section => section.Template.InReport))
        {
            var template = section.Template;
            var entry = entries.GetValueOrDefault(template.Id);
            outline = entry?.Heading is null && outline.Length > 0 ? outline : template.Id;
            sections.Add(new DrawnSection
            {
                Id = template.Id,
                Level = template.HeadingLevel,
                Heading = entry?.Heading ?? (template.HeadingLevel is null ? null : template.Heading),
                IsOmitted = entry is null,
                IsGap = entry?.IsGap == true,
                Outline = outline,
                Sentences = [.. template.Sentences.Select(sentence => drawer.Draw(sentence.Source))],
                Table = section.Table,
                TableNumber = section.Table is null ? 0 : ++tables,
                Chart = section.Chart,
                ChartNumber = section.Chart is null ? 0 : ++charts,
            });
        }

        var blocks = set.Report.Blocks;
        var annex = blocks.Index().LastOrDefault(block => block.Item is WordBlock.Heading { Level: 1 }).Index;
        return new DrawnReport { Title = set.Narrative.Title, Sections = sections, Annex = [.. blocks.Skip(annex)] };
    }

    /// <summary>The same with other wording in one section.</summary>
    public DrawnReport With(string section, IEnumerable<DrawnSentence> sentences) =>
        this with { Sections = [.. Sections.Select(one => one.Id == section ? one with { Sentences = [.. sentences] } : one)] };

    /// <summary>The stored text of a section.</summary>
    public string SourceOf(string section) =>
        Sections.FirstOrDefault(one => one.Id == section) is { } found ? SentenceText.Join(found.Sentences.Select(sentence => sentence.Source)) : "";
}
