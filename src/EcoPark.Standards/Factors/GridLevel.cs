namespace EcoPark.Standards.Factors;

/// <summary>What an electricity factor is an average over.</summary>
public enum GridLevel
{
    /// <summary>The whole country.</summary>
    National,

    /// <summary>The country without market-traded non-fossil electricity.</summary>
    NationalWithoutTradedNonFossil,

    /// <summary>The country's fossil power only.</summary>
    Fossil,

    /// <summary>A regional grid: 华东.</summary>
    Regional,

    /// <summary>A province: 江苏.</summary>
    Provincial,
}
