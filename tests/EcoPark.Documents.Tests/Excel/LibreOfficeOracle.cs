using System.Diagnostics;
using EcoPark.Documents.Excel;
using EcoPark.Documents.Packages;
using Xunit;

namespace EcoPark.Documents.Tests.Excel;

/// <summary>LibreOffice as an independent reader and calculator of our workbooks; tests skip where it is not installed.</summary>
internal static class LibreOfficeOracle
{
    private static readonly string? Program = Find();

    public static void SkipWhenAbsent() => Assert.SkipWhen(Program is null, "LibreOffice (soffice) is not installed.");

    /// <summary>Opens the workbook, calculates what has no cached value, saves it and reads it back.</summary>
    public static WorkbookText Recalculate(byte[] workbook)
    {
        using var stream = new MemoryStream(Convert(workbook, "xlsx:Calc MS Excel 2007 XML"));
        return Assert.IsType<ReadResult<WorkbookText>.Ok>(WorkbookReader.Read(stream)).Value;
    }

    public static byte[] Convert(byte[] workbook, string format)
    {
        var folder = Directory.CreateTempSubdirectory("ecopark-calc-");
        try
        {
            var source = Path.Combine(folder.FullName, "book.xlsx");
            var target = Directory.CreateDirectory(Path.Combine(folder.FullName, "out"));
            File.WriteAllBytes(source, workbook);
            Run("--headless", "--norestore", $"-env:UserInstallation=file://{folder.FullName}/profile", "--convert-to", format, "--outdir", target.FullName, source);
            return File.ReadAllBytes(target.GetFiles().Single().FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(Program!, arguments) { RedirectStandardError = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(TimeSpan.FromMinutes(3)))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail("LibreOffice did not finish within three minutes.");
        }
    }

    private static string? Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "soffice"))
        .FirstOrDefault(File.Exists);
}
