using EcoPark.Documents.Narratives;
using EcoPark.Documents.Sentences;

namespace EcoPark.Reporting.Editor.Paper;

/// <summary>A section as it stands on the paper, with the wording it is stored in.</summary>
public sealed record DrawnSection
{
    public required string Id { get; init; }

    /// <summary>1 to 4; null: running text under the heading above.</summary>
    public int? Level { get; init; }

    /// <summary>With its number; null: none.</summary>
    public string? Heading { get; init; }

    /// <summary>The documents leave it out for want of records; it is there to be written.</summary>
    public bool IsOmitted { get; init; }

    /// <summary>The documents say under its heading that nothing is recorded, here and below.</summary>
    public bool IsGap { get; init; }

    public required IReadOnlyList<DrawnSentence> Sentences { get; init; }

    public NarrativeTable? Table { get; init; }

    /// <summary>表1 and so on, over the whole report.</summary>
    public int TableNumber { get; init; }

    public NarrativeChart? Chart { get; init; }

    public int ChartNumber { get; init; }

    /// <summary>The heading of which running text is a part; itself where it has one.</summary>
    public required string Outline { get; init; }

    /// <summary>Numbers that are bound: in the text and in the table.</summary>
    public int Bound => Sentences.SelectMany(sentence => sentence.Printed).OfType<NarrativeInline.Number>().Count()
        + (Table?.Rows.SelectMany(row => row).SelectMany(cell => cell).OfType<NarrativeInline.Number>().Count() ?? 0);

    /// <summary>What has no record, without repeats.</summary>
    public IReadOnlyList<string> Missing =>
    [
        .. Sentences.SelectMany(sentence => sentence.Missing)
            .Concat(Table?.Rows.SelectMany(row => row).SelectMany(cell => cell).OfType<NarrativeInline.Gap>().Select(gap => gap.Code).Where(code => code.Length > 0) ?? [])
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>True where nothing is printed under the heading.</summary>
    public bool IsEmpty => Table is null && Chart is null && !Sentences.Any(sentence => sentence.Stands);
}
