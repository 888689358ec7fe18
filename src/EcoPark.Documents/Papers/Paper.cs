using EcoPark.Documents.Facts;
using EcoPark.Documents.Word;

namespace EcoPark.Documents.Papers;

/// <summary>
/// A document beside the three official ones, written from the same figures. A number that both print has the same fact id in
/// both; the facts are the paper's own, so that <see cref="Verify.DocumentVerifier"/> works on it as on the report.
/// </summary>
/// <param name="Name">Its file name.</param>
/// <param name="Facts">Every number it prints, where, and the hash over them.</param>
/// <param name="Document">The document.</param>
public sealed record Paper(string Name, FactsFile Facts, WordDocument Document)
{
    /// <summary>The template's name of the next-stage plan table.</summary>
    public const string Plan = "plan";

    /// <summary>The template's name of the review self-report.</summary>
    public const string SelfReport = "self-report";

    /// <summary>The template's name of the one-page brief.</summary>
    public const string Brief = "brief";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Plan, SelfReport, Brief];
}
