namespace EcoPark.Standards.Factors;

/// <summary>What happened with an amount of energy at the boundary of the account.</summary>
public enum EnergyFlow
{
    /// <summary>Bought or taken in, and used.</summary>
    Consumed,

    /// <summary>Given to others (外供); subtracted. Own renewable power given away is not listed here, since it was never counted.</summary>
    Exported,

    /// <summary>Made from renewables inside the boundary and used there (自发自用). Energy, but no emission.</summary>
    OwnRenewable,
}
