namespace EcoPark.Browser.Tests;

/// <summary>What a park decides for itself, as its administrator uses it.</summary>
[Collection(typeof(DemoRingTests))]
public sealed class ParameterTests(DemoRing ring)
{
    private const string Workbench = "/p/demo/y/2019/workbench";
    private const string Parameters = "/p/demo/admin/parameters";

    [Fact]
    public async Task Another_margin_shows_what_moves_before_it_is_saved_and_then_moves_the_marks_of_the_workbench()
    {
        await using var visit = await ring.AsAsync("park-administrator");
        await visit.GoAsync(Workbench);
        await Expect(AtRisk(visit)).ToContainTextAsync("1");

        await visit.GoAsync(Parameters);
        await visit.Button("修改：达标但裕度小于多少算临界").ClickAsync();
        await visit.Page.GetByLabel("理由").FillAsync("管委会纪要〔2020〕3 号");
        await Expect(visit.Button("保存修改")).ToBeDisabledAsync();
        await visit.Page.GetByLabel("改为").FillAsync("20");
        await visit.Button("看影响").ClickAsync();
        await Expect(visit.Page.Locator("dialog[open] .effects")).ToContainTextAsync("2019 年临界的指标由 1 项变为 2 项");
        await Expect(visit.Page.Locator("dialog[open] .effects")).ToContainTextAsync("15 工业用水重复利用率");
        await visit.Button("保存修改").ClickAsync();

        var row = visit.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "达标但裕度小于多少算临界" });
        await Expect(row).ToContainTextAsync("园区自定");
        await Expect(row).ToContainTextAsync("管委会纪要〔2020〕3 号");
        await visit.GoAsync(Workbench);
        await Expect(AtRisk(visit)).ToContainTextAsync("2");

        await visit.GoAsync(Parameters);
        await visit.Button("恢复默认：达标但裕度小于多少算临界").ClickAsync();
        await Expect(visit.Page.Locator("dialog[open] .effects")).ToContainTextAsync("由 2 项变为 1 项");
        await visit.Page.GetByLabel("理由").FillAsync("纪要撤销");
        await visit.Page.Locator("dialog[open] footer .btn.p").ClickAsync();

        await Expect(row).Not.ToContainTextAsync("园区自定");
        await visit.GoAsync(Workbench);
        await Expect(AtRisk(visit)).ToContainTextAsync("1");
        visit.AssertNoComplaint();
    }

    [Fact]
    public async Task The_eco_office_reads_the_parameters_and_has_no_button_to_change_them()
    {
        await using var visit = await ring.AsAsync("eco-officer");
        await visit.GoAsync(Parameters);

        await Expect(visit.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "达标但裕度小于多少算临界" })).ToContainTextAsync("10%");
        await Expect(visit.Page.GetByRole(AriaRole.Button).Filter(new() { HasText = "修改" })).ToHaveCountAsync(0);
        visit.AssertNoComplaint();
    }

    private static ILocator AtRisk(Visit visit) => visit.Page.Locator(".summary").Filter(new() { HasText = "临界" }).First;
}
