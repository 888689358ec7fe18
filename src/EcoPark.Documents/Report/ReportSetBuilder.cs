using System.Globalization;
using EcoPark.Documents.Disclosure;
using EcoPark.Documents.Facts;
using EcoPark.Documents.Figures;
using EcoPark.Documents.Narratives;
using EcoPark.Documents.Templates;
using EcoPark.Documents.Word;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.ParkYears;
using EcoPark.Standards.Reading;

namespace EcoPark.Documents.Report;

/// <summary>Writes report and form of an evaluated park-year.</summary>
public sealed class ReportSetBuilder(ReportSources sources)
{
    private const string AnnexHeading = "附表　国家生态工业示范园区对照考核表";
    private const string AnnexRule = "表内指标均须填报；选为考核指标的，考核其达标情况。";

    /// <summary>Builds both documents and the facts; problems only when the office's own wording is faulty.</summary>
    public Result<ReportSet> Build(ParkYearEvaluation evaluation)
    {
        var template = TemplateReader.Replace(sources.Template, evaluation.ParkYear.Texts, sources.Library, sources.Standard, sources.Phrases);
        if (!template.IsOk)
        {
            return Result<ReportSet>.Failed(template.Problems);
        }

        var facts = new FactTable();
        var figures = new FigureBook(evaluation, sources.Library);
        var narrative = new Narrator(figures, facts).Write(template.Value);
        var headings = Headings(template.Value);
        var reportText = new BoundText();
        var report = Report(narrative, figures, facts, reportText, headings);
        var formText = new BoundText();
        var form = new FormBlocks(sources.Form, figures, facts, formText).Blocks(narrative, headings);
        var file = FactsFile.Of(evaluation, facts, narrative.Names,
        [
            new DocumentFacts(ReportSet.ReportName, reportText.Anchors, FixedLines.Of(report)),
            new DocumentFacts(ReportSet.FormName, formText.Anchors, FixedLines.Of(form)),
        ]);
        return new ReportSet(narrative, file, Document(narrative.Title, evaluation.ParkYear, report, file), Document(sources.Form.Title, evaluation.ParkYear, form, file));
    }

    // One numbering for both documents: a paragraph of the form stands under the heading that it has in the report.
    private static Dictionary<string, string> Headings(ReportTemplate template)
    {
        var numbers = new HeadingNumbers();
        return template.Sections.Where(section => section.HeadingLevel is not null)
            .ToDictionary(section => section.Id, section => numbers.Next(section.HeadingLevel ?? 1, section.Heading), StringComparer.Ordinal);
    }

    private static WordDocument Document(string title, ParkYear parkYear, IReadOnlyList<WordBlock> blocks, FactsFile facts) => new()
    {
        Title = title,
        Creator = parkYear.ParkName,
        Blocks = blocks,
        CustomProperties = new Dictionary<string, string>(StringComparer.Ordinal) { [WordDocument.FactsHashProperty] = facts.Hash },
    };

    private List<WordBlock> Report(
        Narrative narrative, FigureBook figures, FactTable facts, BoundText text, Dictionary<string, string> headings)
    {
        var parkYear = figures.ParkYear;
        var year = parkYear.ReportYear.ToString(CultureInfo.InvariantCulture);
        var blocks = new List<WordBlock>
        {
            new WordBlock.TitleLine(narrative.Title),
            WordBlock.Paragraph.Of($"{parkYear.ParkName}（{year}年度）", ParagraphStyle.Subtitle),
        };
        if (parkYear.IsDemo)
        {
            blocks.Add(WordBlock.Paragraph.Of(sources.Form.DemoMark, ParagraphStyle.Subtitle));
        }

        blocks.Add(new WordBlock.TableOfContents());
        blocks.Add(new WordBlock.PageBreak());
        blocks.AddRange(new NarrativeBlocks(text).Blocks(narrative.Sections, headings));
        blocks.Add(new WordBlock.PageBreak());
        blocks.Add(new WordBlock.Heading(1, AnnexHeading));
        blocks.Add(WordBlock.Paragraph.Of(AnnexRule, ParagraphStyle.Note));
        blocks.Add(WordBlock.Paragraph.Of(AnnexHead(parkYear), ParagraphStyle.Note));
        blocks.Add(new AnnexTable(figures, facts, text).Build());
        foreach (var (index, footnote) in figures.Evaluation.Standard.Footnotes.Index())
        {
            blocks.Add(WordBlock.Paragraph.Of((index == 0 ? "注：" : "") + footnote.Mark + footnote.Text.Zh, ParagraphStyle.Note));
        }

        return blocks;
    }

    private static string AnnexHead(ParkYear parkYear)
    {
        var filled = DateOnly.TryParseExact(parkYear.Profile.GetValueOrDefault("fillDate", ""), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date.ToString("yyyy年M月d日", CultureInfo.InvariantCulture)
            : "〔待补〕";
        return string.Create(CultureInfo.InvariantCulture,
            $"园区名称：{parkYear.ParkName}　　填报时间：{filled}　　考核指标数据基准年为{parkYear.BaseYear}年");
    }
}
