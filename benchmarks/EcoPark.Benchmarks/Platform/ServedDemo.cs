using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace EcoPark.Benchmarks.Platform;

/// <summary>The demo park served by the built program in a process of its own.</summary>
internal sealed partial class ServedDemo : IDisposable
{
    private readonly Process _process;

    private ServedDemo(Process process, Uri address, TimeSpan firstPage) => (_process, Address, FirstPage) = (process, address, firstPage);

    public Uri Address { get; }

    /// <summary>From the start of the process to the first whole page.</summary>
    public TimeSpan FirstPage { get; }

    /// <summary>The memory of the process now.</summary>
    public double Megabytes => Status("VmRSS");

    /// <summary>The most it has had so far.</summary>
    public double MegabytesAtMost => Status("VmHWM");

    /// <summary>Loads the demo park into a folder; gives the sign-in of the eco officer.</summary>
    public static (string User, string Password) Load(string folder)
    {
        using var process = Start("demo", "--no-serve", "--data", Path.Combine(folder, "data"), "--out", Path.Combine(folder, "out"));
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var officer = said.Split('\n').Select(line => line.TrimEnd('\r').Split('\t')).First(cells => cells is ["eco-officer", _, _]);
        return (officer[1], officer[2]);
    }

    public static async Task<ServedDemo> StartAsync(string folder)
    {
        var watch = Stopwatch.StartNew();
        var process = Start("serve", "--data", Path.Combine(folder, "data"), "--urls", "http://127.0.0.1:0");
        string? line;
        do
        {
            line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("ecopark serve ended.");
        }
        while (!line.Contains("http://127.0.0.1:", StringComparison.Ordinal));

        var address = new Uri(line[line.IndexOf("http://", StringComparison.Ordinal)..].Trim());
        using var client = new HttpClient { BaseAddress = address };
        await client.GetStringAsync(new Uri("/sign-in", UriKind.Relative));
        return new ServedDemo(process, address, watch.Elapsed);
    }

    /// <summary>A browser that has signed in.</summary>
    public async Task<HttpClient> SignInAsync((string User, string Password) who)
    {
        var browser = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = Address };
        var page = await browser.GetStringAsync(new Uri("/sign-in", UriKind.Relative));
        var fields = HiddenField().Matches(page).ToDictionary(match => match.Groups["name"].Value, match => WebUtility.HtmlDecode(match.Groups["value"].Value));
        fields["Input.User"] = who.User;
        fields["Input.Password"] = who.Password;
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await browser.PostAsync(new Uri("/sign-in", UriKind.Relative), content);
        return answer.StatusCode == HttpStatusCode.Redirect ? browser : throw new InvalidOperationException($"Signing in answered {(int)answer.StatusCode}.");
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        start.ArgumentList.Add(Path.Combine(Repository.Root, "src", "EcoPark.Host", "bin", "Release", "net10.0", "ecopark.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
    }

    private double Status(string name)
    {
        var line = File.ReadLines($"/proc/{_process.Id}/status").First(row => row.StartsWith(name + ":", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024;
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"")]
    private static partial Regex HiddenField();
}
