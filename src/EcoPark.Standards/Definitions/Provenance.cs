namespace EcoPark.Standards.Definitions;

/// <summary>Where a fact of a standard comes from, and how sure it is.</summary>
/// <param name="Source">The publication, in words.</param>
/// <param name="Certainty">P printed in the source document, V read, V* read in a derived source, S printed, D recalled digits, M from memory, ? a parameter of ours.</param>
public sealed record Provenance(string Source, string Certainty)
{
    /// <summary>The tags that data may carry.</summary>
    public static IReadOnlyList<string> KnownCertainties { get; } = ["P", "V", "V*", "S", "D", "M", "?"];
}
