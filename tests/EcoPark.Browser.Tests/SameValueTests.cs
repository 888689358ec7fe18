namespace EcoPark.Browser.Tests;

/// <summary>Two people, two browsers, one value of one form: nothing is lost unseen, and a person decides.</summary>
[Collection(typeof(WorkedRingTests))]
public sealed class SameValueTests(WorkedRing ring)
{
    private const string Section = "/forms/enterprise-annual/2020/output";

    [Theory]
    [InlineData("保留对方的", "111", "222", "111")]
    [InlineData("用我的", "333", "444", "444")]
    public async Task Of_two_who_change_one_value_the_second_sees_both_and_chooses(string choice, string first, string second, string kept)
    {
        await using var one = await ring.AsAsync("enterprise-reporter");
        await using var other = await ring.AsAsync("eco-officer");
        await one.GoAsync(Section);
        // The officer's address names the firm.
        await other.GoAsync(await one.Page.Locator("nav.own-rail li.on a").GetAttributeAsync("href") ?? "");

        await FillAsync(one, "#operating_revenue", first);
        await Expect(one.Page.Locator(".saved")).ToContainTextAsync("已自动保存");
        await FillAsync(other, "#operating_revenue", second);

        var band = other.Page.Locator("main .band", new() { HasText = "周示例 刚刚也改了“营业收入”" });
        await Expect(band).ToContainTextAsync($"现存（对方）：{first}");
        await Expect(band).ToContainTextAsync($"您的：{second}");

        await other.Button(choice).ClickAsync();
        await Expect(band).ToHaveCountAsync(0);
        await Expect(other.Page.Locator("#operating_revenue")).ToHaveValueAsync(kept);
        await Expect(other.Page.Locator(".saved")).ToContainTextAsync("已自动保存");

        await one.GoAsync(Section);
        await Expect(one.Page.Locator("#operating_revenue")).ToHaveValueAsync(kept);
        one.AssertNoComplaint();
        other.AssertNoComplaint();
    }

    [Fact]
    public async Task Two_who_change_different_values_do_not_disturb_each_other()
    {
        await using var one = await ring.AsAsync("enterprise-reporter");
        await using var other = await ring.AsAsync("eco-officer");
        await one.GoAsync(Section);
        await other.GoAsync(await one.Page.Locator("nav.own-rail li.on a").GetAttributeAsync("href") ?? "");

        await FillAsync(one, "#employees_year_end", "150");
        await Expect(one.Page.Locator(".saved")).ToContainTextAsync("已自动保存");
        await FillAsync(other, "#low_carbon_rd_expenditure", "55");
        await Expect(other.Page.Locator(".saved")).ToContainTextAsync("已自动保存");

        await Expect(other.Page.Locator("#employees_year_end")).ToHaveValueAsync("150");
        await Expect(other.Page.Locator("main .band")).ToHaveCountAsync(0);
        await one.GoAsync(Section);
        await Expect(one.Page.Locator("#low_carbon_rd_expenditure")).ToHaveValueAsync("55");
        one.AssertNoComplaint();
        other.AssertNoComplaint();
    }

    private static async Task FillAsync(Visit visit, string field, string text)
    {
        await visit.Page.Locator(field).FillAsync(text);
        await visit.Page.Locator(field).BlurAsync();
    }
}
