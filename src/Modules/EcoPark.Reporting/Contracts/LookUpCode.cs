using EcoPark.Platform.People;
using EcoPark.Standards.Reading;

namespace EcoPark.Reporting.Contracts;

/// <summary>Finds the number behind a code that a document carries: figure, value, unit, year, report and edition.</summary>
public abstract class LookUpCode
{
    /// <summary>For people who may read the documents of the park: every frozen version that prints it, the latest first.</summary>
    /// <returns>The places; <c>code-not-found</c> when no version prints it, <c>code-malformed</c> when it is no code.</returns>
    public abstract Task<Result<IReadOnlyList<FoundFact>>> HandleAsync(Viewer viewer, CodeToLookUp code, CancellationToken cancellation);

    /// <summary>For anybody: published versions only.</summary>
    /// <param name="code">What is looked for.</param>
    /// <param name="caller">The address of the caller; too many calls from one are refused with <c>verify-too-often</c>.</param>
    /// <param name="cancellation">Ends it.</param>
    public abstract Task<Result<IReadOnlyList<FoundFact>>> ForPublicAsync(CodeToLookUp code, string caller, CancellationToken cancellation);
}
