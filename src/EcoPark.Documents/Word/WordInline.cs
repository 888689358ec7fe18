namespace EcoPark.Documents.Word;

/// <summary>One thing beside the other in a paragraph.</summary>
public abstract record WordInline
{
    private WordInline()
    {
    }

    /// <summary>Text. Line feeds break the line, characters that XML forbids and bidirectional controls are dropped.</summary>
    /// <param name="Value">The words.</param>
    /// <param name="Marks">How they look.</param>
    public sealed record Text(string Value, TextMarks Marks = TextMarks.None) : WordInline;

    /// <summary>
    /// A number bound to a fact: a content control inside a bookmark, named by <see cref="NumberAnchor"/>, so that
    /// it is found again after the document was edited.
    /// </summary>
    /// <param name="FactId">Short id: 1 to 32 ASCII letters, digits or underscores.</param>
    /// <param name="Code">Figure code, for example inspection.enterprises_inspected.</param>
    /// <param name="Value">The number as printed.</param>
    /// <param name="Occurrence">Which occurrence of this fact in the document, from 1; never twice the same.</param>
    /// <param name="Marks">How it looks.</param>
    public sealed record BoundNumber(string FactId, string Code, string Value, int Occurrence, TextMarks Marks = TextMarks.None)
        : WordInline
    {
        /// <summary>The names under which the number is found again.</summary>
        public NumberAnchor Anchor => new(FactId, Code, Occurrence);
    }

    /// <summary>☑ or □.</summary>
    /// <param name="Checked">Whether it is ticked.</param>
    public sealed record CheckBox(bool Checked) : WordInline;

    /// <summary>A new line in the same paragraph.</summary>
    public sealed record LineBreak : WordInline;

    /// <summary>Text that stands for something missing, highlighted so that nobody overlooks it.</summary>
    /// <param name="Value">For example 〔待补〕.</param>
    public sealed record Placeholder(string Value = "〔待补〕") : WordInline;
}
