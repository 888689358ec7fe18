namespace EcoPark.Standards.Reconciliation;

/// <summary>One flow after reconciliation, in the unit of the network.</summary>
/// <param name="Code">The flow.</param>
/// <param name="Class">What the balances can say about it.</param>
public sealed record ReconciledFlow(string Code, FlowClass Class)
{
    /// <summary>As given; null: unmeasured.</summary>
    public double? Measured { get; init; }

    /// <summary>The value under which every balance closes; null: unobservable. An aid to judgement, never a datum.</summary>
    public double? Reconciled { get; init; }

    /// <summary>Reconciled less measured; null without a measurement.</summary>
    public double? Adjustment { get; init; }

    /// <summary>
    /// The measurement test: |adjustment| over its standard deviation, about standard normal when nothing is wrong. Null when the flow
    /// cannot be checked.
    /// </summary>
    /// <source>R. S. H. Mah and A. C. Tamhane 1982, AIChE Journal 28:828; Narasimhan and Jordache 2000, chapter 7.</source>
    public double? TestValue { get; init; }
}
