using System.Diagnostics;

namespace EcoPark.Browser.Tests;

/// <summary>The report as the office writes it, reviews it, freezes it and corrects it.</summary>
[Collection(typeof(WorkedRingTests))]
public sealed class ReportTests(WorkedRing ring)
{
    private const string Report = "/p/demo/y/2019/report";

    [Fact]
    public async Task A_sentence_that_is_typed_is_stored_and_is_there_after_a_reload()
    {
        await using var visit = await OpenAsync("eco-officer", Report);

        await TypeAsync(visit, "plan.tasks", "各部门每季度报送进展情况。");

        await Expect(visit.Page.Locator(".saved")).ToContainTextAsync("已自动保存");
        await visit.GoAsync(Report);
        await Expect(Section(visit, "plan.tasks")).ToContainTextAsync("各部门每季度报送进展情况。");
        visit.AssertNoComplaint();
    }

    [Fact]
    public async Task A_figure_is_found_by_name_and_stands_bound_at_the_writing_mark()
    {
        await using var visit = await OpenAsync("eco-officer", Report);
        await TypeAsync(visit, "protection.water", "全年化学需氧量排放");

        await visit.Button("插入数").ClickAsync();
        await visit.Page.Locator("#figure-search").FillAsync("化学需氧量");
        await visit.Page.Locator(".found[data-code='cod']").ClickAsync();

        var chip = Section(visit, "protection.water").Locator(".fg[data-source='{cod}']");
        await Expect(chip).ToHaveTextAsync("128.35吨");
        await Expect(visit.Page.Locator(".panel.picked")).ToContainTextAsync("化学需氧量排放量");
        await Expect(visit.Page.Locator(".saved")).ToContainTextAsync("已自动保存");
        await visit.GoAsync(Report);
        await Expect(Section(visit, "protection.water")).ToContainTextAsync("全年化学需氧量排放128.35吨");
        visit.AssertNoComplaint();
    }

    [Fact]
    public async Task Digits_typed_by_hand_are_named_at_once_and_bound_to_the_figure_of_that_value()
    {
        await using var visit = await OpenAsync("eco-officer", Report);

        await TypeAsync(visit, "protection.soil", "化学需氧量为128.35吨。");

        var finding = visit.Page.Locator(".panel.finding").Filter(new() { HasText = "128.35" });
        await Expect(finding).ToContainTextAsync("没有绑定");
        await Expect(visit.Page.Locator(".saved")).ToContainTextAsync("1 节未保存");
        await finding.GetByRole(AriaRole.Button, new() { Name = "绑定：化学需氧量排放量" }).ClickAsync();
        await Expect(finding).ToHaveCountAsync(0);
        await Expect(Section(visit, "protection.soil").Locator(".fg[data-source='{cod:n}']")).ToHaveTextAsync("128.35");
        await Expect(visit.Page.Locator(".saved")).ToContainTextAsync("已自动保存");
        visit.AssertNoComplaint();
    }

    [Fact]
    public async Task Of_two_people_at_one_section_neither_text_is_lost()
    {
        await using var first = await OpenAsync("eco-officer", Report);
        await using var second = await OpenAsync("park-administrator", Report);

        await TypeAsync(first, "overview.guidance", "甲写的话。");
        await Expect(first.Page.Locator(".saved")).ToContainTextAsync("已自动保存");
        await TypeAsync(second, "overview.guidance", "乙写的话。");

        var conflict = second.Page.Locator("[data-conflict='overview.guidance']");
        await Expect(conflict).ToContainTextAsync("甲写的话。");
        await Expect(conflict).ToContainTextAsync("乙写的话。");
        await second.Button("采用我的").ClickAsync();
        await Expect(conflict).ToHaveCountAsync(0);
        await first.GoAsync(Report);
        await Expect(Section(first, "overview.guidance")).ToContainTextAsync("乙写的话。");
        second.AssertNoComplaint();
        first.AssertNoComplaint();
    }

    [Fact]
    public async Task A_leader_comments_without_writing_and_the_office_resolves_it()
    {
        await using var leader = await OpenAsync("leader", Report);
        await Expect(leader.Page.Locator("[contenteditable=true]")).ToHaveCountAsync(0);
        await Expect(leader.Button("冻结…")).ToHaveCountAsync(0);
        await leader.Page.Locator("#comment-text").FillAsync("请核对全文的口径。");
        await leader.Button("提出意见").ClickAsync();
        var seen = leader.Page.Locator(".comments li").Filter(new() { HasText = "请核对全文的口径。" });
        await Expect(seen).ToBeVisibleAsync();

        await using var office = await OpenAsync("eco-officer", Report);
        var comment = office.Page.Locator(".comments li").Filter(new() { HasText = "请核对全文的口径。" });
        await comment.GetByRole(AriaRole.Button, new() { Name = "已处理" }).ClickAsync();
        await Expect(comment).ToHaveCountAsync(0);
        office.AssertNoComplaint();
        leader.AssertNoComplaint();
    }

    [Fact]
    public async Task A_correction_is_frozen_and_published_its_Word_is_verified_and_its_difference_named()
    {
        const string year = "/p/demo/y/2017/report";
        await using var visit = await OpenAsync("eco-officer", year);
        await visit.Button("更正…").ClickAsync();
        await visit.Page.Locator("#move-reason").FillAsync("补充化学需氧量的约数");
        await visit.Button("更正").Last.ClickAsync();
        await Expect(visit.Page.Locator(".page-head")).ToContainTextAsync("草稿 第 2 版");

        await TypeAsync(visit, "plan.tasks", "化学需氧量排放");
        await visit.Button("插入数").ClickAsync();
        await visit.Page.Locator("#figure-search").FillAsync("cod");
        await visit.Page.Locator(".found[data-code='cod']").ClickAsync();
        await visit.Page.Locator(".variants summary").ClickAsync();
        var approximate = visit.Page.Locator(".variants button").Filter(new() { HasTextRegex = new("^近|多") }).First;
        await approximate.ClickAsync();
        await Expect(Section(visit, "plan.tasks").Locator(".fg[data-source='{cod:approx}']")).ToBeVisibleAsync();

        await visit.Button("送内部审阅").ClickAsync();
        await visit.Page.Locator("dialog footer .btn.p").ClickAsync();
        await visit.Button("冻结…").ClickAsync();
        await Expect(visit.Page.Locator("dialog[open]")).ToContainTextAsync("固定");
        await Expect(visit.Page.Locator("dialog footer .btn.p")).ToBeDisabledAsync();
        await visit.Page.Locator("dialog footer input").FillAsync("2017");
        await visit.Page.Locator("dialog footer .btn.p").ClickAsync();
        await Expect(visit.Page.Locator(".page-head")).ToContainTextAsync("已定稿 第 2 版");
        await VerifyAsync(visit, "/api/parks/demo/years/2017/report/versions/2/files");
        await visit.Button("报送").ClickAsync();
        await visit.Page.Locator("dialog footer .btn.p").ClickAsync();
        await visit.Button("公开…").ClickAsync();
        await visit.Page.Locator("dialog footer input").FillAsync("2017");
        await visit.Page.Locator("dialog footer .btn.p").ClickAsync();
        await Expect(visit.Page.Locator(".page-head")).ToContainTextAsync("已公开 第 2 版");

        await visit.GoAsync("/p/demo/y/2017/report/compare?a=1&b=2");
        await Expect(visit.Page.Locator(".band")).ToContainTextAsync("补充化学需氧量的约数");
        await Expect(visit.Page.Locator(".figures-table")).ToContainTextAsync("化学需氧量");
        await Expect(visit.Page.Locator("ins")).ToContainTextAsync(["化学需氧量排放"]);
        visit.AssertNoComplaint();
    }

    [Fact]
    public async Task A_reviewer_reads_frozen_versions_and_no_draft()
    {
        await using var visit = await ring.AsAsync("reviewer");
        await visit.GoAsync(Report);
        await Expect(visit.Page.Locator(".paper")).ToHaveCountAsync(0);
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("定稿");
        visit.AssertNoComplaint();
    }

    [Fact]
    public async Task A_frozen_version_is_read_only_and_its_numbers_open()
    {
        await using var visit = await OpenAsync("leader", "/p/demo/y/2018/report/2");
        await Expect(visit.Page.Locator(".band")).ToContainTextAsync("已冻结");
        await Expect(visit.Page.Locator("[contenteditable=true]")).ToHaveCountAsync(0);

        await visit.Page.Locator(".text .fg[data-fact]:not([data-fact=''])").First.ClickAsync();

        await Expect(visit.Page.Locator(".panel.picked")).ToContainTextAsync("已锁定");
        visit.AssertNoComplaint();
    }

    [Fact]
    public async Task The_official_pages_have_twenty_two_lines_and_their_numbers()
    {
        await using var visit = await ring.AsAsync("leader");
        await visit.GoAsync(Report + "?mode=layout");

        var pages = visit.Page.Locator(".a4");
        await Expect(pages.First).ToBeVisibleAsync();
        Assert.True(await pages.CountAsync() > 5);
        Assert.Equal("— 2 —", await pages.Nth(1).GetAttributeAsync("data-number"));
        visit.AssertNoComplaint();
    }

    [Theory]
    [InlineData(1366, 900, "zh-CN"), InlineData(1366, 768, "en"), InlineData(820, 1180, "zh-CN"), InlineData(390, 844, "en")]
    public async Task On_every_screen_and_in_both_languages_nothing_is_wider_than_it(int width, int height, string language)
    {
        await using var visit = await ring.AsAsync("eco-officer", new VisitOptions { Width = width, Height = height, Language = language });
        foreach (var address in new[] { Report, Report + "?mode=layout", "/p/demo/y/2018/report/1", "/p/demo/y/2018/report/compare?a=1&b=2" })
        {
            await visit.GoAsync(address);
            Assert.Equal(width, await visit.Page.EvaluateAsync<int>("() => document.scrollingElement.scrollWidth"));
        }

        visit.AssertNoComplaint();
    }

    private static ILocator Section(Visit visit, string id) => visit.Page.Locator($"[data-section='{id}']");

    private async Task<Visit> OpenAsync(string role, string address)
    {
        var visit = await ring.AsAsync(role);
        await visit.GoAsync(address);
        await visit.Page.Locator(".paper").WaitForAsync();
        return visit;
    }

    // At the end of the section, as after a click there.
    private static async Task TypeAsync(Visit visit, string section, string words)
    {
        await Section(visit, section).EvaluateAsync("host => { host.focus(); getSelection().selectAllChildren(host.lastElementChild ?? host); getSelection().collapseToEnd(); }");
        await visit.Page.Keyboard.TypeAsync(words);
    }

    // The program as it is run by whoever got the files.
    private async Task VerifyAsync(Visit visit, string files)
    {
        var folder = Directory.CreateDirectory(Path.Combine(ring.Park.Folder, "verified")).FullName;
        foreach (var (kind, name) in new[] { ("Report", "report.docx"), ("Facts", "facts.json") })
        {
            var answer = await visit.Page.APIRequest.GetAsync(new Uri(new Uri(visit.Page.Url), $"{files}/{kind}").ToString());
            Assert.True(answer.Ok, $"{kind}: {answer.Status}");
            await File.WriteAllBytesAsync(Path.Combine(folder, name), await answer.BodyAsync(), TestContext.Current.CancellationToken);
        }

        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false, WorkingDirectory = folder };
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "ecopark.dll"), "verify", "report.docx", "--facts", "facts.json" })
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
        var said = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, said);
    }
}
