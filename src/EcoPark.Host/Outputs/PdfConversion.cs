using System.Diagnostics;

namespace EcoPark.Host.Outputs;

/// <summary>Turns documents into PDF with LibreOffice, which must be installed.</summary>
internal static class PdfConversion
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);
    private static readonly string[] Names = ["soffice", "libreoffice"];

    /// <summary>The program on the search path; null: absent.</summary>
    public static string? Program()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }

    /// <summary>Writes each document as PDF beside it; returns the files written.</summary>
    /// <exception cref="IOException">The program failed or took too long.</exception>
    public static async Task<IReadOnlyList<string>> ConvertAsync(string program, IReadOnlyList<string> documents, CancellationToken cancellation)
    {
        var profile = Directory.CreateTempSubdirectory("ecopark-office-");
        try
        {
            var folder = Path.GetDirectoryName(Path.GetFullPath(documents[0])) ?? ".";
            var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
            // A profile of its own: an office that the user has open would otherwise take the call and drop it.
            string[] arguments = [$"-env:UserInstallation={new Uri(profile.FullName)}", "--headless", "--convert-to", "pdf", "--outdir", folder, .. documents];
            Array.ForEach(arguments, start.ArgumentList.Add);
            await RunAsync(start, cancellation);
        }
        finally
        {
            profile.Delete(recursive: true);
        }

        var written = documents.Select(document => Path.ChangeExtension(document, ".pdf")).ToList();
        return written.All(File.Exists) ? written : throw new IOException($"{program} wrote no PDF of {string.Join(", ", documents)}.");
    }

    private static async Task RunAsync(ProcessStartInfo start, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Longest);
        using var process = Process.Start(start) ?? throw new IOException($"{start.FileName} did not start.");
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var error = process.StandardError.ReadToEndAsync(limit.Token);
        try
        {
            await process.WaitForExitAsync(limit.Token);
            await Task.WhenAll(output, error);
        }
        catch (OperationCanceledException stopped)
        {
            process.Kill(entireProcessTree: true);
            cancellation.ThrowIfCancellationRequested();
            throw new IOException($"{start.FileName} took longer than {Longest.TotalMinutes} minutes.", stopped);
        }
    }
}
