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
    private const int LinesAboveTitle = 4;
    private const int LinesBelowTitle = 10;
    private const string AnnexHeading = "附表　对照考核表";
    private const string AnnexRule = "表内各项指标数据均须填报，其中选为考核指标的，考核其达标情况。";

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
        var outline = ReportOutline.Of(narrative);
        var reportText = new BoundText();
        var report = Report(narrative, figures, facts, reportText, outline);
        var formText = new BoundText();
        var form = new FormBlocks(sources.Form, figures, facts, formText).Blocks(outline);
        var file = FactsFile.Of(evaluation, facts, narrative.Names,
        [
            new DocumentFacts(ReportSet.ReportName, reportText.Anchors, FixedLines.Of(report)),
            new DocumentFacts(ReportSet.FormName, formText.Anchors, FixedLines.Of(form)),
        ]);
        return new ReportSet(
            narrative, file,
            Document(narrative.Title, evaluation.ParkYear, report, file) with { Layout = PageLayout.Official with { HasCover = true } },
            Document(sources.Form.Title, evaluation.ParkYear, form, file));
    }

    private static WordDocument Document(string title, ParkYear parkYear, IReadOnlyList<WordBlock> blocks, FactsFile facts) => new()
    {
        Title = title,
        Creator = parkYear.ParkName,
        Blocks = blocks,
        CustomProperties = new Dictionary<string, string>(StringComparer.Ordinal) { [WordDocument.FactsHashProperty] = facts.Hash },
    };

    private List<WordBlock> Report(
        Narrative narrative, FigureBook figures, FactTable facts, BoundText text, IReadOnlyList<OutlineEntry> outline)
    {
        var parkYear = figures.ParkYear;
        var blocks = Cover(narrative.Title, parkYear);
        blocks.Add(new WordBlock.PageBreak());
        blocks.Add(new WordBlock.TableOfContents());
        blocks.Add(new WordBlock.PageBreak());
        blocks.AddRange(new NarrativeBlocks(text).Blocks(outline));
        blocks.Add(new WordBlock.PageBreak());
        blocks.Add(new WordBlock.Heading(1, AnnexHeading));
        blocks.Add(WordBlock.Paragraph.Of(AnnexRule, ParagraphStyle.Note));
        blocks.AddRange(AnnexHead(parkYear));
        blocks.Add(new AnnexTable(figures, facts, text).Build());
        foreach (var (index, footnote) in figures.Evaluation.Standard.Footnotes.Index())
        {
            blocks.Add(WordBlock.Paragraph.Of((index == 0 ? "注：" : "") + footnote.Mark + footnote.Text.Zh, ParagraphStyle.Note));
        }

        return blocks;
    }

    private List<WordBlock> Cover(string title, ParkYear parkYear)
    {
        var blocks = new List<WordBlock>(Enumerable.Repeat(WordBlock.Paragraph.Of("", ParagraphStyle.Centred), LinesAboveTitle))
        {
            new WordBlock.TitleLine(title),
            WordBlock.Paragraph.Of(string.Create(CultureInfo.InvariantCulture, $"（{parkYear.ReportYear}年度）"), ParagraphStyle.Subtitle),
        };
        blocks.AddRange(Enumerable.Repeat(WordBlock.Paragraph.Of("", ParagraphStyle.Centred), LinesBelowTitle));
        blocks.Add(WordBlock.Paragraph.Of(parkYear.ParkName, ParagraphStyle.Subtitle));
        if (FillDate(parkYear) is { } date)
        {
            blocks.Add(WordBlock.Paragraph.Of(date, ParagraphStyle.Subtitle));
        }

        if (parkYear.IsDemo)
        {
            blocks.Add(WordBlock.Paragraph.Of(sources.Form.DemoMark, ParagraphStyle.Subtitle));
        }

        return blocks;
    }

    private static IEnumerable<WordBlock> AnnexHead(ParkYear parkYear)
    {
        yield return new WordBlock.Paragraph(
            [
                new WordInline.Text($"园区名称：{parkYear.ParkName}　　填报时间："),
                FillDate(parkYear) is { } date ? new WordInline.Text(date) : new WordInline.Placeholder(),
            ],
            ParagraphStyle.Note);
        yield return WordBlock.Paragraph.Of(
            string.Create(CultureInfo.InvariantCulture, $"考核指标数据基准年为{parkYear.BaseYear}年"), ParagraphStyle.Note);
    }

    private static string? FillDate(ParkYear parkYear) =>
        DateOnly.TryParseExact(parkYear.Profile.GetValueOrDefault("fillDate", ""), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date.ToString("yyyy年M月d日", CultureInfo.InvariantCulture)
            : null;
}
