using System.Diagnostics;
using EcoPark.Documents.Excel;
using Xunit;

namespace EcoPark.Documents.Tests.Excel;

/// <summary>LibreOffice as an independent reader and calculator of our workbooks; tests skip where it is not installed.</summary>
internal static class LibreOfficeOracle
{
    private static readonly string? Program = Find();

    public static void SkipWhenAbsent() => Assert.SkipWhen(Program is null, "LibreOffice (soffice) is not installed.");

    /// <summary>Opens the workbook, calculates what has no cached value, saves it and reads it back.</summary>
    public static WorkbookText Recalculate(byte[] workbook) => Recalculate([workbook])[0];

    /// <summary>The same for many workbooks in one run of the program, whose start takes longer than its work.</summary>
    public static IReadOnlyList<WorkbookText> Recalculate(IReadOnlyList<byte[]> workbooks) =>
        [.. Convert(workbooks, "xlsx:Calc MS Excel 2007 XML").Select(Books.Read)];

    /// <summary>The workbook as LibreOffice saves it.</summary>
    public static byte[] Resave(byte[] workbook) => Convert([workbook], "xlsx:Calc MS Excel 2007 XML")[0];

    private static List<byte[]> Convert(IReadOnlyList<byte[]> workbooks, string format)
    {
        var folder = Directory.CreateTempSubdirectory("ecopark-calc-");
        try
        {
            var target = Directory.CreateDirectory(Path.Combine(folder.FullName, "out"));
            var sources = workbooks.Select((_, index) => Path.Combine(folder.FullName, $"{index:0000}.xlsx")).ToList();
            foreach (var (source, workbook) in sources.Zip(workbooks))
            {
                File.WriteAllBytes(source, workbook);
            }

            Run(["--headless", "--norestore", $"-env:UserInstallation=file://{folder.FullName}/profile", "--convert-to", format, "--outdir", target.FullName, .. sources]);
            return [.. sources.Select(source => File.ReadAllBytes(Path.Combine(target.FullName, Path.GetFileName(source))))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Run(string[] arguments)
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
