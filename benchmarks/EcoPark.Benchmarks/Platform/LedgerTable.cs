using System.Diagnostics;
using System.Globalization;
using EcoPark.Assessment.Contracts;
using EcoPark.Platform.Chain;
using Microsoft.Extensions.DependencyInjection;

namespace EcoPark.Benchmarks.Platform;

/// <summary>The ledger at three sizes: evaluation of ten years from nothing and after one change, verification, and what a fact costs on disk.</summary>
internal static class LedgerTable
{
    private static readonly int[] Years = [.. Enumerable.Range(LedgerPark.FirstYear, LedgerPark.Years)];

    public static async Task PrintAsync(IEnumerable<int> sizes)
    {
        Console.WriteLine("| firms × 10 years | records | 10 years cold (budget ≤ 1 s at 1,000) | 10 years after one change (≤ 20 ms) | verify-ledger | bytes a record |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (var firms in sizes)
        {
            await using var park = await LedgerPark.BuildAsync(firms);
            var cold = await ColdAsync(park);
            var warm = await AfterOneChangeAsync(park);
            var watch = Stopwatch.StartNew();
            var report = await park.Get<ChainVerification>().VerifyAsync(null, CancellationToken.None);
            if (report.Fault is not null)
            {
                throw new InvalidOperationException($"The chain does not hold: {report.Fault}.");
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {firms:N0} | {report.Records:N0} | {cold:N0} ms | {warm:N1} ms | {watch.Elapsed.TotalMilliseconds:N0} ms | {(double)park.DatabaseSize / report.Records:N0} |"));
        }
    }

    // The first pass in a process compiles the code; a second pass without any cache is what a restarted, warm server does.
    private static async Task<double> ColdAsync(LedgerPark park)
    {
        var times = new List<double>();
        for (var run = 0; run < 4; run++)
        {
            await using var services = park.Reopen();
            var watch = Stopwatch.StartNew();
            await services.GetRequiredService<Assessments>().EvaluateAsync(park.Park, Years, new AssessmentKey(0), CancellationToken.None);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        return Median(times.Skip(1));
    }

    private static async Task<double> AfterOneChangeAsync(LedgerPark park)
    {
        var assessments = park.Get<Assessments>();
        await assessments.EvaluateAsync(park.Park, Years, new AssessmentKey(0), CancellationToken.None);
        var times = new List<double>();
        for (var run = 0; run < 15; run++)
        {
            await park.ChangeOneAsync(run + 1);
            var watch = Stopwatch.StartNew();
            await assessments.EvaluateAsync(park.Park, Years, new AssessmentKey(0), CancellationToken.None);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        return Median(times.Skip(5));
    }

    private static double Median(IEnumerable<double> times)
    {
        var ordered = times.Order().ToList();
        return ordered[ordered.Count / 2];
    }
}
