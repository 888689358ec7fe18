using System.Diagnostics;
using Xunit;

namespace EcoPark.Documents.Tests.Word;

/// <summary>LibreOffice as a second opinion on documents. Tests that need it are skipped with the reason when it is absent.</summary>
internal static class LibreOffice
{
    /// <summary>Converts a file; the format is docx or pdf.</summary>
    public static async Task<byte[]> Convert(byte[] document, string format)
    {
        var program = Find("soffice");
        Assert.SkipWhen(program is null, "LibreOffice (soffice) is not installed: install libreoffice-writer-nogui to run this test.");
        var folder = Directory.CreateTempSubdirectory("ecopark-office-").FullName;
        try
        {
            var source = Path.Combine(folder, "source.docx");
            await File.WriteAllBytesAsync(source, document);
            var outcome = Path.Combine(folder, "out");
            var profile = new Uri(Path.Combine(folder, "profile")).AbsoluteUri;
            await Run(program, [$"-env:UserInstallation={profile}", "--headless", "--convert-to", format, "--outdir", outcome, source]);
            return await File.ReadAllBytesAsync(Path.Combine(outcome, $"source.{format}"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Text of each page of a PDF, by poppler.</summary>
    public static async Task<IReadOnlyList<string>> Pages(byte[] pdf)
    {
        var program = Find("pdftotext");
        Assert.SkipWhen(program is null, "pdftotext is not installed: install poppler-utils to run this test.");
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, pdf);
            return (await Run(program, ["-layout", file, "-"])).TrimEnd('\f').Split('\f');
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    private static async Task<string> Run(string program, IReadOnlyList<string> arguments)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException($"{program} did not start");
        var errors = process.StandardError.ReadToEndAsync(limit.Token);
        var output = await process.StandardOutput.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        Assert.True(process.ExitCode == 0, $"{program}: {await errors}");
        return output;
    }
}
