namespace EcoPark.Standards.Reconciliation;

/// <summary>One stream of a network, between two nodes or across its border.</summary>
/// <param name="Code">Its name within the network, as results give it back.</param>
/// <param name="From">The node it leaves; null: it comes from outside.</param>
/// <param name="To">The node it enters; null: it goes outside.</param>
public sealed record NetworkFlow(string Code, string? From, string? To)
{
    /// <summary>What was measured or stated, in the unit of the network; null: unmeasured. 0 is a measurement.</summary>
    public double? Value { get; init; }

    /// <summary>Standard uncertainty of <see cref="Value"/>, same unit, above 0; ignored without a value.</summary>
    public double Uncertainty { get; init; }
}
