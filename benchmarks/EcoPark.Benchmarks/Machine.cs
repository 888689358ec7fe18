using System.Globalization;
using System.Runtime.InteropServices;

namespace EcoPark.Benchmarks;

/// <summary>One line about what the figures were measured on. Linux.</summary>
internal static class Machine
{
    public static string Describe()
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (double)(1 << 30);
        var date = TimeProvider.System.GetLocalNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture,
            $"{date}: {Environment.ProcessorCount} cores of {Processor()}, {memory:0} GB, {RuntimeInformation.FrameworkDescription}, load {Load()} before the start.");
    }

    private static string Processor() => File.ReadLines("/proc/cpuinfo")
        .FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "an unknown processor";

    private static string Load() => File.ReadAllText("/proc/loadavg").Split(' ')[0];
}
