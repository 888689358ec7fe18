using EcoPark.Standards.Reading;

namespace EcoPark.Host.Office;

/// <summary>
/// LibreOffice, when the computer has it: makes PDF files of our documents. It works in a profile of its own that is
/// deleted afterwards, so it neither waits for an open LibreOffice nor changes anybody's settings.
/// </summary>
internal sealed class LibreOffice
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);
    private readonly string _program;

    private LibreOffice(string program) => _program = program;

    /// <summary>LibreOffice on the search path (on Windows and macOS also in its usual folder); null when there is none.</summary>
    public static LibreOffice? TryFind()
    {
        var program = OfficeProgram.Find("soffice", "libreoffice") ?? Usual().FirstOrDefault(File.Exists);
        return program is null ? null : new LibreOffice(program);
    }

    /// <summary>What to say when there is none.</summary>
    public static Problem Absent() => new("program-absent", "soffice",
        "没有找到 LibreOffice：不能生成 PDF，目录不带页码；安装 LibreOffice（libreoffice-writer）后再试，或在文字处理软件中打开报告、更新目录。",
        "LibreOffice was not found: no PDF, and the contents have no page numbers; install LibreOffice (libreoffice-writer) and try again, or open the report in a word processor and update its contents.");

    /// <summary>Makes a PDF of a document.</summary>
    /// <param name="docx">The document.</param>
    /// <param name="folder">Where the PDF goes; it takes the document's name.</param>
    /// <param name="cancellation">Stops the program.</param>
    /// <returns>The path of the PDF, or conversion-failed or conversion-timeout.</returns>
    public async Task<Result<string>> ConvertToPdf(string docx, string folder, CancellationToken cancellation)
    {
        var work = Directory.CreateTempSubdirectory("ecopark-office-").FullName;
        try
        {
            var profile = Path.Combine(work, "profile");
            Directory.CreateDirectory(Path.Combine(profile, "user"));
            var fonts = OfficeFonts.Settings(await OfficeFonts.Installed(cancellation).ConfigureAwait(false));
            await File.WriteAllTextAsync(Path.Combine(profile, "user", "registrymodifications.xcu"), fonts, cancellation).ConfigureAwait(false);
            var outcome = await OfficeProgram.Run(
                _program,
                [$"-env:UserInstallation={new Uri(profile).AbsoluteUri}", "--headless", "--norestore", "--convert-to", "pdf", "--outdir", work, docx],
                Limit, cancellation).ConfigureAwait(false);
            var made = Path.Combine(work, Path.GetFileNameWithoutExtension(docx) + ".pdf");
            if (!outcome.IsOk)
            {
                return outcome;
            }

            return File.Exists(made) ? Keep(made, folder) : new Problem("conversion-failed", docx, "LibreOffice 没有生成 PDF。", "LibreOffice made no PDF.");
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static string Keep(string made, string folder)
    {
        Directory.CreateDirectory(folder);
        var kept = Path.Combine(folder, Path.GetFileName(made));
        File.Move(made, kept, overwrite: true);
        return kept;
    }

    private static IEnumerable<string> Usual()
    {
        if (OperatingSystem.IsWindows())
        {
            yield return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "LibreOffice", "program", "soffice.exe");
        }
        else if (OperatingSystem.IsMacOS())
        {
            yield return "/Applications/LibreOffice.app/Contents/MacOS/soffice";
        }
    }
}
