using EcoPark.Documents.Report;
using EcoPark.Documents.Word;
using EcoPark.Standards.Reading;

namespace EcoPark.Host.Office;

/// <summary>Puts true page numbers into the table of contents of a document: written once, converted, read, written again.</summary>
internal sealed class PagedReport(LibreOffice office)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    /// <summary>The document with page numbers, as far as they can be found.</summary>
    /// <param name="document">The document without.</param>
    /// <param name="cancellation">Stops the conversion.</param>
    /// <returns>The same document without numbers when a heading is on no page; a problem when the conversion fails or pdftotext is absent.</returns>
    public async Task<Result<WordDocument>> WithPages(WordDocument document, CancellationToken cancellation)
    {
        if (OfficeProgram.Find("pdftotext") is not { } reader)
        {
            return new Problem("program-absent", "pdftotext",
                "没有找到 pdftotext：目录不带页码；安装 poppler-utils 后再试。",
                "pdftotext was not found: the contents have no page numbers; install poppler-utils and try again.");
        }

        var work = Directory.CreateTempSubdirectory("ecopark-pages-").FullName;
        try
        {
            var first = Path.Combine(work, "first.docx");
            await using (var stream = File.Create(first))
            {
                WordWriter.Write(document, stream);
            }

            var pdf = await office.ConvertToPdf(first, work, cancellation).ConfigureAwait(false);
            if (!pdf.IsOk)
            {
                return Result<WordDocument>.Failed(pdf.Problems);
            }

            var text = await OfficeProgram.Run(reader, ["-layout", "-enc", "UTF-8", pdf.Value, "-"], Limit, cancellation).ConfigureAwait(false);
            return text.IsOk
                ? ReportPages.WithPages(document, ReportPages.FromPdfText(text.Value.Split('\f'), ReportPages.HeadingsOf(document)))
                : Result<WordDocument>.Failed(text.Problems);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }
}
