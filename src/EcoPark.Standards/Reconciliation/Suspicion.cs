namespace EcoPark.Standards.Reconciliation;

/// <summary>What the search for a gross error came to.</summary>
public enum Suspicion
{
    /// <summary>There is no balance of measurements: nothing can be tested.</summary>
    NotTestable,

    /// <summary>The balances close within the uncertainties.</summary>
    None,

    /// <summary>Something is wrong, and the balances cannot tell which value: several explain it equally well.</summary>
    CannotTell,

    /// <summary>One value explains the disagreement: without it the rest agrees.</summary>
    OneValue,

    /// <summary>No single value explains it; the first of the search is the most doubtful, and more is wrong besides.</summary>
    SeveralValues,
}
