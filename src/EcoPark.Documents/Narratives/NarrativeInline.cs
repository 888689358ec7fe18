using EcoPark.Documents.Facts;

namespace EcoPark.Documents.Narratives;

/// <summary>A piece of a written sentence.</summary>
public abstract record NarrativeInline
{
    private NarrativeInline()
    {
    }

    /// <summary>Words of the template, units included.</summary>
    /// <param name="Text">Without digits outside the phrase list.</param>
    public sealed record Words(string Text) : NarrativeInline;

    /// <summary>A bound number.</summary>
    /// <param name="Fact">What it is bound to.</param>
    public sealed record Number(Fact Fact) : NarrativeInline;

    /// <summary>A name or a date from the records; its digits are not figures.</summary>
    /// <param name="Text">The name.</param>
    public sealed record Name(string Text) : NarrativeInline;

    /// <summary>〔待补〕.</summary>
    /// <param name="Code">What is missing.</param>
    public sealed record Gap(string Code) : NarrativeInline;
}
