using EcoPark.Documents.Facts;
using EcoPark.Documents.Figures;
using EcoPark.Documents.Narratives;
using EcoPark.Documents.Templates;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.ParkYears;

namespace EcoPark.Documents.Tests.Narratives;

public sealed class NarratorTests
{
    [Xunit.Fact]
    public void The_shipped_template_reads_and_the_demo_report_has_no_gap()
    {
        var files = Repository.StandardFiles();
        var phrases = TemplateReader.ReadPhrases(files);
        Assert.Empty(phrases.Problems);
        var template = TemplateReader.ReadReport(
            files.Single(file => file.Path == "templates/hj274-2015/report.json"), Repository.Library, Repository.Hj274, phrases.Value!);
        Assert.Empty(template.Problems);

        var input = new ParkYearReader(Repository.Library).Read(
            File.ReadAllBytes(Path.Combine(Repository.Root, "samples", "demo-park", "park-2019.json")), "park-2019.json");
        Assert.Empty(input.Problems);
        var evaluation = new Evaluator(Repository.Library.Items).Evaluate(input.Value!, Repository.Hj274);
        var narrative = new Narrator(new FigureBook(evaluation, Repository.Library), new FactTable()).Write(template.Value!);
        Assert.Empty(narrative.Gaps);
    }
}
