using System.Diagnostics;
using System.Globalization;

namespace EcoPark.Benchmarks.Platform;

/// <summary>How the public portal answers a hundred strangers at once.</summary>
internal static class PortalTable
{
    private const int Users = 100;
    private const int RequestsOfUser = 200;
    private const int Rounds = 3;

    private static readonly (string Name, string Address)[] Pages =
    [
        ("start page of the portal, 32 rows", "/pub/demo"),
        ("indicators with history and formulas", "/pub/demo/indicators"),
        ("disclosure form of a year", "/pub/demo/form/2018"),
        ("directory of enterprises", "/pub/demo/enterprises"),
        ("search, drawn for each request", "/pub/demo/search?q=2018"),
        ("indicators as CSV, written for each request", "/pub/demo/data/indicators.csv"),
    ];

    public static async Task PrintAsync()
    {
        var folder = Directory.CreateTempSubdirectory("ecopark-portal-").FullName;
        try
        {
            ServedDemo.Load(folder);
            using var demo = await ServedDemo.StartAsync(folder);
            Console.WriteLine($"| public page, demo park, {Users} users at once, {RequestsOfUser} requests each, the middle of {Rounds} rounds | bytes sent | median | p95 (budget ≤ 50 ms) | requests a second (≥ 2,000) |");
            Console.WriteLine("|---|---|---|---|---|");
            using var browser = new HttpClient(new SocketsHttpHandler { UseCookies = false, AutomaticDecompression = System.Net.DecompressionMethods.None }) { BaseAddress = demo.Address };
            browser.DefaultRequestHeaders.Add("Accept-Encoding", "gzip");
            foreach (var (name, address) in Pages)
            {
                var size = await OneAsync(browser, address, []);
                var rounds = new List<(List<double> Times, TimeSpan Whole)>();
                for (var round = 0; round < Rounds; round++)
                {
                    rounds.Add(await TogetherAsync(browser, address));
                }

                var (times, whole) = rounds.OrderBy(round => round.Whole).ElementAt(Rounds / 2);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {size:N0} | {At(times, 0.5):N1} ms | {At(times, 0.95):N1} ms | {times.Count / whole.TotalSeconds:N0} |"));
            }

            Console.WriteLine();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Memory after all of it: {demo.Megabytes:N0} MB, at most {demo.MegabytesAtMost:N0} MB."));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(List<double> Times, TimeSpan Whole)> TogetherAsync(HttpClient browser, string address)
    {
        var watch = Stopwatch.StartNew();
        var all = await Task.WhenAll(Enumerable.Range(0, Users).Select(async _ =>
        {
            var own = new List<double>(RequestsOfUser);
            for (var request = 0; request < RequestsOfUser; request++)
            {
                await OneAsync(browser, address, own);
            }

            return own;
        }));
        return ([.. all.SelectMany(own => own)], watch.Elapsed);
    }

    private static async Task<int> OneAsync(HttpClient browser, string address, List<double> times)
    {
        var watch = Stopwatch.StartNew();
        using var answer = await browser.GetAsync(new Uri(address, UriKind.Relative));
        var body = await answer.Content.ReadAsByteArrayAsync();
        times.Add(watch.Elapsed.TotalMilliseconds);
        return answer.IsSuccessStatusCode ? body.Length : throw new InvalidOperationException($"{address} answered {(int)answer.StatusCode}.");
    }

    private static double At(List<double> times, double share)
    {
        var ordered = times.Order().ToList();
        return ordered[(int)(share * (ordered.Count - 1))];
    }
}
