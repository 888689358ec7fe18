namespace EcoPark.Browser.Tests;

[Collection(typeof(DemoRingTests))]
public sealed class RoleTests(DemoRing ring)
{
    /// <summary>Role, the end of the address of its home page.</summary>
    public static TheoryData<string, string> Homes { get; } = new()
    {
        { "park-administrator", "/workbench" },
        { "eco-officer", "/workbench" },
        { "department-clerk", "/forms" },
        { "department-approver", "/review" },
        { "enterprise-reporter", "/forms" },
        { "inspector", "/registers" },
        { "duty-officer", "/registers" },
        { "planner", "/enterprises" },
        { "leader", "/brief" },
        { "reviewer", "/y/2019/assessment" },
        { "security-administrator", "/admin/people" },
        { "auditor", "/admin/audit" },
    };

    [Theory]
    [MemberData(nameof(Homes))]
    public async Task A_role_lands_on_its_home_page_and_opens_every_entry_of_its_navigation(string role, string home)
    {
        await using var visit = await ring.AsNobodyAsync();
        await visit.SignInAsync(ring.Park.SignInOf(role));

        Assert.EndsWith(home, new Uri(visit.Page.Url).AbsolutePath, StringComparison.Ordinal);

        var open = new Queue<string>(await EntriesAsync(visit));
        Assert.NotEmpty(open);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (open.TryDequeue(out var entry))
        {
            if (!seen.Add(entry))
            {
                continue;
            }

            await visit.GoAsync(entry);
            Assert.DoesNotContain(await visit.HeadingAsync(), WentWrong.Headings);
            // An open entry shows its children.
            (await EntriesAsync(visit)).ForEach(open.Enqueue);
        }

        visit.AssertNoComplaint();
    }

    private static async Task<List<string>> EntriesAsync(Visit visit) =>
        [.. await visit.Page.Locator("nav.rail a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))")];
}
