namespace EcoPark.Documents.Examine.Known;

/// <summary>For which sign of growth a limit holds.</summary>
public enum GrowthBranch
{
    /// <summary>For any.</summary>
    None,

    /// <summary>When the park grows.</summary>
    Positive,

    /// <summary>When the park shrinks.</summary>
    Negative,
}
