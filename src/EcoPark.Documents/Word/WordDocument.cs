namespace EcoPark.Documents.Word;

/// <summary>A document as blocks, ready to be written by <see cref="WordWriter"/>.</summary>
public sealed record WordDocument
{
    /// <summary>Name of the custom property that holds the hash of the report's facts.</summary>
    public const string FactsHashProperty = "EcoParkFactsHash";

    /// <summary>Title in the document properties. The title that is printed is a <see cref="WordBlock.TitleLine"/>.</summary>
    public required string Title { get; init; }

    /// <summary>Who made it, in the document properties: the office, not a program.</summary>
    public string Creator { get; init; } = "";

    /// <summary>When it was made, in the document properties; left out when null. The writer has no clock.</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>Paper and margins.</summary>
    public PageLayout Layout { get; init; } = PageLayout.Official;

    /// <summary>Custom document properties, name to text, for example <see cref="FactsHashProperty"/>.</summary>
    public IReadOnlyDictionary<string, string> CustomProperties { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What the document shows, in order.</summary>
    public required IReadOnlyList<WordBlock> Blocks { get; init; }
}
