namespace EcoPark.Documents.Templates;

/// <summary>A section of the report, and of the disclosure form where it says so.</summary>
public sealed record TemplateSection
{
    /// <summary>Stable id, by which an office replaces the wording.</summary>
    public required string Id { get; init; }

    /// <summary>The part of the form it goes to: profile, work, results, problems, plan.</summary>
    public required string Part { get; init; }

    /// <summary>True: stands in the report.</summary>
    public required bool InReport { get; init; }

    /// <summary>True: stands in the form.</summary>
    public required bool InForm { get; init; }

    /// <summary>1 to 4; null: no heading.</summary>
    public int? HeadingLevel { get; init; }

    /// <summary>The heading without its number.</summary>
    public string Heading { get; init; } = "";

    /// <summary>True: an empty section is no gap but simply does not apply; it drops out with its heading.</summary>
    public bool DropsWhenEmpty { get; init; }

    /// <summary>The sentences.</summary>
    public required IReadOnlyList<TemplateSentence> Sentences { get; init; }

    /// <summary>A table after the text; null: none.</summary>
    public TemplateTable? Table { get; init; }

    /// <summary>A chart after the table; null: none.</summary>
    public TemplateChart? Chart { get; init; }
}
