using System.Collections.Immutable;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Reconciliation;

/// <summary>A balance as data: what flows where, and how sure each statement is. Read from <c>standards/balances/</c>.</summary>
public sealed record BalanceModel
{
    /// <summary>Its code: <c>firm-water</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Its name.</summary>
    public required LocalText Name { get; init; }

    /// <summary>What flows: <c>water</c>, <c>waste</c> or <c>energy</c>.</summary>
    public required string Medium { get; init; }

    /// <summary>Whether each enterprise has one; otherwise the park has one.</summary>
    public bool IsOfEnterprise { get; init; }

    /// <summary>The unit of all its flows, as shown.</summary>
    public required string Unit { get; init; }

    /// <summary>Least half width of any value, as a share of the greatest flow: a stated 0 is not known without error.</summary>
    public required Rational Floor { get; init; }

    /// <summary>The nodes.</summary>
    public required ImmutableArray<BalanceNode> Nodes { get; init; }

    /// <summary>The flows.</summary>
    public required ImmutableArray<BalanceFlow> Flows { get; init; }

    /// <summary>Where it comes from, in words.</summary>
    public required string Source { get; init; }

    /// <summary>How sure it is; <c>own</c>: a decision of ours.</summary>
    public required string Certainty { get; init; }
}
