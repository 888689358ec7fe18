namespace EcoPark.Browser.Tests;

/// <summary>A reviewer who leaves the mouse alone: A decides, R returns, Q asks, and the next form opens itself.</summary>
[Collection(typeof(WorkedRingTests))]
public sealed class ReviewKeyTests(WorkedRing ring)
{
    // Forms of offices whose values no other test reads, in the order they are decided.
    private static readonly (string Key, string Form, string State)[] Steps = [("a", "经济", "已采纳"), ("r", "绿化", "已退回"), ("q", "宣传活动", "已退回")];

    [Fact]
    public async Task Forms_are_accepted_returned_and_asked_about_by_keys()
    {
        await using var visit = await ring.AsAsync("eco-officer");
        await visit.GoAsync("/p/demo/y/2019/review");
        await Expect(visit.Page.Locator(".queue li.on")).ToHaveCountAsync(1);
        foreach (var (key, form, state) in Steps)
        {
            await DecideAsync(visit, key, form, state);
        }

        visit.AssertNoComplaint();
    }

    private static async Task DecideAsync(Visit visit, string key, string form, string state)
    {
        var item = visit.Page.Locator(".queue li", new() { HasText = form });
        await item.Locator("button").ClickAsync();
        await Expect(visit.Page.Locator(".queue li.on")).ToContainTextAsync(form);
        await Expect(visit.Page.Locator(".middle .head")).ToContainTextAsync(form);
        var office = await visit.Page.Locator(".middle h2").InnerTextAsync();
        foreach (var accept in await visit.Page.Locator(".decide .choice").GetByRole(AriaRole.Button, new() { Name = "接受" }).AllAsync())
        {
            await accept.ClickAsync();
        }

        var following = (await visit.Page.Locator(".decide footer .sub").Last.InnerTextAsync()).Replace("然后自动打开：", "", StringComparison.Ordinal);
        await visit.Page.Keyboard.PressAsync(key);
        if (key != "a")
        {
            await visit.Page.Locator("dialog[open] textarea").FillAsync("请说明数据来源。");
            await visit.Page.Keyboard.PressAsync("Tab");
            await visit.Page.Locator("dialog[open] footer .btn.p").PressAsync("Enter");
        }

        await Expect(item).ToHaveCountAsync(0);
        await Expect(visit.Page.Locator(".toasts, .toast").First).ToContainTextAsync($"{office}：{state}");
        if (!following.Contains("最后一份", StringComparison.Ordinal))
        {
            await Expect(visit.Page.Locator(".middle h2")).ToHaveTextAsync(following);
        }
    }
}
