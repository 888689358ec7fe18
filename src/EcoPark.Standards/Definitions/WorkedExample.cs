using EcoPark.Standards.Formulas;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Definitions;

/// <summary>An example with literal numbers, computed apart from this engine, that a definition must reproduce.</summary>
public sealed record WorkedExample
{
    /// <summary>Where the literal values come from.</summary>
    public required string Origin { get; init; }

    /// <summary>t.</summary>
    public required int ReportYear { get; init; }

    /// <summary>The base year.</summary>
    public required int BaseYear { get; init; }

    /// <summary>The inputs.</summary>
    public required IReadOnlyDictionary<FormulaInput, Rational> Inputs { get; init; }

    /// <summary>Attributes of the park, such as waterRegion.</summary>
    public required IReadOnlyDictionary<string, string> Attributes { get; init; }

    /// <summary>The expected value in the indicator's unit; null: none.</summary>
    public Rational? Value { get; init; }

    /// <summary>The expected verdict.</summary>
    public required string Verdict { get; init; }
}
