using EcoPark.Standards.Formulas;
using EcoPark.Standards.Quantities;

namespace EcoPark.Documents.Templates;

/// <summary>A piece of a sentence template.</summary>
public abstract record TemplatePart
{
    private TemplatePart()
    {
    }

    /// <summary>Fixed words.</summary>
    /// <param name="Text">Without digits outside the phrase list.</param>
    public sealed record Words(string Text) : TemplatePart;

    /// <summary>The park's name.</summary>
    public sealed record Park : TemplatePart;

    /// <summary>A year as a date: <c>{year}</c>, <c>{year-1}</c>, <c>{baseYear}</c>.</summary>
    /// <param name="IsBase">True for the base year.</param>
    /// <param name="Offset">Years added.</param>
    public sealed record Year(bool IsBase, int Offset) : TemplatePart;

    /// <summary>A figure.</summary>
    /// <param name="Code">Its code.</param>
    /// <param name="Period">The year meant.</param>
    /// <param name="Style">How it prints.</param>
    /// <param name="IsOptional">True: absent shows 〔待补〕 instead of dropping the sentence.</param>
    public sealed record Field(string Code, Period Period, FieldStyle Style, bool IsOptional) : TemplatePart;

    /// <summary>A number computed from figures.</summary>
    /// <param name="Expression">The formula.</param>
    /// <param name="Unit">The unit printed.</param>
    /// <param name="Digits">Decimals.</param>
    /// <param name="IsOptional">True: absent shows 〔待补〕.</param>
    public sealed record Computed(Expression Expression, Unit Unit, int Digits, bool IsOptional) : TemplatePart;

    /// <summary>The entries of one column of a list, joined by 、.</summary>
    /// <param name="List">The list's code.</param>
    /// <param name="Column">The column.</param>
    /// <param name="Most">At most so many, then 等; 0: all.</param>
    public sealed record Names(string List, string Column, int Most) : TemplatePart;

    /// <summary>How many records a list has.</summary>
    /// <param name="List">The list's code.</param>
    public sealed record Count(string List) : TemplatePart;

    /// <summary>Words that stand only while a condition holds.</summary>
    /// <param name="Condition">The condition.</param>
    /// <param name="Parts">The words.</param>
    public sealed record Claim(Condition Condition, IReadOnlyList<TemplatePart> Parts) : TemplatePart;
}
