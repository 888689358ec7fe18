using EcoPark.Documents.Verify;

namespace EcoPark.Reporting.Contracts;

/// <summary>What a document says compared with the frozen version that it was written from.</summary>
public sealed record DocumentProof
{
    /// <summary>The name under which it was handed in, without folders.</summary>
    public required string FileName { get; init; }

    /// <summary>SHA-256 of the file as handed in.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The version it was written from.</summary>
    public required KnownVersion Version { get; init; }

    public required VersionMatch MatchedBy { get; init; }

    /// <summary>Whether the file is byte for byte one of the frozen files.</summary>
    public required bool IsFrozenFile { get; init; }

    /// <summary>The signature of the version's facts.</summary>
    public required FactsSignature Signature { get; init; }

    /// <summary>A later version of the same year: a published one for the public, any frozen one for the office; null: there is none.</summary>
    public KnownVersion? Newer { get; init; }

    /// <summary>Every bound number expected and found, what was altered, lost or bound to nothing.</summary>
    public required VerificationReport Report { get; init; }

    /// <summary>Whether it still says what was frozen, and the facts are those that were signed.</summary>
    public bool IsIntact => Report.IsIntact && (Signature == FactsSignature.Valid || Version.Paper is not null);
}

/// <summary>How the version of a document was found.</summary>
public enum VersionMatch
{
    /// <summary>By the hash of the facts in the document's properties.</summary>
    FactsHash,

    /// <summary>By the fact ids of its anchors and the numbers they print: the program that saved it dropped the properties.</summary>
    FactIds,
}

/// <summary>What the signature of frozen facts proves.</summary>
public enum FactsSignature
{
    /// <summary>The facts are those that were signed at the freeze.</summary>
    Valid,

    /// <summary>Facts and signature do not belong together: one of them was changed.</summary>
    Invalid,

    /// <summary>There is no signature; papers beside the report have none.</summary>
    Absent,
}
