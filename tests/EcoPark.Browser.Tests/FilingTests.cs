using System.Text;

namespace EcoPark.Browser.Tests;

/// <summary>One value on its way: typed by the firm, approved by the department, accepted by the park, shown in an indicator, traced to its file.</summary>
[Collection(typeof(DemoRingTests))]
public sealed class FilingTests(DemoRing ring)
{
    private const string Firm = "示例榆溪化纤有限公司";
    private const string Field = "fresh_water_mains";

    // The firm stated 3.8325 万立方米 and the park 480.25; with 10 more it is 490.25 × 10000 m³ ÷ 620000 万元 = 7.907… m³/万元.
    private const string Corrected = "13.8325";
    private const string Before = "7.75";
    private const string After = "7.91";

    [Fact]
    public async Task A_returned_value_is_mended_approved_accepted_and_moves_its_indicator()
    {
        await using var reporter = await ring.AsAsync("enterprise-reporter");
        await using var officer = await ring.AsAsync("eco-officer");
        Assert.Equal(Before, await WaterPerValueAddedAsync(officer));

        await MendAsync(reporter);
        await HandInAsync(reporter);
        await DecideAsync("department-approver", "审核通过");
        await DecideAsync("eco-officer", "采纳");

        Assert.Equal(After, await WaterPerValueAddedAsync(officer));
        await FollowToTheFileAsync(reporter, officer);
        reporter.AssertNoComplaint();
        officer.AssertNoComplaint();
    }

    private static async Task<string> WaterPerValueAddedAsync(Visit visit)
    {
        await visit.GoAsync("/p/demo/y/2019/assessment");
        return (await visit.Page.Locator("tr[data-row]:has(a:text-is('单位工业增加值新鲜水耗')) td.value").InnerTextAsync()).Trim();
    }

    private static async Task MendAsync(Visit reporter)
    {
        await reporter.GoAsync("/forms");
        await Expect(reporter.Page.Locator("main")).ToContainTextAsync("退回修改 1 处");
        await reporter.Page.GetByRole(AriaRole.Link, new() { Name = "去改", Exact = true }).ClickAsync();
        await reporter.Page.WaitForURLAsync("**/forms/enterprise-annual/2019**");
        await reporter.Page.Locator("nav.own-rail a", new() { HasText = "用水与废水" }).ClickAsync();
        await Expect(reporter.Page.Locator("main")).ToContainTextAsync("退回说明：自来水取用量");

        var field = reporter.Page.Locator($"#{Field}");
        await field.FillAsync(Corrected);
        await field.BlurAsync();
        await Expect(reporter.Page.Locator(".saved")).ToContainTextAsync("已自动保存");

        await reporter.Page.ReloadAsync();
        await Expect(field).ToHaveValueAsync(Corrected);

        await ExplainAsync(reporter);
        await reporter.Page.Locator($"#f-{Field} input[type=file]").SetInputFilesAsync(
            new FilePayload { Name = "水费单2019.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes("月份,立方米\n全年,138325\n") });
        await Expect(reporter.Page.Locator($"#f-{Field} .files")).ToContainTextAsync("水费单2019");
    }

    // More than half as much again as last year: the form asks why.
    private static async Task ExplainAsync(Visit reporter)
    {
        await Expect(reporter.Page.Locator($"#f-{Field} .help.warning")).ToBeVisibleAsync();
        await reporter.Page.Locator($"#f-{Field} .repairs").GetByText("说明").ClickAsync();
        await reporter.Page.Locator("dialog[open] textarea").FillAsync("上次漏报了二车间的水表。");
        await reporter.Page.Locator("dialog[open] footer .btn.p").ClickAsync();
        await Expect(reporter.Page.Locator("dialog[open]")).ToHaveCountAsync(0);
        await Expect(reporter.Page.Locator($"#f-{Field} .help.warning")).ToHaveCountAsync(0);
    }

    private static async Task HandInAsync(Visit reporter)
    {
        await reporter.Page.Locator("nav.own-rail a", new() { HasText = "核对并提交" }).ClickAsync();
        await reporter.Page.Locator(".submit .btn.p").ClickAsync();
        await reporter.Page.Locator("dialog[open] footer .btn.p").ClickAsync();
        await Expect(reporter.Page.Locator(".page-head")).ToContainTextAsync("待审核");
    }

    private async Task DecideAsync(string role, string verb)
    {
        await using var visit = await ring.AsAsync(role);
        await visit.GoAsync("/p/demo/y/2019/review");
        await visit.Page.Locator(".queue li button", new() { HasText = Firm }).ClickAsync();
        await Expect(visit.Page.Locator(".middle")).ToContainTextAsync(Firm);
        await Expect(visit.Page.Locator(".middle")).ToContainTextAsync("第 2 次提交");
        await Expect(visit.Page.Locator(".middle")).ToContainTextAsync(Corrected);
        foreach (var accept in await visit.Page.Locator(".decide .choice").GetByRole(AriaRole.Button, new() { Name = "接受" }).AllAsync())
        {
            await accept.ClickAsync();
        }

        await visit.Page.Locator(".decide footer .btn.p", new() { HasText = verb }).ClickAsync();
        await Expect(visit.Page.Locator(".queue li", new() { HasText = Firm })).ToHaveCountAsync(0);
        visit.AssertNoComplaint();
    }

    private static async Task FollowToTheFileAsync(Visit reporter, Visit officer)
    {
        await officer.GoAsync("/p/demo/y/2019/assessment?ind=14");
        var leaf = officer.Page.Locator(".tree li", new() { HasText = "示例榆溪化纤" }).Last.Locator("a[href^='/fact/']");
        await leaf.ClickAsync();
        await officer.Page.WaitForURLAsync("**/fact/**");
        await Expect(officer.Page.Locator("main")).ToContainTextAsync("13.8325");
        var file = officer.Page.Locator("a[href^='/evidence/']", new() { HasText = "水费单2019.csv" });
        var answer = await officer.Page.APIRequest.GetAsync(new Uri(new Uri(officer.Page.Url), await file.GetAttributeAsync("href")).ToString());
        Assert.True(answer.Ok);
        Assert.Contains("全年,138325", await answer.TextAsync(), StringComparison.Ordinal);
        Assert.Empty(reporter.Complaints);
    }
}
