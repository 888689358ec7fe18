namespace EcoPark.Standards.Factors;

/// <summary>How energy is turned into standard coal; one figure never mixes the two.</summary>
public enum EnergyBasis
{
    /// <summary>当量: by the heat the energy itself carries.</summary>
    Calorific,

    /// <summary>等价: by the fuel that was burnt to produce it.</summary>
    Equivalent,
}
