namespace EcoPark.Documents.Brief;

/// <summary>Why an indicator is on the list.</summary>
public enum BriefKind
{
    /// <summary>It misses its limit.</summary>
    NotMet,

    /// <summary>It has no value: missing or not computable.</summary>
    Unknown,

    /// <summary>Met with little to spare.</summary>
    AtRisk,
}
