namespace EcoPark.Browser.Tests;

/// <summary>The newcomer's first day: from an empty folder to the official table of a collected year, by the pages alone.</summary>
[Collection(typeof(EmptyRingTests))]
public sealed class NewParkTests(EmptyRing ring)
{
    private const string OwnPassword = "Own-password-2026";
    private const string Year = "/p/binhai/y/2024";

    [Fact]
    public async Task A_newcomer_sets_a_park_up_collects_a_year_and_downloads_the_official_table()
    {
        await using var admin = await ring.AsNobodyAsync();
        await SignInAndOwnAsync(admin, ring.Park.SignInOf("first-administrator"));
        await BeginParkAsync(admin);
        await ImportFirmsAsync(admin);
        var officer = await AddOfficerAsync(admin);
        var made = await ImportPeopleAsync(admin);
        await GiveOfficesAsync(admin, "周示例");
        await Expect(admin.Page.Locator("header.top")).ToContainTextAsync(NewPark.Name);

        await FirmsFormsAsync(made);
        await DepartmentFormsAsync(await AsAsync(made["zhou"]));
        // The firms' forms and the statistics one wait for its approver; the other departments have none, and the office accepts at once.
        await DecideAllAsync(await AsAsync(made["shen"]), "审核通过", 6);
        await DecideAllAsync(officer, "采纳", 15);
        await ReadTableAsync(officer);
        admin.AssertNoComplaint();
    }

    private static async Task SignInAndOwnAsync(Visit visit, PrintedSignIn signIn)
    {
        await visit.SignInAsync(signIn);
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("更改密码");
        await visit.Page.FillAsync("#current", signIn.Password);
        await visit.Page.FillAsync("#new", OwnPassword);
        await visit.Page.FillAsync("#again", OwnPassword);
        await visit.Page.ClickAsync("button[type=submit]");
        await visit.Page.WaitForURLAsync(address => !address.Contains("/account/password", StringComparison.Ordinal), new PageWaitForURLOptions { WaitUntil = WaitUntilState.Commit });
        await visit.DrawnAsync();
    }

    private async Task<Visit> AsAsync(PrintedSignIn signIn)
    {
        var visit = await ring.AsNobodyAsync();
        await SignInAndOwnAsync(visit, signIn);
        return visit;
    }

    private static async Task BeginParkAsync(Visit admin)
    {
        await Expect(admin.Page.Locator("h1")).ToHaveTextAsync("开始使用");
        await Expect(admin.Page.Locator("ol.setup")).ToContainTextAsync("先建立园区");
        foreach (var (field, text) in new[] { ("name", NewPark.Name), ("key", "binhai"), ("baseYear", "2020"), ("reportYear", "2024") })
        {
            await admin.Page.FillAsync($"#{field}", text);
        }

        await admin.Page.SelectOptionAsync("#standard", "hj274-2015");
        await admin.Page.SelectOptionAsync("#waterRegion", new SelectOptionValue { Index = 1 });
        await admin.Button("建立园区").ClickAsync();
        await Expect(admin.Page.Locator("header.top")).ToContainTextAsync(NewPark.Name);
        await Expect(admin.Page.Locator("main")).ToContainTextAsync("11 个机构");
    }

    private static async Task ImportFirmsAsync(Visit admin)
    {
        await admin.GoAsync("/p/binhai/enterprises/import");
        var template = await DownloadAsync(admin, admin.Page.Locator("a[href$='/enterprises/import/template']"));
        await UploadAsync(admin, "名录.xlsx", FilledWorkbook.Table(template, [.. NewPark.Firms.Select(firm => firm.Row)]));
        await admin.Button("导入 5 行").ClickAsync();
        await Expect(admin.Page.Locator("main")).ToContainTextAsync("已导入 5 家");
    }

    private async Task<Visit> AddOfficerAsync(Visit admin)
    {
        await admin.GoAsync("/p/binhai/admin/people");
        await admin.Button("新建用户").ClickAsync();
        await admin.Page.FillAsync("#new-user", "liu");
        await admin.Page.FillAsync("#new-name", "刘示例");
        await admin.Page.Locator("dialog[open] footer .btn.p").ClickAsync();
        var password = await admin.Page.Locator("main .band code").InnerTextAsync();
        await OpenPersonAsync(admin, "刘示例");
        await admin.Page.SelectOptionAsync("#role", "EcoOfficer");
        await GiveAsync(admin, 1);
        return await AsAsync(new PrintedSignIn("eco-officer", "liu", password));
    }

    private static async Task<Dictionary<string, PrintedSignIn>> ImportPeopleAsync(Visit admin)
    {
        await admin.GoAsync("/p/binhai/admin/people/import");
        var template = await DownloadAsync(admin, admin.Page.Locator("a[href$='/people/template']"));
        await UploadAsync(admin, "用户.xlsx", FilledWorkbook.Table(template,
        [
            .. NewPark.Firms.Select(firm => Person(firm.Reporter, firm.Reporter + "示例", "企业填报员", "", firm.Uscc)),
            Person("zhou", "周示例", "部门填报员", "统计办", ""), Person("shen", "沈示例", "部门审核人", "统计办", ""),
        ]));
        await admin.Button("建立 7 个用户").ClickAsync();
        await Expect(admin.Page.Locator("main")).ToContainTextAsync("密码只显示这一次");
        var made = new Dictionary<string, PrintedSignIn>(StringComparer.Ordinal);
        foreach (var row in await admin.Page.Locator("main table tbody tr").AllAsync())
        {
            var cells = await row.Locator("td").AllInnerTextsAsync();
            made[cells[0]] = new PrintedSignIn(cells[0], cells[0], cells[2]);
        }

        return made;
    }

    // In a small park one person fills in for several offices.
    private static async Task GiveOfficesAsync(Visit admin, string name)
    {
        await admin.GoAsync("/p/binhai/admin/people");
        await OpenPersonAsync(admin, name);
        await admin.Page.SelectOptionAsync("#role", "DepartmentClerk");
        var offices = (await admin.Page.Locator("#office option").AllInnerTextsAsync()).Skip(1).Where(office => office != "统计办").ToList();
        Assert.Equal(10, offices.Count);
        foreach (var (office, index) in offices.Select((office, index) => (office, index)))
        {
            await admin.Page.SelectOptionAsync("#office", new SelectOptionValue { Label = office });
            await GiveAsync(admin, index + 2);
        }
    }

    private static async Task OpenPersonAsync(Visit admin, string name) => await admin.Page.Locator("tr", new() { HasText = name }).GetByRole(AriaRole.Button).First.ClickAsync();

    private static async Task GiveAsync(Visit admin, int roles)
    {
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "授予", Exact = true }).ClickAsync();
        await Expect(admin.Page.Locator("aside.drawer li, dialog[open] li")).ToHaveCountAsync(roles);
    }

    private async Task FirmsFormsAsync(Dictionary<string, PrintedSignIn> made)
    {
        foreach (var firm in NewPark.Firms)
        {
            await using var reporter = await AsAsync(made[firm.Reporter]);
            await FillFormAsync(reporter, "/forms/enterprise-annual/2024", firm.Annual);
            reporter.AssertNoComplaint();
        }
    }

    private static async Task DepartmentFormsAsync(Visit clerk)
    {
        await clerk.GoAsync("/forms");
        var links = await clerk.Page.Locator(".cards footer a.btn").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        // Seven offices are also asked for figures of the report, which no indicator needs.
        Assert.Equal(17, links.Length);
        var needed = links.Where(link => !link.Split('/')[2].StartsWith("figures-", StringComparison.Ordinal)).ToList();
        Assert.Equal(10, needed.Count);
        foreach (var link in needed)
        {
            await FillFormAsync(clerk, link, new FilledForm(NewPark.Departments[link.Split('/')[2]]));
        }

        clerk.AssertNoComplaint();
    }

    private static async Task FillFormAsync(Visit visit, string form, FilledForm filled)
    {
        var (path, query) = form.Split('?') is [var before, var after] ? (before, "?" + after) : (form, "");
        await visit.GoAsync($"{path}/import{query}");
        var template = await DownloadAsync(visit, visit.Page.Locator("main .pick a"));
        await UploadAsync(visit, "填好的.xlsx", FilledWorkbook.Form(template, filled));
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("尚未写入任何数据");
        await visit.Page.Locator("main footer .btn.p").ClickAsync();
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("已自动保存");
        await visit.GoAsync($"{path}/check{query}");
        await Expect(visit.Page.Locator("main")).ToContainTextAsync("没有错误");
        await visit.Page.Locator(".submit .btn.p").ClickAsync();
        await visit.Page.Locator("dialog[open] footer .btn.p").ClickAsync();
        await Expect(visit.Page.Locator(".page-head")).ToContainTextAsync("只读");
    }

    // What moves an indicator is looked at one by one; the page opens the next by itself.
    private static async Task DecideAllAsync(Visit visit, string verb, int forms)
    {
        await visit.GoAsync($"{Year}/review");
        for (var left = forms; left > 0; left--)
        {
            await Expect(visit.Page.Locator(".queue li")).ToHaveCountAsync(left);
            await visit.Page.Locator(".decide footer .btn.p:enabled", new() { HasText = verb }).ClickAsync();
        }

        await Expect(visit.Page.Locator("main")).ToContainTextAsync("没有待审的表");
        visit.AssertNoComplaint();
    }

    private static async Task ReadTableAsync(Visit officer)
    {
        await officer.GoAsync($"{Year}/assessment");
        var table = await DownloadAsync(officer, officer.Page.Locator("a[download]", new() { HasText = "对照考核表" }));
        var rows = FilledWorkbook.Rows(table, "考核");
        foreach (var (indicator, value) in NewPark.ByHand)
        {
            var row = rows.FirstOrDefault(cells => cells.Any(cell => IsNamed(cell, indicator)));
            Assert.True(row is not null && row.Any(cell => decimal.TryParse(cell, System.Globalization.CultureInfo.InvariantCulture, out var shown) && shown == value), $"{indicator}: {value} is not in {string.Join(" | ", row ?? [])}");
        }

        officer.AssertNoComplaint();
    }

    // A name may carry the marks of footnotes.
    private static bool IsNamed(string cell, string indicator) => cell.StartsWith(indicator, StringComparison.Ordinal) && cell.Length - indicator.Length < 4;

    private static Dictionary<string, string> Person(string user, string name, string role, string office, string firm) =>
        new(StringComparer.Ordinal) { ["user"] = user, ["name"] = name, ["role"] = role, ["organisation"] = office, ["enterprise"] = firm };

    private static async Task<byte[]> DownloadAsync(Visit visit, ILocator link)
    {
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => link.First.ClickAsync());
        await using var content = await download.CreateReadStreamAsync();
        using var memory = new MemoryStream();
        await content.CopyToAsync(memory);
        return memory.ToArray();
    }

    private static Task UploadAsync(Visit visit, string name, byte[] workbook) => visit.Page.Locator("main input[type=file]").First.SetInputFilesAsync(FilledWorkbook.Payload(name, workbook));
}
