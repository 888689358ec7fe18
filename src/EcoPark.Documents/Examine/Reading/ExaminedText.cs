using System.Collections.Immutable;

namespace EcoPark.Documents.Examine;

/// <summary>A document to examine, free of its file format.</summary>
/// <param name="Name">What the document is called in messages.</param>
/// <param name="Blocks">Its paragraphs and table rows in reading order.</param>
public sealed record ExaminedText(string Name, ImmutableArray<ExaminedBlock> Blocks)
{
    /// <summary>The most blocks a document may have.</summary>
    public const int MostBlocks = 400_000;

    /// <summary>The most characters a document may have.</summary>
    public const int MostCharacters = 64 * 1024 * 1024;

    /// <summary>The most cells of a row that are kept.</summary>
    public const int MostCells = 64;
}
