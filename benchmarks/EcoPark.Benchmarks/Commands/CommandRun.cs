using System.Diagnostics;

namespace EcoPark.Benchmarks.Commands;

/// <summary>What one run of a command cost, everything that it started included.</summary>
/// <param name="Milliseconds">From start to exit.</param>
/// <param name="Processor">Milliseconds of processor time.</param>
/// <param name="Bytes">The most memory that one of its processes held.</param>
/// <param name="ExitCode">Its exit code.</param>
internal sealed record CommandRun(double Milliseconds, double Processor, long Bytes, int ExitCode)
{
    private const int PauseMilliseconds = 5;

    public static CommandRun Of(IReadOnlyList<string> command)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{command[0]} did not start.");
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var seen = new ProcessTree(process.Id);
        while (!process.WaitForExit(PauseMilliseconds))
        {
            seen.Look();
        }

        return new CommandRun(clock.Elapsed.TotalMilliseconds, seen.Processor.TotalMilliseconds, seen.MostBytes, process.ExitCode);
    }
}
