using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Formulas;

/// <summary>What the arithmetic of a formula gave, its inputs all being there.</summary>
public abstract record Outcome
{
    private Outcome()
    {
    }

    /// <summary>A number, in base units.</summary>
    /// <param name="Value">The exact value.</param>
    public sealed record Computed(Rational Value) : Outcome;

    /// <summary>No number: the rule says that it cannot be computed.</summary>
    /// <param name="Code">division-by-zero, base-not-positive, negative-under-root, no-growth, pollutant-base-zero.</param>
    /// <param name="Zh">The reason in Chinese.</param>
    /// <param name="En">The reason in English.</param>
    /// <param name="Inputs">The values concerned.</param>
    public sealed record NotComputable(string Code, string Zh, string En, IReadOnlyList<FormulaInput> Inputs) : Outcome;

    /// <summary>Inside a mean over items: the item is 0 in both years and does not count.</summary>
    public sealed record LeftOut : Outcome;
}
