namespace EcoPark.Documents.Disclosure;

/// <summary>The fixed words of the 信息公开表, from <c>templates/SET/form.json</c>.</summary>
public sealed record FormTexts
{
    /// <summary>First line of the title.</summary>
    public required string Title { get; init; }

    /// <summary>Second line; <c>{year}</c> stands for the year.</summary>
    public required string Subtitle { get; init; }

    /// <summary>The mark of demonstration data.</summary>
    public required string DemoMark { get; init; }

    /// <summary>Heading of part one.</summary>
    public required string BasicHeading { get; init; }

    /// <summary>Rows of part one.</summary>
    public required IReadOnlyList<FormRow> BasicRows { get; init; }

    /// <summary>Heading of part two.</summary>
    public required string ProgressHeading { get; init; }

    /// <summary>Which parts of the report go there, with their labels.</summary>
    public required IReadOnlyList<(string Part, string Label)> ProgressParts { get; init; }

    /// <summary>Heading of part three, with the rule of choice; <c>{year}</c> stands for the year.</summary>
    public required string ComplianceHeading { get; init; }

    /// <summary>The eight column heads of part three.</summary>
    public required IReadOnlyList<string> ComplianceColumns { get; init; }

    /// <summary>注：</summary>
    public required string NotesLabel { get; init; }

    /// <summary>The footnotes printed below the table.</summary>
    public required IReadOnlyList<int> Notes { get; init; }
}
