using EcoPark.Standards.Factors;

namespace EcoPark.Standards.Forms;

/// <summary>
/// The columns by which an energy grid feeds the energy and the carbon account. The key is the carrier's code in the factor
/// sets; <see cref="Amount"/> must be there, the others when the form asks for them.
/// </summary>
public static class EnergyGrid
{
    /// <summary>How much, in the unit of the carrier.</summary>
    public const string Amount = "amount";

    /// <summary>What happened with it, a code of <see cref="Flows"/>; left empty: bought and used.</summary>
    public const string Flow = "flow";

    /// <summary>The standard-coal coefficient, where the set leaves it to the enterprise.</summary>
    public const string Coefficient = "coefficient";

    /// <summary>The document that the coefficient stands in.</summary>
    public const string CoefficientEvidence = "coefficient_evidence";

    /// <summary>The codes of <see cref="Flow"/>.</summary>
    public static IReadOnlyDictionary<string, EnergyFlow> Flows { get; } = new Dictionary<string, EnergyFlow>(StringComparer.Ordinal)
    {
        ["consumed"] = EnergyFlow.Consumed,
        ["exported"] = EnergyFlow.Exported,
        ["own-renewable"] = EnergyFlow.OwnRenewable,
    };

    /// <summary>The columns besides the key that an account reads.</summary>
    internal static IReadOnlyList<string> Inputs { get; } = [Amount, Flow, Coefficient, CoefficientEvidence];
}
