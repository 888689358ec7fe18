namespace EcoPark.Documents.Word;

/// <summary>What a .docx says, whoever wrote it: visible text in order, tracked deletions left out, insertions kept.</summary>
public sealed record WordText
{
    /// <summary>Paragraphs and tables in the order of the document.</summary>
    public required IReadOnlyList<TextBlock> Blocks { get; init; }

    /// <summary>Text of each footnote and endnote.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>Custom document properties as text.</summary>
    public required IReadOnlyDictionary<string, string> CustomProperties { get; init; }

    /// <summary>Title in the document properties; empty when there is none.</summary>
    public required string Title { get; init; }

    /// <summary>Numbers found by alias, tag or bookmark, in the order of the document.</summary>
    public required IReadOnlyList<FoundNumber> Numbers { get; init; }

    /// <summary>Whether the document still has tracked insertions or deletions, so that its text is not settled.</summary>
    public required bool HasTrackedChanges { get; init; }

    /// <summary>All paragraphs in order, those in table cells and text boxes included.</summary>
    public IEnumerable<TextBlock.Paragraph> Paragraphs => Blocks.SelectMany(block => block.Paragraphs);
}
