using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using EcoPark.Collection.Ledger;
using EcoPark.Modules.Tests.Assessment;
using EcoPark.Modules.Tests.Databases;
using EcoPark.Platform.Database;
using EcoPark.Platform.Files;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Reporting.Reports.Dossier;
using EcoPark.Reporting.Reports.Moving;
using EcoPark.Reporting.Reports.Versions;
using Xunit;

namespace EcoPark.Modules.Tests.Reporting;

/// <summary>The dossier can be read and checked with nothing but a browser and sha256sum.</summary>
public sealed class ReportsDossierTests
{
    private const string Hostile = "..\\..\\etc/<script>alert(1)<\u2215script>\u202Efdp.txt";

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task The_dossier_holds_every_file_once_with_its_sum_and_every_link_leads_to_one(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var firm = await park.AddEnterpriseAsync("913200000000000011", "<b>甲</b>公司");
        var bill = await KeepAsync(park, Hostile, "bill");
        await park.SayAsync(
            park.OfFirm(firm.Id, "energy_consumption", (2019, "100")) with { Evidence = [bill with { Locator = "第3页" }] },
            park.OfFirm(firm.Id, "industrial_value_added", (2019, "400")) with { Evidence = [bill] });
        await park.MoveAsync(ReportStep.Freeze);

        using var zip = await PackAsync(park, park.Officer);
        var index = Text(zip, "index.html");
        var sums = Text(zip, "SHA256SUMS").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split("  ", 2)).ToDictionary(line => line[1], line => line[0], StringComparer.Ordinal);

        Assert.Equal(zip.Entries.Select(entry => entry.FullName).Where(name => name != "SHA256SUMS").Order(StringComparer.Ordinal), sums.Keys.Order(StringComparer.Ordinal));
        Assert.All(zip.Entries.Where(entry => entry.FullName != "SHA256SUMS"), entry => Assert.Equal(sums[entry.FullName], Sum(entry)));
        Assert.Single(zip.Entries, entry => entry.FullName.StartsWith("证据/", StringComparison.Ordinal)); // proved two values, packed once
        Assert.All(zip.Entries, entry => Assert.True(IsHarmless(entry.FullName), entry.FullName));
        Assert.Equal(7, zip.Entries.Count(entry => entry.FullName.StartsWith("报告/", StringComparison.Ordinal)));
        foreach (var link in index.Split("href=\"")[1..].Select(rest => Uri.UnescapeDataString(rest[..rest.IndexOf('"', StringComparison.Ordinal)])))
        {
            Assert.NotNull(zip.GetEntry(link));
        }

        Assert.DoesNotContain("<script", index, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<b>", index, StringComparison.Ordinal);
        Assert.Contains("第3页", index, StringComparison.Ordinal);
        Assert.Contains(bill.Sha256, index, StringComparison.Ordinal);
        Assert.Contains("单位工业增加值综合能耗", index, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_later_paper_is_not_in_the_dossier_of_an_earlier_freeze_and_a_lost_one_is_said_to_be_lost(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var before = await KeepAsync(park, "before.txt", "before");
        await park.SayAsync(park.OfPark("energy_consumption", 2019, "100") with { Evidence = [before] });
        await park.MoveAsync(ReportStep.Freeze);
        var after = await KeepAsync(park, "after.txt", "after");
        await park.SayAsync(park.OfPark("energy_consumption", 2019, "120") with { Evidence = [after] });
        File.Delete(Path.Combine(park.Folder, "files", before.Sha256[..2], before.Sha256));

        using var zip = await PackAsync(park, park.Officer);
        var index = Text(zip, "index.html");

        Assert.Contains("before.txt（内容不在数据文件夹中）", index, StringComparison.Ordinal);
        Assert.DoesNotContain("after.txt", index, StringComparison.Ordinal);
        Assert.DoesNotContain(zip.Entries, entry => entry.FullName.StartsWith("证据/", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task The_reviewer_of_the_year_gets_it_and_an_office_does_not(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await park.MoveAsync(ReportStep.Freeze);
        Viewer Reviewer(int year) => new() { Name = "Reviewer", PersonId = Guid.CreateVersion7(), Scopes = [new Scope(Role.Reviewer, park.Park.Id) { Year = year }] };
        async Task<string> Ask(Viewer viewer) => (await park.Get<ReportDossier>().HandleAsync(viewer, new VersionKey("test", 2019), CancellationToken.None)).Code();

        using var zip = await PackAsync(park, Reviewer(2019));

        Assert.NotNull(zip.GetEntry("index.html"));
        Assert.Equal("park-not-found", await Ask(Reviewer(2018)));
        Assert.Equal("report-forbidden", await Ask(park.Member(Role.DepartmentApprover, OrganisationId.Create())));
        Assert.Equal("park-not-found", await Ask(park.Viewer(Role.Planner)));
    }

    [Theory]
    [InlineData("../../etc/passwd", "_.._etc_passwd")]
    [InlineData("C:\\x.pdf", "C__x.pdf")]
    [InlineData("...", "file")]
    [InlineData(" .hidden ", "hidden")]
    [InlineData("a\u0000b\nc.txt", "a_b_c.txt")]
    [InlineData("x\u202Efdp.exe", "x_fdp.exe")]
    public void A_name_never_leads_out_of_its_folder(string name, string safe)
    {
        Assert.Equal(safe, DossierNames.Safe(name));
    }

    private static bool IsHarmless(string name) =>
        !name.StartsWith('/') && !name.Contains("..", StringComparison.Ordinal) && !name.Contains('\\', StringComparison.Ordinal) && name.Count(c => c == '/') <= 1 && !name.Contains('\u202E', StringComparison.Ordinal);

    private static async Task<EvidenceLink> KeepAsync(TestPark park, string name, string content)
    {
        await using var work = await park.WriteAsync();
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(content));
        var kept = (await park.Get<FileStore>().KeepAsync(work, park.Officer, new FileOffer(park.Park.Id, name, stream), CancellationToken.None)).Value!;
        await work.CommitAsync(CancellationToken.None);
        return new EvidenceLink(kept.Id.Value, name, kept.Sha256, null);
    }

    private static async Task<ZipArchive> PackAsync(TestPark park, Viewer viewer)
    {
        var packed = await park.Get<ReportDossier>().HandleAsync(viewer, new VersionKey("test", 2019), CancellationToken.None);
        Assert.True(packed.IsOk, string.Join('\n', packed.Problems));
        return new ZipArchive(packed.Value, ZipArchiveMode.Read);
    }

    private static string Text(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    private static string Sum(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
