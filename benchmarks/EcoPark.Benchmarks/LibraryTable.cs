using System.Globalization;
using System.Reflection;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace EcoPark.Benchmarks;

/// <summary>
/// Runs the benchmarks of the libraries in this process, warm, and prints one row for each. In process, so that nothing
/// is generated, restored or compiled on the way.
/// </summary>
internal static class LibraryTable
{
    private static readonly IConfig Config = ManualConfig.CreateEmpty()
        .AddJob(Job.Default.WithToolchain(new InProcessEmitToolchain(TimeSpan.FromMinutes(30), logOutput: false))
            .WithWarmupCount(5).WithIterationCount(15).WithMinIterationTime(TimeInterval.FromMilliseconds(200)))
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddLogger(NullLogger.Instance)
        .AddColumnProvider(BenchmarkDotNet.Columns.DefaultColumnProviders.Instance)
        .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "ecopark-benchmarks"));

    public static void Print(string filter)
    {
        Console.WriteLine("| in a warm process | budget | median (min–max) | allocated |");
        Console.WriteLine("|---|---|---|---|");
        foreach (var type in typeof(LibraryTable).Assembly.GetTypes().Where(type => type.Name.Contains(filter, StringComparison.OrdinalIgnoreCase)))
        {
            if (type.GetMethods().Any(method => method.GetCustomAttribute<BenchmarkAttribute>() is not null))
            {
                foreach (var report in BenchmarkRunner.Run(type, Config).Reports)
                {
                    Console.WriteLine(Row(report));
                }
            }
        }
    }

    private static string Row(BenchmarkReport report)
    {
        var target = report.BenchmarkCase.Descriptor.WorkloadMethod;
        var about = target.GetCustomAttribute<BudgetAttribute>();
        var time = report.ResultStatistics is { } found
            ? Figures.Spread(found.Median / 1e6, found.Min / 1e6, found.Max / 1e6)
            : "failed: see the benchmark's own log";
        var bytes = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase);
        var allocated = bytes is { } count ? Figures.Bytes(count) : "—";
        return string.Create(CultureInfo.InvariantCulture,
            $"| {about?.Subject ?? target.Name} | {(string.IsNullOrEmpty(about?.Limit) ? "—" : about.Limit)} | {time} | {allocated} |");
    }
}
