using EcoPark.Standards.Reading;

namespace EcoPark.Reporting.Contracts;

/// <summary>Makes PDF files of our documents where the machine has a program for it; the host knows which.</summary>
public abstract class DocumentPrinter
{
    /// <summary>Whether there is such a program now.</summary>
    public abstract bool IsThere { get; }

    /// <summary>The document as PDF, or why not.</summary>
    /// <param name="document">The bytes of a .docx.</param>
    /// <param name="cancellation">Stops the program.</param>
    public abstract Task<Result<byte[]>> PrintAsync(byte[] document, CancellationToken cancellation);
}
