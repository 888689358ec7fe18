using System.Globalization;

namespace EcoPark.Benchmarks.Commands;

/// <summary>
/// A process and what it started, looked at while it runs: the system forgets both when it ends. What happens between
/// the last look and the end, a few milliseconds, is not seen. Linux.
/// </summary>
internal sealed class ProcessTree(int root)
{
    private const int TicksPerSecond = 100;
    private const int LooksPerSearch = 8;
    private readonly Dictionary<int, long> _ticks = new() { [root] = 0 };
    private int _looks;

    /// <summary>The most resident memory that one of the processes ever held.</summary>
    public long MostBytes { get; private set; }

    /// <summary>User and system time of all of them, to a hundredth of a second.</summary>
    public TimeSpan Processor => TimeSpan.FromSeconds((double)_ticks.Values.Sum() / TicksPerSecond);

    public void Look()
    {
        if (++_looks % LooksPerSearch == 0)
        {
            Search();
        }

        foreach (var process in _ticks.Keys)
        {
            Measure(process);
        }
    }

    // A child has a larger number than its parent, or is found at the next search.
    private void Search()
    {
        var others = Directory.EnumerateDirectories("/proc").Select(Path.GetFileName)
            .Select(name => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var process) ? process : 0)
            .Where(process => process > root && !_ticks.ContainsKey(process)).Order();
        foreach (var process in others.ToList())
        {
            if (Fields(process) is { } fields && _ticks.ContainsKey(int.Parse(fields[1], CultureInfo.InvariantCulture)))
            {
                _ticks[process] = 0;
            }
        }
    }

    private void Measure(int process)
    {
        if (Fields(process) is { } fields)
        {
            _ticks[process] = long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture);
        }

        if (Read(process, "status") is { } status && status.IndexOf("VmHWM:", StringComparison.Ordinal) is var start and >= 0)
        {
            var kilobytes = status[(start + 6)..status.IndexOf("kB", start, StringComparison.Ordinal)].Trim();
            MostBytes = Math.Max(MostBytes, 1024 * long.Parse(kilobytes, CultureInfo.InvariantCulture));
        }
    }

    // State, parent … behind the name, which may hold blanks; user and system time are the twelfth and thirteenth.
    private static string[]? Fields(int process) =>
        Read(process, "stat") is { } text ? text[(text.LastIndexOf(')') + 2)..].Split(' ') : null;

    private static string? Read(int process, string file)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/{file}");
        }
        catch (IOException)
        {
            return null; // it has ended meanwhile
        }
    }
}
