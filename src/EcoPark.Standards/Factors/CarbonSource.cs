namespace EcoPark.Standards.Factors;

/// <summary>Where an emission of an account comes from.</summary>
public enum CarbonSource
{
    /// <summary>Fuel burnt inside the boundary.</summary>
    Fuel,

    /// <summary>Electricity of the grid.</summary>
    Electricity,

    /// <summary>Heat bought from outside.</summary>
    Heat,
}
