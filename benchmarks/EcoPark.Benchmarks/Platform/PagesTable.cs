using System.Diagnostics;
using System.Globalization;

namespace EcoPark.Benchmarks.Platform;

/// <summary>How soon the program can be used, what memory it takes, and how it answers a hundred people at once.</summary>
internal static class PagesTable
{
    private const int Users = 100;
    private const int RequestsOfUser = 20;

    private static readonly (string Name, string Address)[] Pages =
    [
        ("frame of the workbench (HTML)", "/p/demo/y/2019/workbench"),
        ("32 indicators with margin and history", "/api/parks/demo/y/2019/assessment"),
        ("one indicator with its whole trace", "/api/parks/demo/y/2019/indicators/11"),
        ("two standards side by side", "/api/parks/demo/y/2019/compare?with=zero-carbon-park-2025"),
        ("first page of the enterprises", "/api/parks/demo/enterprises"),
        ("objects of the map", "/api/parks/demo/map/objects"),
    ];

    public static async Task PrintAsync()
    {
        var folder = Directory.CreateTempSubdirectory("ecopark-pages-").FullName;
        try
        {
            var officer = ServedDemo.Load(folder);
            using var demo = await ServedDemo.StartAsync(folder);
            var idle = demo.Megabytes;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Start to first page: {demo.FirstPage.TotalSeconds:N1} s (budget ≤ 5 s), then {idle:N0} MB (≤ 350 MB)."));
            Console.WriteLine();
            Console.WriteLine($"| page, demo park, {Users} users at once, {RequestsOfUser} requests each | alone | median | p95 | requests a second |");
            Console.WriteLine("|---|---|---|---|---|");
            using var browser = await demo.SignInAsync(officer);
            foreach (var (name, address) in Pages)
            {
                var alone = await AloneAsync(browser, address);
                var (times, whole) = await TogetherAsync(browser, address);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"| {name} | {alone:N1} ms | {At(times, 0.5):N0} ms | {At(times, 0.95):N0} ms | {times.Count / whole.TotalSeconds:N0} |"));
            }

            Console.WriteLine();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Memory after all of it: {demo.Megabytes:N0} MB, at most {demo.MegabytesAtMost:N0} MB."));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<double> AloneAsync(HttpClient browser, string address)
    {
        var times = new List<double>();
        for (var run = 0; run < 12; run++)
        {
            times.Add(await OneAsync(browser, address));
        }

        return At(times[2..], 0.5);
    }

    private static async Task<(List<double> Times, TimeSpan Whole)> TogetherAsync(HttpClient browser, string address)
    {
        var watch = Stopwatch.StartNew();
        var all = await Task.WhenAll(Enumerable.Range(0, Users).Select(async _ =>
        {
            var own = new List<double>(RequestsOfUser);
            for (var request = 0; request < RequestsOfUser; request++)
            {
                own.Add(await OneAsync(browser, address));
            }

            return own;
        }));
        return ([.. all.SelectMany(own => own)], watch.Elapsed);
    }

    private static async Task<double> OneAsync(HttpClient browser, string address)
    {
        var watch = Stopwatch.StartNew();
        using var answer = await browser.GetAsync(new Uri(address, UriKind.Relative));
        await answer.Content.ReadAsByteArrayAsync();
        return answer.IsSuccessStatusCode ? watch.Elapsed.TotalMilliseconds : throw new InvalidOperationException($"{address} answered {(int)answer.StatusCode}.");
    }

    private static double At(List<double> times, double share)
    {
        var ordered = times.Order().ToList();
        return ordered[(int)(share * (ordered.Count - 1))];
    }
}
