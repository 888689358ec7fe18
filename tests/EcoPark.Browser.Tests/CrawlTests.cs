namespace EcoPark.Browser.Tests;

[Collection(typeof(PressedRingTests))]
public sealed class CrawlTests(PressedRing ring, ITestOutputHelper output)
{
    // Shared by the roles in an ordinary run: a page that one has opened need not be opened by all. RoleTests opens every entry for every role.
    private static readonly CrawlReach Ordinary = new(false);

    private static bool IsLong => Environment.GetEnvironmentVariable("ECOPARK_LONG") == "1";

    // Those who reach little first: what the administrators press could take it from them.
    public static TheoryData<string> Roles { get; } = [.. RoleTests.Homes.Select(home => home.Data.Item1).Reverse()];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Every_page_a_role_reaches_opens_and_every_control_does_something(string role)
    {
        await using var visit = await ring.AsAsync(role);
        await visit.GoAsync("/");
        var crawl = new Crawl(visit, IsLong ? new CrawlReach(true) : Ordinary, output.WriteLine);

        await crawl.RunAsync();

        output.WriteLine($"{role}: {crawl.Done.Pages} pages, {crawl.Done.Controls} controls");
        Assert.Empty(crawl.Faults);
        Assert.True(!IsLong || crawl.Done is { Pages: > 0, Controls: > 0 }, "The crawl reached nothing: it proves nothing.");
    }
}
