using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reading;

namespace EcoPark.Documents.Disclosure;

/// <summary>Reads <c>templates/SET/form.json</c> strictly.</summary>
public static class FormTextsReader
{
    /// <summary>Reads the file.</summary>
    public static Result<FormTexts> Read(SourceFile file)
    {
        var parsed = StrictJson.Parse(file.Bytes.Span, file.Path);
        if (parsed.Value is not { } root)
        {
            return Result<FormTexts>.Failed(parsed.Problems);
        }

        var problems = new List<Problem>();
        var map = new MapReader(root, problems);
        var basic = Inner(map, "basic");
        var progress = Inner(map, "progress");
        var compliance = Inner(map, "compliance");
        var texts = new FormTexts
        {
            Title = map.Text("title"),
            Subtitle = map.Text("subtitle"),
            DemoMark = map.Text("demoMark"),
            BasicHeading = basic.Text("heading"),
            BasicRows = [.. basic.Elements("rows", required: true).Select(node => Row(new MapReader(node, problems)))],
            ProgressHeading = progress.Text("heading"),
            ProgressParts = [.. progress.Elements("parts", required: true).Select(node => Part(new MapReader(node, problems)))],
            ComplianceHeading = compliance.Text("heading"),
            ComplianceColumns = [.. compliance.Elements("columns", required: true).Select(compliance.TextOf).OfType<string>()],
            NotesLabel = compliance.Text("notesLabel"),
            Notes = [.. compliance.Elements("notes").Select(node => Note(new MapReader(node, problems)))],
        };
        foreach (var part in new[] { basic, progress, compliance, map })
        {
            part.Done();
        }

        return problems.Count > 0 ? Result<FormTexts>.Failed(problems) : texts;
    }

    private static MapReader Inner(MapReader map, string name) => new(map.Required(name) ?? map.Node, map.Problems);

    private static int Note(MapReader map)
    {
        var number = map.Whole("footnote");
        map.Done();
        return number;
    }

    private static (string Part, string Label) Part(MapReader map)
    {
        var part = (map.Text("part"), map.Text("label"));
        map.Done();
        return part;
    }

    private static FormRow Row(MapReader map)
    {
        var row = new FormRow(
            map.OptionalText("label"), map.OptionalText("group"), map.Text("profile"),
            [.. map.Elements("choices").Select(node => Choice(new MapReader(node, map.Problems)))]);
        map.Done();
        return row;
    }

    private static FormChoice Choice(MapReader map)
    {
        var choice = new FormChoice(map.Text("value"), map.Text("text"), map.OptionalText("note"), map.OptionalText("noteLabel"));
        map.Done();
        return choice;
    }
}
