namespace EcoPark.Browser.Tests;

/// <summary>The life of the title, as the eco officer records it.</summary>
[Collection(typeof(PressedRingTests))]
public sealed class LifeCycleTests(PressedRing ring)
{
    [Fact]
    public async Task An_event_is_recorded_and_the_title_moves_to_its_state()
    {
        await using var visit = await ring.AsAsync("eco-officer");
        await visit.GoAsync("/p/demo/y/2019/life-cycle");
        var now = visit.Page.Locator(".track li.now");
        await Expect(now).ToContainTextAsync("年度评价");
        await Expect(visit.Page.Locator(".dossier tbody tr")).ToHaveCountAsync(9);

        await visit.Button("记录事件").ClickAsync();
        await visit.Page.Locator("#title-what").SelectOptionAsync(new SelectOptionValue { Label = "复查" });
        await visit.Page.Locator("#title-day").FillAsync("2020-05-15");
        await visit.Page.Locator("#title-document").FillAsync("示环函〔2020〕8号");
        await visit.Page.Locator("#title-document").PressAsync("Tab");
        await visit.Page.Locator("dialog footer button.p").ClickAsync();

        await Expect(now).ToContainTextAsync("复查");
        await Expect(now).ToContainTextAsync("2020-05-15");
        await Expect(visit.Page.Locator("#records")).ToContainTextAsync("示环函〔2020〕8号");
        visit.AssertNoComplaint();
    }

    [Fact]
    public async Task Both_measures_stand_side_by_side_and_what_was_not_read_is_tagged()
    {
        await using var visit = await ring.AsAsync("eco-officer");
        await visit.GoAsync("/p/demo/y/2019/life-cycle?regime=compare");

        await Expect(visit.Page.Locator("table.regimes tbody tr")).ToHaveCountAsync(10);
        await Expect(visit.Page.Locator("table.regimes")).ToContainTextAsync("? 待核");
        visit.AssertNoComplaint();
    }

    [Theory]
    [InlineData(390, 844), InlineData(1366, 640)]
    public async Task On_a_small_screen_nothing_is_wider_than_it(int width, int height)
    {
        await using var visit = await ring.AsAsync("eco-officer", new VisitOptions { Width = width, Height = height });
        await visit.GoAsync("/p/demo/y/2019/life-cycle");

        Assert.Equal(width, await visit.Page.EvaluateAsync<int>("() => document.scrollingElement.scrollWidth"));
        visit.AssertNoComplaint();
    }
}
