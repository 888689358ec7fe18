using System.Text.RegularExpressions;

namespace EcoPark.Browser.Tests;

/// <summary>What people look at without changing anything: selections tried, past knowledge, the other language, small screens.</summary>
[Collection(typeof(DemoRingTests))]
public sealed partial class ReadingTests(DemoRing ring)
{
    /// <summary>Forms and lists, as their users open them.</summary>
    public static TheoryData<string, string> FormsAndLists { get; } = new()
    {
        { "enterprise-reporter", "/forms" },
        { "enterprise-reporter", "/forms/enterprise-annual/2019/basic" },
        { "enterprise-reporter", "/forms/enterprise-annual/2019/energy" },
        { "enterprise-reporter", "/forms/enterprise-annual/2019/hazardous_waste" },
        { "enterprise-reporter", "/forms/enterprise-annual/2019/check" },
        { "eco-officer", "/p/demo/enterprises" },
        { "eco-officer", "/p/demo/y/2019/forms" },
        { "eco-officer", "/p/demo/y/2019/review" },
        { "eco-officer", "/p/demo/y/2019/assessment" },
        { "eco-officer", "/p/demo/y/2019/selection" },
        { "eco-officer", "/p/demo/y/2019/targets" },
        { "eco-officer", "/p/demo/y/2019/checklists" },
        { "inspector", "/p/demo/registers" },
        { "security-administrator", "/p/demo/admin/people" },
        { "auditor", "/p/demo/admin/audit" },
    };

    [Fact]
    public async Task A_selection_is_tried_without_being_decided()
    {
        await using var visit = await ring.AsAsync("eco-officer");
        await visit.GoAsync("/p/demo/y/2019/selection");
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("与上年选择相同");

        await visit.Page.GetByRole(AriaRole.Checkbox, new() { Name = "15 工业用水重复利用率" }).ClickAsync();

        await Expect(visit.Page.Locator("main")).ToContainTextAsync("至少选 1 项 · 已选 0");
        await Expect(visit.Button("记录为本年决定")).ToBeDisabledAsync();

        await visit.Page.GetByRole(AriaRole.Checkbox, new() { Name = "16 再生水" }).ClickAsync();

        // With 16 for 15 the least margin is that of indicator 28: (0.1 − 0.0737) ÷ 0.1.
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("26.3%");
        await Expect(visit.Button("记录为本年决定")).ToBeEnabledAsync();
        Assert.Contains("try=", visit.Page.Url, StringComparison.Ordinal);

        await visit.GoAsync("/p/demo/y/2019/selection");
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("与上年选择相同");
        visit.AssertNoComplaint();
    }

    [Fact]
    public async Task The_balance_detective_says_its_test_in_words_and_leads_to_the_facts()
    {
        await using var visit = await ring.AsAsync("eco-officer");
        await visit.GoAsync("/p/demo/y/2019/quality");
        var panel = visit.Page.Locator("#balance-detective");
        await panel.GetByRole(AriaRole.Button, new() { Name = "废物" }).ClickAsync();

        await Expect(panel.Locator("svg.net")).ToBeVisibleAsync();
        await Expect(panel).ToContainTextAsync("χ²");
        await Expect(panel).ToContainTextAsync("协调值只用于判断，不改任何数据");
        await Expect(panel.Locator("table a[href^='/fact/']").First).ToBeVisibleAsync();
        visit.AssertNoComplaint();
    }

    [Fact]
    public async Task As_known_on_an_earlier_day_values_are_those_of_then_and_nothing_can_be_written()
    {
        await using var visit = await ring.AsAsync("eco-officer");
        await visit.GoAsync("/p/demo/y/2019/assessment");
        var value = visit.Page.Locator("tr[data-row]:has(a:text-is('人均工业增加值')) td.value");
        await Expect(value).ToContainTextAsync("24.80");

        // The forms of 2019 came in March 2020.
        await visit.GoAsync("/p/demo/y/2019/assessment?asof=2020-02-01T09:00");
        await Expect(visit.Page.Locator(".history-line")).ToContainTextAsync("数据截至 2020-02-01 09:00");
        await Expect(value).Not.ToContainTextAsync("24.80");
        await visit.GoAsync("/p/demo/y/2019/selection?asof=2020-05-01T09:00");
        await Expect(visit.Button("记录为本年决定")).ToHaveCountAsync(0);
        await visit.GoAsync("/p/demo/y/2019/review?asof=2020-05-01T09:00");
        Assert.Equal(0, await visit.Page.Locator("main button.btn.p:enabled").CountAsync());

        await visit.Page.Locator(".history-line a").ClickAsync();
        await Expect(visit.Page.Locator(".history-line")).ToHaveCountAsync(0);
        visit.AssertNoComplaint();
    }

    [Fact]
    public async Task In_english_the_page_says_so_and_its_frame_has_no_chinese_word()
    {
        await using var visit = await ring.AsAsync("eco-officer");
        await visit.GoAsync("/p/demo/y/2019/assessment");
        await visit.Page.Locator("details.person summary").ClickAsync();
        await visit.Page.Locator("details.person a[lang=en]").ClickAsync();
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await visit.DrawnAsync();

        foreach (var address in new[] { "/p/demo/y/2019/assessment", "/p/demo/y/2019/forms", "/p/demo/y/2019/review", "/p/demo/enterprises", "/p/demo/registers", "/p/demo/y/2019/selection", "/p/demo/y/2019/targets", "/p/demo/y/2019/checklists" })
        {
            await visit.GoAsync(address);
            var frame = await visit.Page.Locator("nav.rail, h1, main button, main thead th, main label").AllInnerTextsAsync();
            Assert.DoesNotContain(frame, text => ChineseWord().IsMatch(WithoutNames(text)));
        }

        visit.AssertNoComplaint();
    }

    [Theory]
    [MemberData(nameof(FormsAndLists))]
    public async Task On_a_phone_nothing_is_wider_than_the_screen(string role, string address)
    {
        await using var visit = await ring.AsAsync(role, VisitOptions.Phone);
        await visit.GoAsync(address);

        Assert.Empty(await WiderAsync(visit));
        visit.AssertNoComplaint();
    }

    [Theory]
    [MemberData(nameof(FormsAndLists))]
    public async Task With_texts_of_almost_double_length_nothing_is_wider_than_the_screen(string role, string address)
    {
        await using var visit = await ring.AsAsync(role, new VisitOptions { Language = "qps-ploc" });
        await visit.GoAsync(address);
        await Expect(visit.Page.Locator("h1").First).ToContainTextAsync("[");

        Assert.Empty(await WiderAsync(visit));
        visit.AssertNoComplaint();
    }

    // Names of firms, offices and people are data; the demo marks all of its own.
    private static string WithoutNames(string text) => string.Join('\n', text.Split('\n').Where(line => !line.Contains("示例", StringComparison.Ordinal)));

    // What makes the page scroll sideways, named so that a failure says where to look.
    private static Task<string[]> WiderNowAsync(Visit visit) => visit.Page.EvaluateAsync<string[]>("""
        () => document.scrollingElement.scrollWidth <= innerWidth ? []
            : [`${document.scrollingElement.scrollWidth} of ${innerWidth}`, ...[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1).slice(0, 8)
                .map(e => `${e.tagName}.${e.className} ${Math.round(e.getBoundingClientRect().right)} ${(e.innerText || '').slice(0, 40)}`)]
        """);

    // A page settles: parts come one after the other. What counts is how it stands then.
    private static async Task<string[]> WiderAsync(Visit visit)
    {
        var wider = await WiderNowAsync(visit);
        for (var again = 0; again < 20 && wider.Length > 0; again++)
        {
            await visit.Page.WaitForTimeoutAsync(250);
            wider = await WiderNowAsync(visit);
        }

        return wider;
    }

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}", RegexOptions.CultureInvariant)]
    private static partial Regex ChineseWord();
}
