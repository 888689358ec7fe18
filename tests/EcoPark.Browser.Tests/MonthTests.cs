namespace EcoPark.Browser.Tests;

/// <summary>Months of the park, from the page to the projection. The demo's clock stands in May 2020.</summary>
[Collection(typeof(DemoRingTests))]
public sealed class MonthTests(DemoRing ring)
{
    [Fact]
    public async Task A_month_taken_back_and_stated_again_moves_the_coverage_of_the_projection()
    {
        await using var visit = await ring.AsAsync("eco-officer");
        await visit.GoAsync("/p/demo/y/2020/months");
        var april = visit.Page.GetByLabel("废水排放量 4月", new() { Exact = true });
        var value = await april.InputValueAsync();
        Assert.NotEmpty(value);
        await Expect(visit.Page.GetByLabel("废水排放量 5月", new() { Exact = true })).ToHaveCountAsync(0); // May is not over

        await SaveAsync(visit, april, "");
        Assert.Equal("已知 3/12 月", await CoverageAsync(visit));

        await visit.GoAsync("/p/demo/y/2020/months");
        await SaveAsync(visit, april, value + " 吨");
        Assert.Equal("已知 4/12 月", await CoverageAsync(visit));
        visit.AssertNoComplaint();
    }

    [Fact]
    public async Task A_negative_month_is_refused_in_its_cell_and_not_saved()
    {
        await using var visit = await ring.AsAsync("eco-officer");
        await visit.GoAsync("/p/demo/y/2020/months");
        var january = visit.Page.GetByLabel("二氧化硫排放量 1月", new() { Exact = true });

        await january.FillAsync("-3");
        await january.BlurAsync();
        await visit.Button("保存 1 处").ClickAsync();

        await Expect(visit.Page.Locator("ul.problems")).ToContainTextAsync("二氧化硫排放量（1 月）");
        await Expect(january).ToHaveValueAsync("-3");
        await visit.GoAsync("/p/demo/y/2020/months");
        await Expect(january).ToHaveValueAsync("");
    }

    private static async Task SaveAsync(Visit visit, ILocator cell, string text)
    {
        await cell.FillAsync(text);
        await cell.BlurAsync();
        await visit.Button("保存 1 处").ClickAsync();
        await Expect(visit.Button("保存 0 处")).ToBeDisabledAsync();
    }

    // Indicator 27: wastewater per value added.
    private static async Task<string> CoverageAsync(Visit visit)
    {
        await visit.GoAsync("/p/demo/y/2019/targets?ind=27");
        var input = visit.Page.Locator(".split-panel details").Filter(new() { HasText = "废水排放量" }).First;
        await Expect(input).ToContainTextAsync("/12 月");
        var text = await input.Locator("summary").InnerTextAsync();
        return text[text.IndexOf("已知", StringComparison.Ordinal)..].Trim();
    }
}
