using System.Text.RegularExpressions;

namespace EcoPark.Browser.Tests.Portal;

/// <summary>The public portal of the demo park in a real browser.</summary>
[Collection(typeof(DemoRingTests))]
public sealed partial class PortalPageTests(DemoRing ring)
{
    private const int MostOnDesktop = 200_000; // bytes of a page with everything it loads
    private const int MostOnPhone = 120_000;

    private static readonly string[] Pages =
    [
        "/pub", "/pub/demo", "/pub/demo/indicators", "/pub/demo/enterprises", "/pub/demo/enterprises?q=%E9%A3%9F%E5%93%81", "/pub/demo/documents", "/pub/demo/data", "/pub/demo/form/2018",
        "/pub/demo/search?q=2018", "/pub/demo/sitemap", "/pub/demo/accessibility", "/pub/demo/enterprises/9199012902NAEQ4K55", "/pub/demo/verify",
    ];

    [Theory]
    [InlineData(1366, 900, "zh-CN")]
    [InlineData(1366, 900, "en")]
    [InlineData(390, 844, "zh-CN")]
    [InlineData(390, 844, "en")]
    public async Task Every_page_is_free_of_what_the_accessibility_checker_finds(int width, int height, string language)
    {
        if (AccessibilityChecker.Path is null)
        {
            Assert.Skip(AccessibilityChecker.WhyAbsent);
        }

        await using var visit = await ring.AsNobodyAsync(new VisitOptions { Width = width, Height = height, Language = language, IsExamined = true });
        var found = new List<string>();
        foreach (var page in Pages)
        {
            await visit.Page.GotoAsync(page);
            found.AddRange((await AccessibilityChecker.ViolationsAsync(visit.Page)).Select(violation => $"{page} {violation}"));
        }

        Assert.Empty(found);
    }

    [Fact]
    public async Task The_checker_finds_what_is_wrong()
    {
        if (AccessibilityChecker.Path is null)
        {
            Assert.Skip(AccessibilityChecker.WhyAbsent);
        }

        await using var visit = await ring.AsNobodyAsync(new VisitOptions { IsExamined = true });
        await visit.Page.GotoAsync("/pub/demo");
        await visit.Page.EvaluateAsync("() => { document.documentElement.removeAttribute('lang'); document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"/x.png\"><p style=\"color:#bbb;background:#fff\">pale</p>'); }");

        var rules = (await AccessibilityChecker.ViolationsAsync(visit.Page)).Select(violation => violation.Split(':')[0]).ToList();

        Assert.Contains("html_lang_exists", rules);
        Assert.Contains("img_alt_valid", rules);
        Assert.Contains("text_contrast_sufficient", rules);
    }

    [Fact]
    public async Task A_citizen_finds_value_source_enterprise_and_file_without_any_script()
    {
        await using var visit = await ring.AsNobodyAsync(new VisitOptions { HasScript = false });
        await visit.Page.GotoAsync("/pub/demo");

        await Expect(visit.Page.Locator("h1")).ToContainTextAsync("项生态工业指标");
        await Expect(visit.Page.Locator(".wide-table tbody tr")).ToHaveCountAsync(32);
        await visit.Page.Locator(".wide-table a.value").First.ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(Indicator());
        await Expect(visit.Page.Locator(".about:target")).ToContainTextAsync("公式");

        await visit.Page.GotoAsync("/pub/demo");
        await visit.Page.Locator(".side input[type=search]").FillAsync("食品");
        await visit.Page.Locator(".side button[type=submit]").ClickAsync();
        await visit.Page.Locator(".firms a").First.ClickAsync();
        await Expect(visit.Page.Locator("h1")).ToContainTextAsync("食品");

        await visit.Page.GotoAsync("/pub/demo/documents");
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.Locator(".hashes a").First.ClickAsync());
        Assert.EndsWith(".docx", download.SuggestedFilename, StringComparison.Ordinal);
        visit.AssertNoComplaint();
    }

    [Fact]
    public async Task A_downloaded_file_is_proven_and_a_code_leads_to_its_number_without_script()
    {
        await using var visit = await ring.AsNobodyAsync(new VisitOptions { HasScript = false });
        await visit.Page.GotoAsync("/pub/demo/documents");
        var card = visit.Page.Locator("section.card").First;
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => card.Locator(".hashes a", new() { HasText = "信息公开表" }).ClickAsync());
        var file = Path.Combine(ring.Park.Folder, "公开表.docx");
        await download.SaveAsAsync(file);
        var facts = await (await visit.Page.APIRequest.GetAsync(new Uri(ring.Park.Address, await card.GetByRole(AriaRole.Link, new() { Name = "facts.json", Exact = true }).GetAttributeAsync("href") ?? "").ToString())).JsonAsync();
        var fact = facts?.GetProperty("facts").EnumerateArray().First() ?? default;
        await visit.Page.GotoAsync("/pub/demo/verify");

        await visit.Page.Locator("input[type=file]").SetInputFilesAsync(file);
        await visit.Page.Locator("form[method=post] button").ClickAsync();
        await Expect(visit.Page.Locator("[role=status] h2")).ToHaveTextAsync("就是公开的那份文件，一个字节都没有变");

        await visit.Page.Locator("input[name=code]").FillAsync(fact.GetProperty("id").GetString() ?? "");
        await visit.Page.Locator("form[method=get].filters button").ClickAsync();
        await Expect(visit.Page.Locator("[role=status] dd b").First).ToHaveTextAsync(fact.GetProperty("printed").GetString() ?? "");
        visit.AssertNoComplaint();
    }

    [Fact]
    public async Task On_a_phone_the_32_rows_stand_in_five_groups_that_open_without_script()
    {
        await using var visit = await ring.AsNobodyAsync(VisitOptions.Phone with { HasScript = false });
        await visit.Page.GotoAsync("/pub/demo");
        var groups = visit.Page.Locator(".narrow-groups details");

        await Expect(groups).ToHaveCountAsync(5);
        await Expect(groups.Locator("li")).ToHaveCountAsync(32);
        await Expect(groups.Nth(0).Locator("li").First).ToBeVisibleAsync();
        await Expect(groups.Nth(2).Locator("li").First).ToBeHiddenAsync();
        await groups.Nth(2).Locator("summary").ClickAsync();
        await Expect(groups.Nth(2).Locator("li").First).ToBeVisibleAsync();
        visit.AssertNoComplaint();
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public async Task At_320_pixels_nothing_scrolls_sideways(string language)
    {
        await using var visit = await ring.AsNobodyAsync(new VisitOptions { Width = 320, Height = 640, Language = language });
        var wide = new List<string>();
        foreach (var page in Pages)
        {
            await visit.Page.GotoAsync(page);
            var width = await visit.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");
            if (width > 320)
            {
                wide.Add($"{page}: {width} px");
            }
        }

        Assert.Empty(wide);
        visit.AssertNoComplaint();
    }

    [Theory]
    [InlineData(1366, MostOnDesktop)]
    [InlineData(390, MostOnPhone)]
    public async Task A_page_with_all_that_it_loads_stays_small(int width, int most)
    {
        foreach (var page in Pages)
        {
            await using var visit = await ring.AsNobodyAsync(new VisitOptions { Width = width });
            var answers = new List<IResponse>();
            visit.Page.Response += (_, answer) => answers.Add(answer);
            await visit.Page.GotoAsync(page, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
            var bytes = 0;
            foreach (var answer in answers)
            {
                bytes += (await answer.BodyAsync()).Length; // unpacked: what a browser without compression would load
            }

            Assert.InRange(bytes, 1, most);
        }
    }

    [Fact]
    public async Task On_paper_the_table_is_complete_and_what_can_only_be_pressed_is_gone()
    {
        await using var visit = await ring.AsNobodyAsync(VisitOptions.Phone);
        await visit.Page.GotoAsync("/pub/demo");
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        await Expect(visit.Page.Locator(".wide-table tbody tr").Last).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(".narrow-groups")).ToBeHiddenAsync();
        await Expect(visit.Page.Locator(".jump")).ToBeHiddenAsync();
        await Expect(visit.Page.Locator(".demo").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_first_tab_leads_past_the_head()
    {
        await using var visit = await ring.AsNobodyAsync();
        await visit.Page.GotoAsync("/pub/demo");

        await visit.Page.Keyboard.PressAsync("Tab");
        await Expect(visit.Page.Locator("a.skip")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator("main")).ToBeFocusedAsync();
    }

    [GeneratedRegex("/pub/demo/indicators#i[0-9]+$")]
    private static partial Regex Indicator();
}
