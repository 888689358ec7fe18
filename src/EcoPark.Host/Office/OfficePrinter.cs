using EcoPark.Reporting.Contracts;
using EcoPark.Standards.Reading;

namespace EcoPark.Host.Office;

/// <summary>Prints frozen reports with LibreOffice, when the computer has it.</summary>
internal sealed class OfficePrinter : DocumentPrinter
{
    public override bool IsThere => LibreOffice.TryFind() is not null;

    public override async Task<Result<byte[]>> PrintAsync(byte[] document, CancellationToken cancellation)
    {
        if (LibreOffice.TryFind() is not { } office)
        {
            return LibreOffice.Absent();
        }

        var work = Directory.CreateTempSubdirectory("ecopark-print-").FullName;
        try
        {
            var file = Path.Combine(work, "report.docx");
            await File.WriteAllBytesAsync(file, document, cancellation);
            var pdf = await office.ConvertToPdf(file, Path.Combine(work, "out"), cancellation);
            return pdf.IsOk ? await File.ReadAllBytesAsync(pdf.Value, cancellation) : Result<byte[]>.Failed(pdf.Problems);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }
}
