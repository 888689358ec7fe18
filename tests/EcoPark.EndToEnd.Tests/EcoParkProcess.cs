using System.Diagnostics;

namespace EcoPark.EndToEnd.Tests;

/// <summary>The built program, run as a user runs it: another process, its output redirected.</summary>
internal static class EcoParkProcess
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "ecopark.dll");

    public static Task<Ended> RunAsync(params string[] arguments) => RunAsync(new Dictionary<string, string>(), arguments);

    public static async Task<Ended> RunAsync(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using var process = Start(environment, ["dotnet", Program, .. arguments]);
        return await EndAsync(process);
    }

    /// <summary>Starts a command line; SIGINT is not ignored even where the tests run in the background.</summary>
    public static Process Start(IReadOnlyDictionary<string, string> environment, IEnumerable<string> command)
    {
        var start = new ProcessStartInfo("env")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        foreach (var argument in command.Prepend("--default-signal=INT"))
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
    }

    public static async Task<Ended> EndAsync(Process process)
    {
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(Longest);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        var ended = new Ended(process.ExitCode, await output, await error);
        AssertCivil(ended);
        return ended;
    }

    // What no command may ever do, whatever its input.
    private static void AssertCivil(Ended ended)
    {
        Assert.DoesNotContain("   at ", ended.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", ended.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", ended.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", ended.Error, StringComparison.Ordinal);
    }

    /// <summary>A process that has ended.</summary>
    internal sealed record Ended(int Code, string Out, string Error)
    {
        public string[] Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
