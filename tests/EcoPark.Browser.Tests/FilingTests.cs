using System.Text;

namespace EcoPark.Browser.Tests;

/// <summary>
/// One value on its way: sent in by Excel with mistakes, mended, returned by the department with a reason, mended again,
/// approved, accepted, shown in an indicator, traced to its file.
/// </summary>
[Collection(typeof(WorkedRingTests))]
public sealed class FilingTests(WorkedRing ring)
{
    private const string Firm = "示例榆溪化纤有限公司";
    private const string Field = "fresh_water_mains";
    private const string Reason = "与水费单合计不符，请按水费单更正。";

    // Cells of the template: the first field of 用水与废水, the fourth of 基本信息.
    private const string Water = "用水与废水";
    private const string Basic = "基本信息";

    // The firm stated 3.8325 万立方米 and the park 480.25; with 10 more it is 490.25 × 10000 m³ ÷ 620000 万元 = 7.907… m³/万元.
    private const string ByExcel = "12.8325";
    private const string First = "14.8325";
    private const string Corrected = "13.8325";
    private const string Before = "7.75";
    private const string After = "7.91";

    [Fact]
    public async Task A_value_goes_from_a_faulty_workbook_over_a_return_into_its_indicator_and_back_to_its_file()
    {
        await using var reporter = await ring.AsAsync("enterprise-reporter");
        await using var officer = await ring.AsAsync("eco-officer");
        Assert.Equal(Before, await WaterPerValueAddedAsync(officer));

        await OpenReturnedFormAsync(reporter);
        await FillByWorkbookAsync(reporter);
        await TypeAsync(reporter, First);
        await ExplainAsync(reporter);
        await AttachAsync(reporter);
        await HandInAsync(reporter);
        await ReturnAsync();
        await FollowTheReasonAsync(reporter);
        await TypeAsync(reporter, Corrected);
        await HandInAsync(reporter);
        await DecideAsync("department-approver", "审核通过");
        await DecideAsync("eco-officer", "采纳");

        Assert.Equal(After, await WaterPerValueAddedAsync(officer));
        await FollowToTheFileAsync(officer);
        reporter.AssertNoComplaint();
        officer.AssertNoComplaint();
    }

    private static async Task<string> WaterPerValueAddedAsync(Visit visit)
    {
        await visit.GoAsync("/p/demo/y/2019/assessment");
        return (await visit.Page.Locator("tr[data-row]:has(a:text-is('单位工业增加值新鲜水耗')) td.value").InnerTextAsync()).Trim();
    }

    private static async Task OpenReturnedFormAsync(Visit reporter)
    {
        await reporter.GoAsync("/forms");
        await Expect(reporter.Page.Locator("main")).ToContainTextAsync("退回修改 1 处");
        await reporter.Page.GetByRole(AriaRole.Link, new() { Name = "去改", Exact = true }).ClickAsync();
        await reporter.Page.WaitForURLAsync("**/forms/enterprise-annual/2019**", new() { WaitUntil = WaitUntilState.Commit });
        await Expect(reporter.Page.Locator("main .band.bad")).ToContainTextAsync("危废产生量与转移联单不符");
    }

    private static async Task FillByWorkbookAsync(Visit reporter)
    {
        await reporter.Link("用 Excel 导入").ClickAsync();
        await Expect(reporter.Page.Locator("h1")).ToHaveTextAsync("Excel 导入");
        var template = await SavedAsync(reporter, reporter.Page.Locator("main .pick a[href^='/api/forms/template/']"));

        var faulty = WorkbookCells.With(template, (Water, "C5", "很多"), (Basic, "C8", "中等"));
        await UploadAsync(reporter, faulty);
        await Expect(Message(reporter, "C5", Water)).ToContainTextAsync("很多");
        await Message(reporter, "C5", Water).Locator("button").ClickAsync();
        await Expect(reporter.Page.Locator("table.sheet td.bad.cur")).ToContainTextAsync("很多");
        await Expect(Message(reporter, "C8", Basic)).ToContainTextAsync("中等");
        await Message(reporter, "C8", Basic).Locator("button").ClickAsync();
        await Expect(reporter.Page.Locator("table.sheet td.bad.cur")).ToContainTextAsync("中等");

        var marked = await SavedAsync(reporter, reporter.Button("下载标色工作簿"));
        Assert.Contains("很多", WorkbookCells.Notes(marked, Water)["C5"], StringComparison.Ordinal);
        Assert.Contains("中等", WorkbookCells.Notes(marked, Basic)["C8"], StringComparison.Ordinal);

        await reporter.Button("取消").ClickAsync();
        await UploadAsync(reporter, WorkbookCells.With(template, (Water, "C5", ByExcel)));
        await Expect(Message(reporter, "C8", Basic)).ToHaveCountAsync(0);
        await reporter.Button("导入 1 格 0 行").ClickAsync();
        await Expect(reporter.Page.Locator("main")).ToContainTextAsync("已导入");

        await reporter.Page.Locator("nav.own-rail a", new() { HasText = Water }).ClickAsync();
        await Expect(reporter.Page.Locator($"#{Field}")).ToHaveValueAsync(ByExcel);
    }

    private static ILocator Message(Visit reporter, string cell, string sheet) =>
        reporter.Page.Locator($"ul.messages li:has(.bad:text-is('{cell}')):has(.sub:text-is('{sheet}'))");

    private static async Task UploadAsync(Visit reporter, byte[] workbook)
    {
        await reporter.Page.Locator("main .pick input[type=file]").SetInputFilesAsync(new FilePayload { Name = "填好的.xlsx", MimeType = WorkbookCells.Xlsx, Buffer = workbook });
        await Expect(reporter.Page.Locator("main")).ToContainTextAsync("尚未写入任何数据");
    }

    private static async Task<byte[]> SavedAsync(Visit visit, ILocator control)
    {
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => control.ClickAsync());
        await using var content = await download.CreateReadStreamAsync();
        using var memory = new MemoryStream();
        await content.CopyToAsync(memory);
        return memory.ToArray();
    }

    // On a page loaded anew, so that 已自动保存 speaks of this value; and it is there again after another loading.
    private static async Task TypeAsync(Visit reporter, string value)
    {
        await reporter.GoAsync("/forms/enterprise-annual/2019/water");
        var field = reporter.Page.Locator($"#{Field}");
        await field.FillAsync(value);
        await field.BlurAsync();
        await Expect(reporter.Page.Locator(".saved")).ToContainTextAsync("已自动保存");
        await reporter.Page.ReloadAsync();
        await Expect(field).ToHaveValueAsync(value);
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

    private static async Task AttachAsync(Visit reporter)
    {
        await reporter.Page.Locator($"#f-{Field} input[type=file]").SetInputFilesAsync(
            new FilePayload { Name = "水费单2019.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes("月份,立方米\n全年,138325\n") });
        await Expect(reporter.Page.Locator($"#f-{Field} .files")).ToContainTextAsync("水费单2019");
    }

    private static async Task HandInAsync(Visit reporter)
    {
        await reporter.Page.Locator("nav.own-rail a", new() { HasText = "核对并提交" }).ClickAsync();
        await reporter.Page.Locator(".submit .btn.p").ClickAsync();
        await reporter.Page.Locator("dialog[open] footer .btn.p").ClickAsync();
        await Expect(reporter.Page.Locator(".page-head")).ToContainTextAsync("待审核");
    }

    // The value passed every check; the department sends it back all the same, and only it.
    private async Task ReturnAsync()
    {
        await using var visit = await ring.AsAsync("department-approver");
        await OpenInQueueAsync(visit, First);
        await AcceptFindingsAsync(visit);
        await visit.Page.Locator(".middle tr", new() { HasText = "自来水取用量" }).First.FocusAsync();
        await visit.Button("退回或提问此格").ClickAsync();
        await visit.Page.Locator(".decide .choice", new() { HasText = "自来水取用量" }).Locator("textarea").FillAsync(Reason);
        await visit.Page.Locator(".decide footer .btn.p", new() { HasText = "按上述处置" }).ClickAsync();
        await Expect(visit.Page.Locator(".queue li", new() { HasText = Firm })).ToHaveCountAsync(0);
        visit.AssertNoComplaint();
    }

    private static async Task FollowTheReasonAsync(Visit reporter)
    {
        await reporter.GoAsync("/forms/enterprise-annual/2019/basic");
        var band = reporter.Page.Locator("main .band.bad", new() { HasText = "退回说明：自来水取用量" });
        await Expect(band).ToContainTextAsync(Reason);
        await Expect(band).ToContainTextAsync("赵示例");
        await band.GetByRole(AriaRole.Link, new() { Name = "去这一格" }).ClickAsync();
        await reporter.Page.WaitForURLAsync($"**/water?**#f-{Field}", new() { WaitUntil = WaitUntilState.Commit });
        await Expect(reporter.Page.Locator($"#{Field}")).ToBeInViewportAsync();
        await Expect(reporter.Page.Locator($"#f-{Field}")).ToContainTextAsync("退回");
    }

    private async Task DecideAsync(string role, string verb)
    {
        await using var visit = await ring.AsAsync(role);
        await OpenInQueueAsync(visit, Corrected);
        await AcceptFindingsAsync(visit);
        await visit.Page.Locator(".decide footer .btn.p", new() { HasText = verb }).ClickAsync();
        await Expect(visit.Page.Locator(".queue li", new() { HasText = Firm })).ToHaveCountAsync(0);
        visit.AssertNoComplaint();
    }

    private static async Task OpenInQueueAsync(Visit visit, string value)
    {
        await visit.GoAsync("/p/demo/y/2019/review");
        await visit.Page.Locator(".queue li button", new() { HasText = Firm }).ClickAsync();
        await Expect(visit.Page.Locator(".middle h2")).ToHaveTextAsync(Firm);
        await Expect(visit.Page.Locator(".middle")).ToContainTextAsync(value);
    }

    private static async Task AcceptFindingsAsync(Visit visit)
    {
        foreach (var accept in await visit.Page.Locator(".decide .choice").GetByRole(AriaRole.Button, new() { Name = "接受" }).AllAsync())
        {
            await accept.ClickAsync();
        }
    }

    private static async Task FollowToTheFileAsync(Visit officer)
    {
        await officer.GoAsync("/p/demo/y/2019/assessment?ind=14");
        var leaf = officer.Page.Locator(".tree li li", new() { HasText = "示例榆溪化纤" }).Locator("a[href^='/fact/']", new() { HasText = Corrected });
        var others = officer.Page.Locator(".tree button", new() { HasText = "家 ›" });
        for (var count = await officer.Page.Locator(".tree li").CountAsync(); !await leaf.First.IsVisibleAsync() && await others.CountAsync() > 0; count = await officer.Page.Locator(".tree li").CountAsync())
        {
            await others.First.ClickAsync();
            await Expect(officer.Page.Locator(".tree li")).Not.ToHaveCountAsync(count);
        }

        await leaf.First.ClickAsync();
        await officer.Page.WaitForURLAsync("**/fact/**", new() { WaitUntil = WaitUntilState.Commit });
        await Expect(officer.Page.Locator("main")).ToContainTextAsync(Corrected);
        var file = officer.Page.Locator("main a[href^='/evidence/']", new() { HasText = "水费单2019.csv" });
        var kept = await SavedAsync(officer, file);
        Assert.Equal("月份,立方米\n全年,138325\n", Encoding.UTF8.GetString(kept));
    }
}
