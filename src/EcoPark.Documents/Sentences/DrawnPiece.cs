using EcoPark.Documents.Narratives;
using EcoPark.Documents.Templates;

namespace EcoPark.Documents.Sentences;

/// <summary>A piece of a sentence that is both what is read and what is stored: the sources of all pieces in order are the stored sentence.</summary>
/// <param name="Source">In the template language.</param>
public abstract record DrawnPiece(string Source)
{
    /// <summary>Words that may be edited.</summary>
    /// <param name="Text">The words.</param>
    public sealed record Words(string Text) : DrawnPiece(Text);

    /// <summary>A field with what it prints; with <see cref="NarrativeInline.Gap"/> in it, 〔待补〕.</summary>
    /// <param name="Source">The field with its braces.</param>
    /// <param name="Part">What the field asks for.</param>
    /// <param name="Written">What it prints.</param>
    public sealed record Field(string Source, TemplatePart Part, IReadOnlyList<NarrativeInline> Written) : DrawnPiece(Source);

    /// <summary>A sign of the language around words: it prints nothing, or the 、 ， ； between two clauses.</summary>
    /// <param name="Source">The sign with its braces.</param>
    /// <param name="Shown">What it prints.</param>
    public sealed record Mark(string Source, string Shown) : DrawnPiece(Source);

    /// <summary>A sentence, clause or claim that does not stand: nothing of it is printed, nothing of it is lost.</summary>
    /// <param name="Source">All of it.</param>
    /// <param name="Missing">The codes with their years without which it cannot stand; empty: its condition does not hold.</param>
    public sealed record Folded(string Source, IReadOnlyList<string> Missing) : DrawnPiece(Source);
}
