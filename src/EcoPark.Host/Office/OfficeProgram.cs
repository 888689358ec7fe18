using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using EcoPark.Standards.Reading;

namespace EcoPark.Host.Office;

/// <summary>Runs another program of the computer within a time limit.</summary>
internal static class OfficeProgram
{
    private const int MostWords = 500;

    /// <summary>The path of a program on the search path; null when it is not installed.</summary>
    public static string? Find(params IReadOnlyList<string> names)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return names.SelectMany(name => folders.SelectMany(folder => Candidates(folder, name))).FirstOrDefault(File.Exists);
    }

    /// <summary>Runs the program to its end and gives what it wrote to standard output.</summary>
    /// <param name="program">Its path.</param>
    /// <param name="arguments">Its arguments, passed as they are.</param>
    /// <param name="limit">After this time it is ended with all that it started.</param>
    /// <param name="cancellation">Ends it as well.</param>
    public static async Task<Result<string>> Run(
        string program, IReadOnlyList<string> arguments, TimeSpan limit, CancellationToken cancellation)
    {
        using var timer = new CancellationTokenSource(limit);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellation);
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = Encoding.UTF8,
                StandardErrorEncoding = Encoding.UTF8,
                UseShellExecute = false,
            });
            return process is null ? Failed(program, "") : await Finish(process, program, either.Token).ConfigureAwait(false);
        }
        catch (Win32Exception fault)
        {
            return Failed(program, fault.Message);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new Problem("conversion-timeout", program,
                $"{limit.TotalSeconds:0} 秒内没有完成，已经停止；可以关闭其他程序后再试。",
                $"Not done within {limit.TotalSeconds:0} seconds and stopped; close other programs and try again.");
        }
    }

    private static async Task<Result<string>> Finish(Process process, string program, CancellationToken cancellation)
    {
        try
        {
            var errors = process.StandardError.ReadToEndAsync(cancellation);
            var output = await process.StandardOutput.ReadToEndAsync(cancellation).ConfigureAwait(false);
            await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
            return process.ExitCode == 0 ? output : Failed(program, await errors.ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static Problem Failed(string program, string words)
    {
        var said = words.Trim();
        said = said.Length > MostWords ? said[..MostWords] : said;
        return new Problem("conversion-failed", program,
            said.Length == 0 ? "程序没有完成转换。" : $"程序没有完成转换：{said}",
            said.Length == 0 ? "The program did not convert the file." : $"The program did not convert the file: {said}");
    }

    private static IEnumerable<string> Candidates(string folder, string name)
    {
        yield return Path.Combine(folder, name);
        if (OperatingSystem.IsWindows())
        {
            yield return Path.Combine(folder, name + ".exe");
        }
    }
}
