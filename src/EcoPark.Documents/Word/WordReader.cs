using EcoPark.Documents.Packages;

namespace EcoPark.Documents.Word;

/// <summary>Reads any .docx: ours, one that Word, WPS or LibreOffice saved again, another park's.</summary>
public static class WordReader
{
    /// <summary>Reads the document.</summary>
    /// <param name="file">Any stream; left open.</param>
    /// <param name="limits">What the file may cost; <see cref="PackageLimits.Default"/> when null.</param>
    /// <returns>
    /// The text, or the problem: one of <see cref="OfficePackage.Open"/>, <c>xml.malformed</c>, <c>xml.too_deep</c>,
    /// <c>xml.too_large</c>, <c>package.missing_part</c>, <c>word.not_a_document</c>.
    /// </returns>
    public static ReadResult<WordText> Read(Stream file, PackageLimits? limits = null) => throw new NotSupportedException();
}
