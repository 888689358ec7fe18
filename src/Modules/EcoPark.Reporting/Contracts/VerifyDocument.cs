using EcoPark.Platform.People;
using EcoPark.Reporting.Uploads;
using EcoPark.Standards.Reading;

namespace EcoPark.Reporting.Contracts;

/// <summary>Finds which frozen version a .docx was written from, and whether it still says the same.</summary>
public abstract class VerifyDocument
{
    /// <summary>Largest file that is looked at, bytes.</summary>
    public const int LargestFile = UploadedDocument.LargestFile;

    /// <summary>For people who may read the documents of the park: every frozen version.</summary>
    /// <returns>The proof, or <c>park-not-found</c>, <c>document-too-large</c>, <c>document-unknown</c>, or why the file cannot be read.</returns>
    public abstract Task<Result<DocumentProof>> HandleAsync(Viewer viewer, DocumentToVerify document, CancellationToken cancellation);

    /// <summary>For anybody: published versions only; a frozen one that is not published is unknown.</summary>
    /// <param name="document">What is handed in.</param>
    /// <param name="caller">The address of the caller; too many calls from one are refused with <c>verify-too-often</c>.</param>
    /// <param name="cancellation">Ends it.</param>
    public abstract Task<Result<DocumentProof>> ForPublicAsync(DocumentToVerify document, string caller, CancellationToken cancellation);
}
