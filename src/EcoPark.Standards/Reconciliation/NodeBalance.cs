namespace EcoPark.Standards.Reconciliation;

/// <summary>One node as measured, before anything is adjusted.</summary>
/// <param name="Node">The node.</param>
/// <param name="Inflow">Sum of measured flows in.</param>
/// <param name="Outflow">Sum of measured flows out.</param>
public sealed record NodeBalance(string Node, double Inflow, double Outflow)
{
    /// <summary>Whether every flow of the node is measured; otherwise in and out need not be equal.</summary>
    public required bool IsComplete { get; init; }

    /// <summary>The nodal test: |in − out| over its standard deviation, about standard normal when nothing is wrong; null: not complete.</summary>
    /// <source>Nodal (constraint) test: Mah, Stanley and Downing 1976; Narasimhan and Jordache 2000, chapter 7.</source>
    public double? TestValue { get; init; }
}
