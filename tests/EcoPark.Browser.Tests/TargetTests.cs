using System.Text;

namespace EcoPark.Browser.Tests;

/// <summary>Targets, checklists and the effect of a value, as the office uses them.</summary>
[Collection(typeof(DemoRingTests))]
public sealed class TargetTests(DemoRing ring)
{
    [Fact]
    public async Task A_target_is_set_and_its_line_decides_whether_the_value_is_on_track()
    {
        await using var visit = await ring.AsAsync("eco-officer");
        await visit.GoAsync("/p/demo/y/2019/targets?ind=29");
        var panel = visit.Page.Locator(".split-panel");
        await Expect(panel).ToContainTextAsync("2020 年末");
        await Expect(panel).ToContainTextAsync("预测");

        await visit.Button("修改目标").ClickAsync();
        await visit.Page.GetByLabel("目标值").FillAsync("14");
        await visit.Button("保存目标").ClickAsync();
        await Expect(visit.Page.Locator("dialog[open]")).ToContainTextAsync("限值是底线");

        await visit.Page.GetByLabel("目标值").FillAsync("36.2");
        await visit.Button("保存目标").ClickAsync();

        await Expect(visit.Page.Locator("dialog[open]")).ToHaveCountAsync(0);
        await Expect(panel).ToContainTextAsync("≥ 36.2");
        await Expect(panel).ToContainTextAsync("已达到");
        visit.AssertNoComplaint();
    }

    [Fact]
    public async Task A_projected_value_opens_the_months_and_years_it_is_worked_out_from()
    {
        await using var visit = await ring.AsAsync("leader");
        await visit.GoAsync("/p/demo/y/2019/targets?ind=14");
        var input = visit.Page.Locator(".split-panel details").First;
        await Expect(input).ToContainTextAsync("已知 4/12 月");

        await input.Locator("summary").ClickAsync();

        await Expect(input).ToContainTextAsync("上年同月");
        Assert.Equal(4, await input.Locator("a[href^='/fact/']").CountAsync());
        await Expect(visit.Button("修改目标")).ToHaveCountAsync(0);
        visit.AssertNoComplaint();
    }

    [Fact]
    public async Task An_item_is_confirmed_with_its_document_and_a_live_item_has_no_button()
    {
        await using var visit = await ring.AsAsync("eco-officer");
        await visit.GoAsync("/p/demo/y/2019/checklists");
        await Expect(Item(visit, "应领排污许可证的企业全部持证")).ToContainTextAsync("120/120");
        await Expect(Item(visit, "应领排污许可证的企业全部持证").GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        var open = Item(visit, "监测预警设备覆盖重点风险源且正常运行");
        await Expect(open).ToContainTextAsync("待确认");

        await open.GetByRole(AriaRole.Button).ClickAsync();
        await visit.Button("记录确认").ClickAsync();
        await Expect(visit.Page.Locator("dialog[open]")).ToContainTextAsync("须附证明文件");
        await visit.Page.Locator("dialog[open] input[type=file]").SetInputFilesAsync(new FilePayload { Name = "示例-在线率.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes("示例：在线率 98%\n") });
        await visit.Button("记录确认").ClickAsync();

        await Expect(open).ToContainTextAsync("示例-在线率.txt");
        await Expect(open.Locator(".state")).ToHaveTextAsync("具备");
        visit.AssertNoComplaint();
    }

    [Fact]
    public async Task On_the_page_of_a_value_another_one_shows_what_would_move()
    {
        await using var visit = await ring.AsAsync("leader");
        await visit.GoAsync("/p/demo/y/2019/assessment?ind=29");
        await visit.Page.Locator(".split-panel a[href^='/fact/']").First.ClickAsync();
        await visit.DrawnAsync();

        await visit.Page.GetByLabel("改为").FillAsync("10");
        await visit.Button("看影响").ClickAsync();

        await Expect(visit.Page.Locator("table.effects")).ToContainTextAsync("绿化覆盖率");
        await Expect(visit.Page.Locator("table.effects")).ToContainTextAsync("未达标");
        visit.AssertNoComplaint();
    }

    private static ILocator Item(Visit visit, string question) => visit.Page.Locator("li.item").Filter(new() { HasText = question });
}
