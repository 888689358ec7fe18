using System.Globalization;

namespace EcoPark.Benchmarks.Commands;

/// <summary>
/// A process and what it started, looked at while it runs: the system forgets both when it ends. What happens between
/// the last look and the end, a few milliseconds, is not seen. Linux.
/// </summary>
internal sealed class ProcessTree(int root)
{
    private const int TicksPerSecond = 100;
    private readonly Dictionary<int, long> _ticks = [];

    /// <summary>The most resident memory that one of the processes ever held.</summary>
    public long MostBytes { get; private set; }

    /// <summary>User and system time of all of them, to a hundredth of a second.</summary>
    public TimeSpan Processor => TimeSpan.FromSeconds((double)_ticks.Values.Sum() / TicksPerSecond);

    public void Look() => Look(root);

    private void Look(int process)
    {
        try
        {
            // Fields 14 and 15, counted behind the name, which may hold blanks.
            var status = File.ReadAllText($"/proc/{process}/stat");
            var fields = status[(status.LastIndexOf(')') + 2)..].Split(' ');
            _ticks[process] = long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture);
            var peak = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            MostBytes = Math.Max(MostBytes, peak is null ? 0 : 1024 * long.Parse(peak[6..^2].Trim(), CultureInfo.InvariantCulture));
            foreach (var child in File.ReadAllText($"/proc/{process}/task/{process}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                Look(int.Parse(child, CultureInfo.InvariantCulture));
            }
        }
        catch (IOException)
        {
            // It has ended meanwhile.
        }
    }
}
