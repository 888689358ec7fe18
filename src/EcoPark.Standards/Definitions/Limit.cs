using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Definitions;

/// <summary>A requirement of a standard.</summary>
public sealed record Limit
{
    /// <summary>The direction.</summary>
    public required LimitRelation Relation { get; init; }

    /// <summary>The number, in the indicator's unit: 0 for <see cref="LimitRelation.Zero"/>, 100 for Full, 1 for Yes.</summary>
    public required Rational Value { get; init; }

    /// <summary>As printed: ≥30, 达标, 具备.</summary>
    public required string Printed { get; init; }

    /// <summary>When it applies.</summary>
    public required LimitCase Case { get; init; }

    /// <summary>Where the number comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>True when the exact value satisfies the limit (全数值比较法).</summary>
    public bool IsMetBy(Rational value) => Relation switch
    {
        LimitRelation.AtMost => value <= Value,
        LimitRelation.Zero => value.Sign == 0,
        _ => value >= Value,
    };

    /// <summary>
    /// How far the value is on the good side: relative to the limit, −value for "= 0", value − limit for yes/no.
    /// </summary>
    public Rational Margin(Rational value) => Relation switch
    {
        LimitRelation.Zero => -value,
        LimitRelation.Yes => value - Value,
        LimitRelation.AtMost => Relative(Value - value),
        _ => Relative(value - Value),
    };

    private Rational Relative(Rational distance) => Value.Sign == 0 ? distance : distance / Value.Abs();
}
