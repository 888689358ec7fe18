namespace EcoPark.Browser.Tests;

/// <summary>The pictures of the documentation, taken of the demo park: build/screenshots.</summary>
[Collection(typeof(DemoRingTests))]
public sealed class PictureTests(DemoRing ring)
{
    private const int LargestPicture = 600_000; // bytes, as the browser writes them; a palette makes a third of it

    private static readonly (string Role, string Address, string Name)[] Pictures =
    [
        ("eco-officer", "/p/demo/y/2019/workbench", "workbench"),
        ("eco-officer", "/p/demo/y/2019/assessment?ind=14", "assessment"),
        ("eco-officer", "/p/demo/y/2019/review", "review"),
        ("eco-officer", "/p/demo/y/2019/report", "report-editor"),
        ("eco-officer", "/p/demo/y/2019/completeness", "completeness"),
        ("eco-officer", "/p/demo/enterprises/91999937EDYE6AXT1P", "enterprise-file"),
        ("enterprise-reporter", "/forms", "my-forms"),
        ("enterprise-reporter", "/forms/enterprise-annual/2019/hazardous_waste", "form"),
        ("park-administrator", "/p/demo/settings/profile", "profile"),
        ("security-administrator", "/p/demo/admin/people", "people"),
    ];

    // Last: it needs the browser libraries of the build.
    private static readonly (string Role, string Address, string Name) Map = ("eco-officer", "/p/demo/map", "map");

    [Fact]
    public async Task Pictures_are_taken_and_small_enough()
    {
        var folder = Environment.GetEnvironmentVariable("ECOPARK_PICTURES");
        if (string.IsNullOrEmpty(folder))
        {
            Assert.Skip("Pictures are taken by build/screenshots, which sets ECOPARK_PICTURES to their folder.");
        }

        await using (var reporter = await ring.AsAsync("enterprise-reporter"))
        {
            await FaultyWorkbookAsync(reporter);
            await TakeAsync(reporter, Path.Combine(folder, "import.png"));
        }

        foreach (var (role, address, name) in Pictures.Append(Map))
        {
            await using var visit = await ring.AsAsync(role);
            await visit.GoAsync(address);
            await TakeAsync(visit, Path.Combine(folder, name + ".png"));
        }
    }

    private static async Task FaultyWorkbookAsync(Visit visit)
    {
        await visit.GoAsync("/forms/enterprise-annual/2019/import");
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.Locator("main .pick a[href^='/api/forms/template/']").ClickAsync());
        await using var content = await download.CreateReadStreamAsync();
        using var memory = new MemoryStream();
        await content.CopyToAsync(memory);
        var faulty = WorkbookCells.With(memory.ToArray(), ("用水与废水", "C5", "38325 吨左右"), ("用水与废水", "C9", "655000"), ("基本信息", "C8", "中等"));
        await visit.Page.Locator("main .pick input[type=file]").SetInputFilesAsync(new FilePayload { Name = "企业年报_2019.xlsx", MimeType = WorkbookCells.Xlsx, Buffer = faulty });
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("尚未写入任何数据");
        await visit.Page.Locator("ul.messages li", new() { HasText = "38325" }).First.Locator("button").ClickAsync();
        await Expect(visit.Page.Locator("table.sheet td.cur")).ToHaveCountAsync(1);
    }

    private static async Task TakeAsync(Visit visit, string path)
    {
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var picture = await visit.Page.ScreenshotAsync(new PageScreenshotOptions { Path = path, Animations = ScreenshotAnimations.Disabled });
        Assert.InRange(picture.Length, 1, LargestPicture);
        visit.AssertNoComplaint();
    }
}
