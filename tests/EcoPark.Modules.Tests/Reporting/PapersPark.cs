using System.IO.Compression;
using System.Text;
using EcoPark.Documents.Word;
using EcoPark.Modules.Tests.Assessment;
using EcoPark.Modules.Tests.Databases;
using EcoPark.Platform.People;
using EcoPark.Reporting.Contracts;
using EcoPark.Reporting.Examining;
using EcoPark.Reporting.Figures;
using EcoPark.Reporting.Reports;
using EcoPark.Reporting.Reports.Moving;
using EcoPark.Reporting.Reports.Read;
using EcoPark.Reporting.Uploads;
using EcoPark.Standards.Reading;
using Xunit;

namespace EcoPark.Modules.Tests.Reporting;

/// <summary>What the tests of examining, verifying and other papers say about a park, in one line each.</summary>
internal static class PapersPark
{
    public const int Year = 2019;
    private const string Main = "word/document.xml";

    /// <summary>Values that give the documents some bound numbers.</summary>
    public static Task SayValuesAsync(this TestPark park, string energy = "176000") => park.SayAsync(
        park.OfPark("energy_consumption", Year, energy), park.OfPark("industrial_value_added", Year, "620000"), park.OfPark("employees_year_end", Year, "25000"),
        park.OfPark("energy_consumption", Year - 1, "184200"), park.OfPark("industrial_value_added", Year - 1, "655000"), park.OfPark("green_coverage_rate", Year, "36.5"));

    public static async Task<ReportVersion> FreezeAsync(this TestPark park)
    {
        var moved = await park.StepAsync(ReportStep.Freeze);
        return moved.Version ?? throw new InvalidOperationException("Freezing makes a version.");
    }

    public static async Task<ReportMoved> StepAsync(this TestPark park, ReportStep step)
    {
        var moved = await park.Get<MoveReport>().HandleAsync(park.Officer, new ReportMove("test", Year, step) { Reason = "数据有误", TypedYear = "2019", WantsPdf = false }, CancellationToken.None);
        Assert.True(moved.IsOk, string.Join('\n', moved.Problems));
        park.Clock.Advance(TimeSpan.FromHours(1));
        return moved.Value;
    }

    /// <summary>The report as it stands now, as a file.</summary>
    public static async Task<byte[]> ReportAsync(this TestPark park)
    {
        var read = await park.Get<ReadReport>().HandleAsync(park.Officer, new ReportKey("test", Year), CancellationToken.None);
        Assert.True(read.IsOk, string.Join('\n', read.Problems));
        using var stream = new MemoryStream();
        WordWriter.Write(read.Value.Set.Report, stream);
        return stream.ToArray();
    }

    public static Task<Result<DocumentProof>> VerifyAsync(this TestPark park, byte[] document, Viewer? viewer = null) =>
        park.Get<VerifyDocument>().HandleAsync(viewer ?? park.Officer, new DocumentToVerify("test", "年度评价报告.docx", document), CancellationToken.None);

    public static Task<Result<DocumentProof>> VerifyPubliclyAsync(this TestPark park, byte[] document, string caller = "203.0.113.7") =>
        park.Get<VerifyDocument>().ForPublicAsync(new DocumentToVerify("test", "年度评价报告.docx", document), caller, CancellationToken.None);

    public static Task<Result<Examination>> ExamineAsync(this TestPark park, params UploadedDocument[] documents) =>
        park.Get<ExamineDocuments>().HandleAsync(park.Officer, new ExaminationRequest(park.Park, documents), CancellationToken.None);

    public static UploadedDocument Text(string text, string name = "报告.txt") => new(name, Encoding.UTF8.GetBytes(text));

    /// <summary>A document with its main part changed.</summary>
    public static byte[] With(byte[] document, Func<string, string> change) => Edit(document, zip =>
    {
        var text = Read(zip, Main);
        Replace(zip, Main, change(text));
    });

    /// <summary>A document without its custom properties, as some programs save it.</summary>
    public static byte[] WithoutProperties(byte[] document) => Edit(document, zip => Replace(zip, "docProps/custom.xml",
        """<?xml version="1.0" encoding="UTF-8"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>"""));

    public static byte[] Zip(params (string Name, string Content)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return bytes.ToArray();
    }

    public static string CodeOf<T>(this Result<T> result)
        where T : class => result.IsOk ? "ok" : result.Problems[0].Code;

    private static byte[] Edit(byte[] document, Action<ZipArchive> change)
    {
        using var bytes = new MemoryStream();
        bytes.Write(document);
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            change(zip);
        }

        return bytes.ToArray();
    }

    private static string Read(ZipArchive zip, string name)
    {
        using var reader = new StreamReader((zip.GetEntry(name) ?? throw new InvalidOperationException(name)).Open());
        return reader.ReadToEnd();
    }

    private static void Replace(ZipArchive zip, string name, string content)
    {
        zip.GetEntry(name)?.Delete();
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(content));
    }
}
