namespace EcoPark.Standards.Forms;

/// <summary>The departments that fill or approve forms.</summary>
public static class Departments
{
    /// <summary>Their codes.</summary>
    public static IReadOnlyList<string> Codes { get; } =
        ["statistics", "land", "water", "wwtp", "environment", "greening", "economy", "safety", "innovation", "events", "office"];
}
