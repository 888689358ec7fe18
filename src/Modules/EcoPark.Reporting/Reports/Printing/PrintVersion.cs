using EcoPark.Documents.Report;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Database;
using EcoPark.Platform.Files;
using EcoPark.Platform.Jobs;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Reporting.Contracts;
using EcoPark.Reporting.Reports.Versions;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Reporting.Reports.Printing;

/// <summary>Makes the PDF of a frozen version beside the pages; without a program for it the version says so and lacks nothing else.</summary>
public sealed class PrintVersion(IEnumerable<DocumentPrinter> printers, PrintTools tools)
{
    /// <summary>The file name of the PDF.</summary>
    public static readonly string PdfName = Path.ChangeExtension(ReportSet.ReportName, ".pdf");

    public static readonly LocalText Absence = new("本机没有 LibreOffice，未生成 PDF；Word 文件完整可用，也可用 Word 或 WPS 另存为 PDF。",
        "This machine has no LibreOffice, so there is no PDF; the Word file is complete, and Word or WPS can save it as PDF.");

    public bool IsThere => printers.Any(printer => printer.IsThere);

    /// <summary>Starts again what was interrupted, or what a machine without the program could not do.</summary>
    public async Task<Result<Job>> HandleAsync(Viewer viewer, VersionKey key, CancellationToken cancellation)
    {
        var found = await ReportScope.FindForAsync(tools.Parks, viewer, (new ReportAddress(key.Park, key.Year), Permission.ReportFreeze), cancellation);
        if (!found.TryGet(out var park, out var refused))
        {
            return refused;
        }

        await using var db = await tools.Databases.CreateDbContextAsync(cancellation);
        var version = (await ReportRows.VersionsAsync(db, park.Id, key.Year, cancellation)).LastOrDefault(one => key.Number is null || one.Number == key.Number);
        return version switch
        {
            null => ReportProblems.NoVersion(key.Year, key.Number),
            { Pdf: PdfState.Made } => new Problem("report-pdf-conflict", PdfName, "该版本已有 PDF。", "This version has its PDF."),
            _ when !IsThere => new Problem("report-pdf", PdfName, Absence.Zh, Absence.En),
            _ => await StartAsync(viewer, park, version, cancellation),
        };
    }

    internal Task<Job> StartAsync(Viewer viewer, Park park, ReportVersion version, CancellationToken cancellation) => tools.Jobs.EnqueueAsync(
        viewer,
        new JobRequest("report-pdf", $"{version.Year} 年报告第 {version.Number} 版：生成 PDF", $"Report {version.Year}, version {version.Number}: PDF") { Park = park.Id },
        (_, stopping) => PrintAsync(viewer, version.Id, stopping),
        cancellation);

    private async Task<JobOutcome> PrintAsync(Viewer viewer, Guid id, CancellationToken cancellation)
    {
        await using var db = await tools.Databases.CreateDbContextAsync(cancellation);
        var files = await ReportRows.FilesAsync(db, [id], cancellation);
        var document = await tools.Inputs.BytesAsync(db, files.First(file => file.Kind == ReportFileKind.Report), cancellation);
        var printed = document.IsOk ? await printers.First(printer => printer.IsThere).PrintAsync(document.Value, cancellation) : document;
        await using var work = await tools.Chain.BeginAsync(viewer, cancellation);
        var version = await work.Db.Set<ReportVersion>().SingleAsync(one => one.Id == id, cancellation);
        if (version.Pdf == PdfState.Made)
        {
            return new JobOutcome(true, "PDF 已在别处生成。", "The PDF was made elsewhere.");
        }

        if (!printed.TryGet(out var pdf, out var problem))
        {
            version.Print(PdfState.Absent, problem.Zh);
            work.Audit("report.print", new("report", $"{version.Year}", version.Park), null, problem.En);
            await work.CommitAsync(cancellation);
            return new JobOutcome(false, problem.Zh, problem.En);
        }

        using var stream = new MemoryStream(pdf, writable: false);
        var kept = await tools.Store.KeepAsync(work, viewer, new FileOffer(version.Park, PdfName, stream), cancellation);
        if (!kept.TryGet(out var stored, out var refused))
        {
            return new JobOutcome(false, refused.Zh, refused.En);
        }

        work.Db.Add(new ReportFile(version.Id, ReportFileKind.Pdf, PdfName, stored));
        version.Print(PdfState.Made, null);
        work.Audit("report.print", new("report", $"{version.Year}", version.Park), null, $"{version.Number} {stored.Sha256}");
        await work.CommitAsync(cancellation);
        return new JobOutcome(true, $"已生成，{stored.Size:N0} 字节。", $"Made, {stored.Size:N0} bytes.");
    }
}

/// <summary>What printing works with.</summary>
public sealed record PrintTools(JobRunner Jobs, ChainWriter Chain, IDbContextFactory<AppDbContext> Databases, FileStore Store)
{
    public required FrozenInputs Inputs { get; init; }

    public required ParkLookup Parks { get; init; }
}
