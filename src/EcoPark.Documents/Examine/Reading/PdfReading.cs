using EcoPark.Documents.Packages;
using EcoPark.Standards.Reading;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace EcoPark.Documents.Examine;

/// <summary>
/// The text of a .pdf as a document to examine. A PDF knows letters and places, no paragraphs: lines are put together by height, cells by
/// the ruled lines between them, or by gaps where nothing is ruled.
/// </summary>
public static class PdfReading
{
    private const int MostPages = 2_000;
    private const int MostLettersOfPage = 100_000;

    /// <summary>Reads the letters of all pages.</summary>
    /// <param name="name">What the document is called in messages.</param>
    /// <param name="bytes">The file.</param>
    /// <returns>The document, or the problem <c>examine.pdf</c>, <c>examine.too_large</c> or <c>examine.empty</c>.</returns>
    public static Result<ExaminedText> Read(string name, byte[] bytes)
    {
        try
        {
            using var pdf = PdfDocument.Open(bytes);
            if (pdf.NumberOfPages > MostPages)
            {
                return ExaminedFile.Checked(null);
            }

            var builder = new ExaminedTextBuilder();
            var layout = new PdfLayout(builder);
            foreach (var page in pdf.GetPages())
            {
                if (page.Letters.Count > MostLettersOfPage || builder.IsTooLarge)
                {
                    return ExaminedFile.Checked(null);
                }

                layout.Add(page);
            }

            layout.Close();
            return ExaminedFile.Checked(builder.IsTooLarge ? null : builder.Build(name));
        }
        catch (Exception error) when (error is PdfDocumentFormatException or InvalidOperationException or ArgumentException
            or NotSupportedException or FormatException or IndexOutOfRangeException or NullReferenceException or KeyNotFoundException
            or OverflowException or InvalidCastException or IOException)
        {
            // The library has no result type: a damaged or locked file shows as one of these.
            return ExaminedFile.Refused("examine.pdf", $"PDF 无法读取（损坏或加密）：{error.Message}", $"The PDF cannot be read (damaged or locked): {error.Message}");
        }
    }
}
