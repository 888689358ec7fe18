using System.Text.Json.Nodes;
using EcoPark.Documents.Facts;
using EcoPark.Documents.Figures;
using EcoPark.Documents.Narratives;
using EcoPark.Documents.Templates;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Reading;

namespace EcoPark.Documents.Tests.Narratives;

/// <summary>One sentence template, written for a small park-year.</summary>
internal static class Written
{
    /// <summary>The sentence as documents print it; empty when it drops.</summary>
    public static string Line(string sentence, string members = "", string? when = null) => Text(Section(sentence, members, when));

    /// <summary>What was missing.</summary>
    public static IEnumerable<string> Gaps(string sentence, string members = "") =>
        Section(sentence, members, null).Gaps.Select(gap => gap.Code);

    /// <summary>The facts that the sentence binds.</summary>
    public static IReadOnlyCollection<EcoPark.Documents.Facts.Fact> Facts(string sentence, string members)
    {
        var facts = new FactTable();
        _ = new Narrator(Figures(members), facts).Write(Template(sentence, null).Value!);
        return facts.Facts;
    }

    /// <summary>Codes of the problems that the reader finds in the sentence.</summary>
    public static IEnumerable<string> Refusals(string sentence, string? when = null) =>
        Template(sentence, when).Problems.Select(problem => problem.Code);

    /// <summary>A piece as documents print it.</summary>
    public static string Text(NarrativeInline piece) => piece switch
    {
        NarrativeInline.Words words => words.Text,
        NarrativeInline.Name name => name.Text,
        NarrativeInline.Number number => number.Fact.Printed,
        _ => "〔待补〕",
    };

    private static string Text(Narrative narrative) =>
        string.Concat(narrative.Sections.SelectMany(section => section.Paragraphs).SelectMany(paragraph => paragraph).SelectMany(line => line).Select(Text));

    private static Narrative Section(string sentence, string members, string? when)
    {
        var template = Template(sentence, when);
        Assert.True(template.IsOk, StandardsFolder.Lines(template.Problems));
        return new Narrator(Figures(members), new FactTable()).Write(template.Value);
    }

    private static Result<ReportTemplate> Template(string sentence, string? when)
    {
        var line = new JsonObject { ["text"] = sentence };
        if (when is not null)
        {
            line["when"] = when;
        }

        var section = new JsonObject
        {
            ["id"] = "one", ["part"] = "work", ["in"] = new JsonArray("report"), ["heading"] = null, ["sentences"] = new JsonArray(line),
        };
        var file = new JsonObject { ["title"] = "测试报告", ["sections"] = new JsonArray(section) };
        var phrases = TemplateReader.ReadPhrases(Repository.StandardFiles()).Value!;
        return TemplateReader.ReadReport(
            new SourceFile("report.json", System.Text.Encoding.UTF8.GetBytes(file.ToJsonString())), Repository.Library, Repository.Hj274, phrases);
    }

    // Members are those of the input contract: "series": {…}, "figures": {…}, "lists": {…}.
    private static FigureBook Figures(string members)
    {
        var json = $$"""{"park": {"name": "测试园区"}, "standard": "hj274-2015", "reportYear": 2019, "baseYear": 2014{{(members.Length > 0 ? ", " + members : "")}}}""";
        var parkYear = StandardsFolder.Read(System.Text.Encoding.UTF8.GetBytes(json), "test.json");
        return new FigureBook(new Evaluator(Repository.Library.Items).Evaluate(parkYear, Repository.Hj274), Repository.Library);
    }
}
