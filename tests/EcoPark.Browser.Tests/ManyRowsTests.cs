namespace EcoPark.Browser.Tests;

/// <summary>Lists without rows, with one and with ten thousand: what to do first, what there is, and how to find a row.</summary>
[Collection(typeof(DemoRingTests))]
public sealed class ManyRowsTests(DemoRing ring)
{
    private const string Firms = "/p/many/enterprises";
    private const string Certificates = "/p/many/registers/honours";
    private const string Board = "/p/many/y/2019/completeness";
    private const string Queue = "/p/many/y/2019/review";

    [Fact]
    public async Task Lists_are_usable_with_none_one_and_ten_thousand_rows()
    {
        await using var visit = await ring.AsNobodyAsync();
        var park = new SyntheticPark(ring.Park);
        await park.BeginAsync();
        await visit.SignInAsync(park.SignIn);

        await NoneAsync(visit);
        await park.GrowToAsync(1);
        await OneAsync(visit);
        await park.GrowToAsync(10_000);
        await RecordsAsync(visit, Firms, "示例万家 09876");
        await RecordsAsync(visit, Certificates, "示例证书 09876");
        await BoardAsync(visit);
        await QueueAsync(visit);
        visit.AssertNoComplaint();
    }

    private static async Task NoneAsync(Visit visit)
    {
        await visit.GoAsync(Firms);
        await Expect(visit.Page.Locator("main .empty a, main .empty button").First).ToBeVisibleAsync();
        await visit.GoAsync(Certificates);
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("可逐条新建，或按模板一次导入。");
        await visit.GoAsync(Queue);
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("没有待审的表");
        await visit.GoAsync(Board);
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("显示 0 / 0 份");
    }

    private static async Task OneAsync(Visit visit)
    {
        foreach (var list in new[] { Firms, Certificates })
        {
            await visit.GoAsync(list);
            await Expect(visit.Page.Locator("main tbody tr")).ToHaveCountAsync(1);
            await Expect(visit.Page.Locator(".foot")).ToContainTextAsync("1–1 / 1 条");
            await Expect(visit.Page.Locator(".foot nav")).ToHaveCountAsync(0);
        }

        await visit.GoAsync(Queue);
        await Expect(visit.Page.Locator(".queue li.on")).ToContainTextAsync("示例万家第 00001 厂");
        await Expect(visit.Page.Locator(".decide")).ToContainTextAsync("这是最后一份");
    }

    // Fifty on a page; the next page and a search have an address of their own.
    private static async Task RecordsAsync(Visit visit, string list, string wanted)
    {
        await visit.GoAsync(list);
        await Expect(visit.Page.Locator("main tbody tr")).ToHaveCountAsync(50);
        await Expect(visit.Page.Locator(".foot")).ToContainTextAsync("1–50 / 10000 条");
        await visit.Page.Locator(".foot a[rel=next]").ClickAsync();
        await Expect(visit.Page.Locator(".foot")).ToContainTextAsync("51–100 / 10000 条");
        await Expect(visit.Page.Locator("main tbody tr")).ToHaveCountAsync(50);

        await visit.GoAsync($"{list}?page=200");
        await Expect(visit.Page.Locator(".foot")).ToContainTextAsync("9951–10000 / 10000 条");
        await Expect(visit.Page.Locator(".foot a[rel=next]")).ToHaveCountAsync(0);

        var find = visit.Page.Locator("main input.find");
        await find.FillAsync(wanted[^5..]);
        await find.PressAsync("Enter");
        await Expect(visit.Page.Locator("main tbody tr")).ToHaveCountAsync(1);
        await Expect(visit.Page.Locator("main tbody tr")).ToContainTextAsync(wanted);

        await visit.Page.Locator("a.clear").ClickAsync();
        await Expect(visit.Page.Locator(".foot")).ToContainTextAsync("1–50 / 10000 条");
    }

    private static async Task BoardAsync(Visit visit)
    {
        await visit.GoAsync(Board);
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("显示 50 / 10000 份");
        await visit.Button("再显示 50 份").ClickAsync();
        await Expect(visit.Page.Locator("main tbody tr")).ToHaveCountAsync(100);
        await visit.Page.Locator("main input[type=search]").FillAsync("09876");
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("显示 1 / 1 份");
    }

    private static async Task QueueAsync(Visit visit)
    {
        await visit.GoAsync(Queue);
        await Expect(visit.Page.Locator(".page-head")).ToContainTextAsync("10000 份待审");
        await Expect(visit.Page.Locator(".queue li button b")).ToHaveCountAsync(50);
        await visit.Button("再显示 50 份").ClickAsync();
        await Expect(visit.Page.Locator(".queue li button b")).ToHaveCountAsync(100);
        await visit.Page.Locator(".queue input[type=search]").FillAsync("09876");
        await Expect(visit.Page.Locator(".queue li button b")).ToHaveTextAsync(["示例万家第 09876 厂"]);
        await Expect(visit.Page.Locator(".middle h2")).ToHaveTextAsync("示例万家第 09876 厂");
    }
}
