namespace EcoPark.Standards.Forms;

/// <summary>
/// The columns by which an energy grid feeds the energy and the carbon account. The key is the carrier's code in the factor
/// sets; <see cref="Amount"/> must be there, the others when the form asks for them.
/// </summary>
public static class EnergyGrid
{
    /// <summary>What was bought or taken in and used.</summary>
    public const string Amount = "amount";

    /// <summary>What was given to others; subtracted.</summary>
    public const string Exported = "exported";

    /// <summary>What was made from renewables and used inside.</summary>
    public const string OwnRenewable = "own_renewable";

    /// <summary>The standard-coal coefficient, where the set leaves it to the enterprise.</summary>
    public const string Coefficient = "coefficient";

    /// <summary>The document that the coefficient stands in.</summary>
    public const string CoefficientEvidence = "coefficient_evidence";
}
