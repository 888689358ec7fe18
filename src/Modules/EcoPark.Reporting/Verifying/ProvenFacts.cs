using EcoPark.Documents.Facts;
using EcoPark.Reporting.Contracts;

namespace EcoPark.Reporting.Verifying;

/// <summary>The facts of a frozen version or of a paper, with what their signature proves.</summary>
internal sealed record ProvenFacts(KnownVersion Version, FactsFile Facts, FactsSignature Signature)
{
    /// <summary>SHA-256 of each frozen file.</summary>
    public IReadOnlyList<string> FileHashes { get; init; } = [];
}

/// <summary>Whose versions are looked at.</summary>
/// <param name="Years">Null: every year.</param>
/// <param name="PublishedOnly">True: what the public may know.</param>
internal sealed record VersionScope(Func<int, bool>? Years, bool PublishedOnly);
