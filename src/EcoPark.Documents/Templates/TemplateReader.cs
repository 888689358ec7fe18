using EcoPark.Documents.Word;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reading;

namespace EcoPark.Documents.Templates;

/// <summary>Reads <c>templates/SET/report.json</c> and <c>phrases/*.json</c> strictly.</summary>
public static class TemplateReader
{
    private static readonly string[] FormParts = ["profile", "work", "results", "problems", "plan"];

    /// <summary>Reads the phrases.</summary>
    public static Result<PhraseList> ReadPhrases(IEnumerable<SourceFile> files)
    {
        var problems = new List<Problem>();
        var phrases = new List<Phrase>();
        foreach (var file in files.Where(file => file.Path.StartsWith("phrases/", StringComparison.Ordinal)))
        {
            var parsed = StrictJson.Parse(file.Bytes.Span, file.Path);
            problems.AddRange(parsed.Problems);
            if (parsed.Value is not { } root)
            {
                continue;
            }

            var map = new MapReader(root, problems);
            phrases.AddRange(map.Elements("phrases", required: true).Select(node => Phrase(new MapReader(node, problems))));
            map.Done();
        }

        return problems.Count > 0 ? Result<PhraseList>.Failed(problems) : new PhraseList(phrases);
    }

    /// <summary>Reads the report template of a set.</summary>
    /// <param name="file">The file.</param>
    /// <param name="library">Items, figures and units.</param>
    /// <param name="standard">The set, for indicator codes.</param>
    /// <param name="phrases">Set terms that may contain digits.</param>
    public static Result<ReportTemplate> ReadReport(SourceFile file, StandardsLibrary library, Standard standard, PhraseList phrases)
    {
        var parsed = StrictJson.Parse(file.Bytes.Span, file.Path);
        if (parsed.Value is not { } root)
        {
            return Result<ReportTemplate>.Failed(parsed.Problems);
        }

        var problems = new List<Problem>();
        var map = new MapReader(root, problems);
        var parser = new SentenceParser(library, standard, phrases, problems);
        var title = map.Text("title");
        var sections = map.Elements("sections", required: true).Select(node => Section(new MapReader(node, problems), parser)).ToList();
        map.Done();
        return problems.Count > 0 ? Result<ReportTemplate>.Failed(problems) : new ReportTemplate(title, sections);
    }

    /// <summary>Replaces the wording of sections by an office's own (<c>texts</c> of the input), checked like the shipped one.</summary>
    /// <param name="template">The shipped template.</param>
    /// <param name="texts">Section id to wording; a line feed starts a new paragraph, 。 ends a sentence.</param>
    /// <param name="library">Items, figures and units.</param>
    /// <param name="standard">The set.</param>
    /// <param name="phrases">Set terms.</param>
    public static Result<ReportTemplate> Replace(
        ReportTemplate template, IReadOnlyDictionary<string, string> texts, StandardsLibrary library, Standard standard, PhraseList phrases)
    {
        var problems = new List<Problem>();
        var parser = new SentenceParser(library, standard, phrases, problems);
        foreach (var unknown in texts.Keys.Where(id => template.Sections.All(section => section.Id != id)))
        {
            problems.Add(new Problem("unknown-section", $"texts.{unknown}", $"报告没有章节“{unknown}”。", $"The report has no section '{unknown}'."));
        }

        var sections = template.Sections
            .Select(section => texts.TryGetValue(section.Id, out var own)
                ? section with { Sentences = [.. SentenceText.Split(own).Select(text => parser.Parse(text, null, $"texts.{section.Id}"))] }
                : section)
            .ToList();
        return problems.Count > 0 ? Result<ReportTemplate>.Failed(problems) : template with { Sections = sections };
    }

    private static Phrase Phrase(MapReader map)
    {
        var phrase = new Phrase(map.Text("text"), map.OptionalWhole("from"), map.OptionalWhole("to"));
        _ = map.Text("source");
        map.Done();
        return phrase;
    }

    private static TemplateSection Section(MapReader map, SentenceParser parser)
    {
        var documents = map.Elements("in", required: true).Select(map.TextOf).ToList();
        var heading = map.Optional("heading") is { } node ? new MapReader(node, map.Problems) : null;
        var section = new TemplateSection
        {
            Id = map.Text("id"),
            Part = map.Text("part"),
            InReport = documents.Contains("report"),
            InForm = documents.Contains("form"),
            HeadingLevel = heading?.Whole("level"),
            Heading = heading?.Text("text") ?? "",
            DropsWhenEmpty = map.Flag("dropWhenEmpty"),
            Sentences = [.. map.Elements("sentences", required: true).Select(sentence => Sentence(map, sentence, parser))],
            Table = map.Optional("table") is { } table ? Table(new MapReader(table, map.Problems), parser) : null,
            Chart = map.Optional("chart") is { } chart ? Chart(new MapReader(chart, map.Problems), parser) : null,
        };
        heading?.Done();
        map.Done();
        if (!FormParts.Contains(section.Part) || section.HeadingLevel is < 1 or > 4)
        {
            map.Report(map.Node, "unknown-part", $"章节“{section.Id}”的 part 或标题级别不对。", $"The part or heading level of section '{section.Id}' is wrong.");
        }

        return section;
    }

    private static TemplateSentence Sentence(MapReader map, JsonNode node, SentenceParser parser)
    {
        if (node is JsonNode.Text text)
        {
            return parser.Parse(text.Value, null, node.Place.ToString());
        }

        var inner = new MapReader(node, map.Problems);
        var sentence = parser.Parse(inner.Text("text"), inner.OptionalText("when"), node.Place.ToString());
        inner.Done();
        return sentence;
    }

    private static TemplateTable Table(MapReader map, SentenceParser parser)
    {
        var columns = map.Elements("columns", required: true).Select(node => Sentence(map, node, parser)).ToList();
        var rows = new List<IReadOnlyList<TemplateSentence>>();
        foreach (var node in map.Elements("rows", required: true))
        {
            rows.Add([.. ((node as JsonNode.List)?.Elements ?? []).Select(cell => Sentence(map, cell, parser))]);
            if (rows[^1].Count != columns.Count)
            {
                map.Report(node, "row-width", $"表格这一行有 {rows[^1].Count} 格，应为 {columns.Count} 格。", $"The row has {rows[^1].Count} cells, the table {columns.Count} columns.");
            }
        }

        var table = new TemplateTable(map.Text("caption"), columns, rows);
        map.Done();
        return table;
    }

    private static TemplateChart? Chart(MapReader map, SentenceParser parser)
    {
        var codes = map.Elements("figures", required: true).Select(map.TextOf).OfType<string>().ToList();
        ChartKind? kind = map.Text("kind") switch
        {
            "line" => ChartKind.Line,
            "column" => ChartKind.Column,
            "bar" => ChartKind.Bar,
            _ => null,
        };
        var chart = new TemplateChart(map.Text("caption"), kind ?? ChartKind.Line, codes, map.Text("years") == "all")
        {
            Unit = map.OptionalText("unit") is { } unit ? parser.UnitOf(unit, codes, map.Node.Place.ToString()) : null,
            AgainstBase = map.OptionalText("against") == "base",
        };
        map.Done();
        if (kind is null || codes.Count == 0)
        {
            map.Report(map.Node, "chart-kind", "图表的 kind 应为 line、column 或 bar，且至少有一个数据。", "A chart's kind is line, column or bar, and it has figures.");
        }

        return codes.Count == 0 ? null : chart;
    }
}
