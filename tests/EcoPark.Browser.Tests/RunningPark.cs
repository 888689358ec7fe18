using System.Collections.Concurrent;
using System.Diagnostics;

namespace EcoPark.Browser.Tests;

/// <summary>A sign-in as the program printed it.</summary>
public sealed record PrintedSignIn(string Role, string User, string Password);

/// <summary>The built program serving a park of its own, as a user starts it: another process, a fresh data folder, a free port.</summary>
public sealed class RunningPark : IAsyncDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process _process;
    private readonly string _folder;

    private RunningPark(Process process, string folder) => (_process, _folder) = (process, folder);

    public Uri Address => _address.Task.IsCompletedSuccessfully ? _address.Task.Result : throw new InvalidOperationException("The program has not said its address.");

    /// <summary>A folder that goes with the park.</summary>
    public string Folder => _folder;

    public IReadOnlyList<PrintedSignIn> SignIns { get; private set; } = [];

    /// <summary>What the server logged that it should not have: errors and crashes.</summary>
    public IReadOnlyList<string> Errors => [.. _lines.Where(line => line.StartsWith("fail:", StringComparison.Ordinal) || line.StartsWith("crit:", StringComparison.Ordinal) || line.StartsWith("Unhandled", StringComparison.Ordinal))];

    public static async Task<RunningPark> StartAsync(string command)
    {
        var folder = Directory.CreateTempSubdirectory("ecopark-browser-").FullName;
        var park = new RunningPark(Start(command, folder), folder);
        park._process.OutputDataReceived += (_, line) => park.Read(line.Data);
        park._process.ErrorDataReceived += (_, line) => park.Read(line.Data);
        park._process.BeginOutputReadLine();
        park._process.BeginErrorReadLine();
        try
        {
            await park._address.Task.WaitAsync(Longest);
            await park.WaitUntilReadyAsync();
        }
        catch (Exception failure) when (failure is TimeoutException or HttpRequestException or InvalidOperationException)
        {
            var said = string.Join('\n', park._lines);
            await park.DisposeAsync();
            throw new InvalidOperationException($"ecopark {command} did not start. It said:\n{said}", failure);
        }

        park.SignIns = [.. park._lines.Select(line => line.Split('\t')).Where(cells => cells.Length is 2 or 3 && cells.All(cell => cell.Length > 0))
            .Select(cells => cells.Length == 3 ? new PrintedSignIn(cells[0], cells[1], cells[2]) : new PrintedSignIn("first-administrator", cells[0], cells[1]))];
        return park;
    }

    public PrintedSignIn SignInOf(string role) => SignIns.First(signIn => signIn.Role == role);

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static Process Start(string command, string folder)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false };
        string[] arguments = [Path.Combine(AppContext.BaseDirectory, "ecopark.dll"), command, "--data", Path.Combine(folder, "data"), "--urls", "http://127.0.0.1:0"];
        foreach (var argument in command == "demo" ? [.. arguments, "--out", Path.Combine(folder, "out")] : arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
    }

    private void Read(string? line)
    {
        if (line is null)
        {
            if (_process.HasExited)
            {
                _address.TrySetException(new InvalidOperationException($"The program ended with code {_process.ExitCode}."));
            }

            return;
        }

        _lines.Enqueue(line);
        var at = line.IndexOf("http://127.0.0.1:", StringComparison.Ordinal);
        if (at >= 0 && line.Contains("EcoPark", StringComparison.Ordinal))
        {
            _address.TrySetResult(new Uri(line[at..].Trim()));
        }
    }

    private async Task WaitUntilReadyAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        var until = Stopwatch.StartNew();
        while (true)
        {
            using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
            if (answer.IsSuccessStatusCode)
            {
                return;
            }

            if (until.Elapsed > Longest)
            {
                throw new TimeoutException("/health/ready does not answer 200.");
            }

            await Task.Delay(200);
        }
    }
}
