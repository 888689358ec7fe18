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

    /// <summary>The names of the judged indicators that are not met, joined by 、; absent when all are met.</summary>
    public sealed record Unmet : TemplatePart;

    /// <summary>A year as a date: <c>{year}</c>, <c>{year-1}</c>, <c>{baseYear}</c>.</summary>
    /// <param name="IsBase">True for the base year.</param>
    /// <param name="Offset">Years added.</param>
    public sealed record Year(bool IsBase, int Offset) : TemplatePart;

    /// <summary>A figure.</summary>
    /// <param name="Code">Its code.</param>
    /// <param name="Period">The year meant.</param>
    /// <param name="Style">How it prints.</param>
    /// <param name="Digits">Decimals of a number printed alone; null: those of the figure.</param>
    /// <param name="IsOptional">True: absent shows 〔待补〕 instead of dropping the sentence.</param>
    public sealed record Field(string Code, Period Period, FieldStyle Style, int? Digits, bool IsOptional) : TemplatePart;

    /// <summary>A number computed from figures.</summary>
    /// <param name="Expression">The formula.</param>
    /// <param name="Unit">The unit printed.</param>
    /// <param name="Digits">Decimals.</param>
    /// <param name="WithUnit">False: the number alone.</param>
    /// <param name="IsOptional">True: absent shows 〔待补〕.</param>
    public sealed record Computed(Expression Expression, Unit Unit, int Digits, bool WithUnit, bool IsOptional) : TemplatePart;

    /// <summary>The entries of one column of a list, joined by 、.</summary>
    /// <param name="List">The list's code.</param>
    /// <param name="Column">The column.</param>
    /// <param name="Most">At most so many, then 等; 0: all.</param>
    public sealed record Names(string List, string Column, int Most) : TemplatePart;

    /// <summary>How many records a list has.</summary>
    /// <param name="List">The list's code.</param>
    public sealed record Count(string List) : TemplatePart;

    /// <summary>Words that stand only while a condition holds and every field in them has a value.</summary>
    /// <param name="Condition">The condition; without terms it always holds.</param>
    /// <param name="Parts">The words.</param>
    public sealed record Claim(Condition Condition, IReadOnlyList<TemplatePart> Parts) : TemplatePart;

    /// <summary>Clauses joined by a sign; each drops alone, the sentence drops when none is left.</summary>
    /// <param name="Sign">Between the clauses: 、 ， or ；.</param>
    /// <param name="Clauses">The clauses.</param>
    public sealed record Join(string Sign, IReadOnlyList<IReadOnlyList<TemplatePart>> Clauses) : TemplatePart;
}
