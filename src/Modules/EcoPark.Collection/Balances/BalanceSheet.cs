using EcoPark.Collection.Submissions;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reconciliation;

namespace EcoPark.Collection.Balances;

/// <summary>One balance of one firm, or of the park, in one year: what is stated, and what the other statements make of it.</summary>
public sealed record BalanceSheet(BalanceModel Model, IReadOnlyList<BalanceLine> Lines, ReconciledNetwork Network)
{
    /// <summary>Null: the park's own.</summary>
    public EnterpriseId? Enterprise { get; init; }

    /// <summary>Firm or park, as shown.</summary>
    public required string Name { get; init; }

    /// <summary>The firm's form of the year; null: none, or the park.</summary>
    public Submission? Form { get; init; }

    public bool IsUnbalanced => !Network.Global.IsPassed;

    /// <summary>Flows that come out below zero though nothing flows backwards: what enters is less than what leaves.</summary>
    public IEnumerable<BalanceLine> Impossible => Lines.Where(line => line.Result is { Class: FlowClass.Observable, Reconciled: < 0 } && -line.Result.Reconciled > Smallest);

    public IEnumerable<BalanceLine> Missing => Lines.Where(line => line.Missing is not null);

    /// <summary>How far beyond chance, to put the worst first.</summary>
    public double Excess => Network.Global.DegreesOfFreedom == 0 ? 0 : Network.Global.Statistic / Network.Global.Critical;

    private double Smallest => Model.Floor.ToDouble() * Lines.Max(line => Math.Abs(line.Result?.Measured ?? 0));
}

/// <summary>One flow of a balance. What is not applicable is no flow; what is missing is unmeasured, never zero.</summary>
/// <param name="Flow">As the balance defines it.</param>
/// <param name="Result">Null: not applicable, there is no such flow.</param>
public sealed record BalanceLine(BalanceFlow Flow, ReconciledFlow? Result)
{
    /// <summary>The place of the fact in the chain; null: a sum, or nothing stated.</summary>
    public long? Seq { get; init; }

    /// <summary>Half width of the 95 % interval, in the unit of the balance.</summary>
    public double? HalfWidth { get; init; }

    /// <summary>Why there is no value though one is asked for.</summary>
    public LocalText? Missing { get; init; }
}
