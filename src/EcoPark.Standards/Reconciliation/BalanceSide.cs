namespace EcoPark.Standards.Reconciliation;

/// <summary>Whose statement a flow's value is.</summary>
public enum BalanceSide
{
    /// <summary>The enterprise's own value.</summary>
    Own,

    /// <summary>The sum over the park's enterprises.</summary>
    Enterprises,

    /// <summary>What an office states for the park.</summary>
    Department,
}
