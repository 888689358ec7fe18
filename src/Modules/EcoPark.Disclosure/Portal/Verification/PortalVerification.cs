using EcoPark.Reporting.Contracts;
using EcoPark.Standards.Reading;

namespace EcoPark.Disclosure.Portal.Verification;

/// <summary>What somebody asked to be verified, and the answer.</summary>
public sealed record PortalVerification
{
    /// <summary>The code as typed.</summary>
    public string Code { get; init; } = "";

    /// <summary>The places of the code; null: none was asked for, or there is none.</summary>
    public IReadOnlyList<FoundFact>? Facts { get; init; }

    /// <summary>The proof of a document; null: none was handed in, or it could not be proven.</summary>
    public DocumentProof? Proof { get; init; }

    public IReadOnlyList<Problem> Problems { get; init; } = [];
}
