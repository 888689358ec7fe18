using System.Diagnostics;

namespace EcoPark.EndToEnd.Tests;

public sealed class InterruptTests : IDisposable
{
    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Cancelling_ends_at_once_with_130_even_while_a_read_blocks(string signal)
    {
        _work.Write("1.json", File.ReadAllBytes(Repository.Reference));
        var pipe = _work.At("2.json");
        await RunToolAsync("mkfifo", pipe);
        using var process = EcoParkProcess.Start(new Dictionary<string, string>(), ["dotnet", EcoParkProcess.Program, "evaluate", "--json", _work.At("1.json"), _work.At("1.json"), _work.At("1.json"), _work.At("1.json"), pipe]);
        // The first answer says that the program runs and waits for the pipe, to which nobody writes.
        Assert.NotNull(await process.StandardOutput.ReadLineAsync());
        var watch = Stopwatch.StartNew();
        await RunToolAsync("kill", $"-{signal}", $"{process.Id}");
        var run = await EcoParkProcess.EndAsync(process);
        Assert.Equal(130, run.Code);
        Assert.Equal("已取消。\n", run.Error);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
    }

    private static async Task RunToolAsync(string tool, params string[] arguments)
    {
        using var process = Process.Start(tool, arguments);
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }
}
