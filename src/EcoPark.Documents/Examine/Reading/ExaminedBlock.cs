using System.Collections.Immutable;

namespace EcoPark.Documents.Examine;

/// <summary>A paragraph or a table row of a document, in reading order.</summary>
public abstract record ExaminedBlock
{
    private ExaminedBlock()
    {
    }

    /// <summary>A paragraph outside tables.</summary>
    /// <param name="Text">Its text.</param>
    public sealed record Paragraph(string Text) : ExaminedBlock;

    /// <summary>A row of a table. Cells that a merge swallowed are empty, repeated or left out, as the file has them.</summary>
    /// <param name="Table">The table or sheet it belongs to, counted from 1.</param>
    /// <param name="Cells">Its cells from left to right.</param>
    public sealed record Row(int Table, ImmutableArray<string> Cells) : ExaminedBlock;

    /// <summary>The end of a sheet or of a table: rows behind it belong to no table before it.</summary>
    public sealed record Break : ExaminedBlock;
}
