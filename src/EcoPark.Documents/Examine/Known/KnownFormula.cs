using System.Collections.Immutable;

namespace EcoPark.Documents.Examine.Known;

/// <summary>A formula as a tree, small enough to be evaluated on ranges of masked numbers.</summary>
public abstract record KnownFormula
{
    private KnownFormula()
    {
    }

    /// <summary>A number in base units.</summary>
    /// <param name="Value">Its size.</param>
    public sealed record Literal(double Value) : KnownFormula;

    /// <summary>A data item; null period: that of the formula around it.</summary>
    /// <param name="Code">The item.</param>
    /// <param name="Period">Its year.</param>
    public sealed record Item(string Code, RowPeriod? Period = null) : KnownFormula;

    /// <summary>The opposite number.</summary>
    /// <param name="Operand">The operand.</param>
    public sealed record Negation(KnownFormula Operand) : KnownFormula;

    /// <summary>Addition, subtraction, multiplication or division.</summary>
    /// <param name="Operator">One of <c>+ - * /</c>.</param>
    /// <param name="Left">The first operand.</param>
    /// <param name="Right">The second operand.</param>
    public sealed record Binary(char Operator, KnownFormula Left, KnownFormula Right) : KnownFormula;

    /// <summary>Compound annual growth from the base year, or over three years.</summary>
    /// <param name="Operand">What grows.</param>
    /// <param name="OverThreeYears">From t−3 instead of the base year.</param>
    public sealed record Growth(KnownFormula Operand, bool OverThreeYears) : KnownFormula;

    /// <summary>The mean of growth elasticities; an item that is 0 in both years is left out.</summary>
    /// <param name="Parts">At least one.</param>
    public sealed record Mean(ImmutableArray<KnownFormula> Parts) : KnownFormula;
}
