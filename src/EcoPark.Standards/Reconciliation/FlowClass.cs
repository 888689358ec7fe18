namespace EcoPark.Standards.Reconciliation;

/// <summary>What the balances can say about a flow.</summary>
/// <source>S. Narasimhan and C. Jordache, Data Reconciliation and Gross Error Detection, 2000, chapter 3: observability and redundancy.</source>
public enum FlowClass
{
    /// <summary>Measured, and the other measurements determine it too: it can be checked.</summary>
    Redundant,

    /// <summary>Measured, and nothing else determines it: it cannot be checked.</summary>
    NonRedundant,

    /// <summary>Unmeasured, and the balances determine it.</summary>
    Observable,

    /// <summary>Unmeasured, and the balances do not determine it.</summary>
    Unobservable,
}
