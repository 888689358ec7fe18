using EcoPark.Documents.Narratives;

namespace EcoPark.Documents.Sentences;

/// <summary>A stored sentence with what of it is printed.</summary>
/// <param name="Source">As stored.</param>
/// <param name="Pieces">In order; empty for a paragraph break.</param>
/// <param name="Missing">What had no record: <c>cod@2019</c>, without repeats.</param>
public sealed record DrawnSentence(string Source, IReadOnlyList<DrawnPiece> Pieces, IReadOnlyList<string> Missing)
{
    /// <summary>True for the mark that begins a paragraph.</summary>
    public bool IsBreak => Pieces.Count == 0;

    /// <summary>True when it is printed.</summary>
    public bool Stands => Pieces is not ([] or [DrawnPiece.Folded]);

    /// <summary>What is printed, fields as they stand in the documents.</summary>
    public IEnumerable<NarrativeInline> Printed => Pieces.SelectMany(piece => piece switch
    {
        DrawnPiece.Words words => [new NarrativeInline.Words(words.Text)],
        DrawnPiece.Mark { Shown.Length: > 0 } mark => [new NarrativeInline.Words(mark.Shown)],
        DrawnPiece.Field bound => bound.Written,
        _ => Enumerable.Empty<NarrativeInline>(),
    });
}
