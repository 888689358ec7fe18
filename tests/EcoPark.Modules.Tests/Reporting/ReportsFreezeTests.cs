using System.Security.Cryptography;
using System.Text;
using EcoPark.Collection.Ledger;
using EcoPark.Documents.Facts;
using EcoPark.Documents.Report;
using EcoPark.Documents.Verify;
using EcoPark.Modules.Tests.Assessment;
using EcoPark.Modules.Tests.Databases;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Database;
using EcoPark.Platform.Files;
using EcoPark.Platform.People;
using EcoPark.Reporting.Contracts;
using EcoPark.Reporting.Reports;
using EcoPark.Reporting.Reports.Freezing;
using EcoPark.Reporting.Reports.Moving;
using EcoPark.Reporting.Reports.Versions;
using EcoPark.Standards.ParkYears;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EcoPark.Modules.Tests.Reporting;

/// <summary>What is frozen stays: it is written again with the same numbers, whatever is corrected afterwards.</summary>
public sealed class ReportsFreezeTests
{
    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_frozen_report_is_written_again_the_same_after_a_correction_was_accepted(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await park.SayEnergyAsync("100");
        await park.SaveAsync(0, "能耗{energy_consumption}。");
        var frozen = await park.MoveAsync(ReportStep.Freeze);
        await park.MoveAsync(ReportStep.Correct);
        var submission = Guid.CreateVersion7();
        await park.SayAsync(park.Waiting("energy_consumption", "120", submission));
        park.Clock.Advance(TimeSpan.FromHours(1));
        await park.DecideAsync(new NewDecision(park.Park.Id, submission, DecisionKind.Accept));
        await park.SaveAsync(1, "能耗{energy_consumption}，已更正。");

        var again = (await park.Get<RegenerateVersion>().HandleAsync(park.Officer, new VersionKey("test", 2019, 1), CancellationToken.None)).Value!;
        var draft = await park.ReadReportAsync();
        var differences = (await park.Get<CompareVersions>().HandleAsync(park.Officer, new VersionPair("test", 2019, 1), CancellationToken.None)).Value!;

        Assert.True(again.HasSameFacts);
        Assert.All(again.Files, file => Assert.True(file.IsSame, file.Name));
        Assert.Equal(4, again.Files.Count(file => file.Rebuilt is not null));
        Assert.Equal(SignatureState.Valid, again.Signature);
        Assert.False(again.TemplatesChanged);
        Assert.Empty(again.Items); // the ledger as known then gives what was frozen
        Assert.Equal(2, again.ItemsCompared);
        Assert.NotEqual(frozen.Version!.FactsHash, draft.Set.Facts.Hash);
        var energy = Assert.Single(differences.Figures, difference => difference is { Code: "energy_consumption", Year: 2019 });
        Assert.Equal(("100", "120"), (energy.Old!.Replace(".00", "", StringComparison.Ordinal), energy.New!.Replace(".00", "", StringComparison.Ordinal)));
        Assert.Contains(differences.Figures, difference => difference.Code == "indicator.11" && difference.Old == "0.25" && difference.New == "0.30"); // 100 and 120 ÷ 400
        var text = Assert.Single(differences.Texts);
        Assert.Equal((ReportsPark.Section, "能耗{energy_consumption}，已更正。"), (text.Section, text.New.Single()));
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task The_files_of_a_version_are_whole_signed_and_rebuilt_by_anyone_with_the_input(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await park.SayAsync(park.OfPark("energy_consumption", 2019, "1/3"), park.OfPark("industrial_value_added", 2019, "400"));
        await park.MoveAsync(ReportStep.Freeze);
        var version = (await park.ReadReportAsync()).Versions.Single();
        var bytes = await BytesAsync(park, version.Version.Id);

        Assert.Equal(["年度评价报告.docx", "对照考核表.xlsx", "信息公开表.docx", "facts.json", "basis.json", "facts.json.sig", "facts.json.pub.pem"], version.Files.Select(file => file.Name));
        var facts = FactsJson.Read(bytes[ReportFileKind.Facts], "facts.json").Value!;
        Assert.Equal(version.Version.FactsHash, facts.Hash);
        var (signature, key) = (Encoding.ASCII.GetString(bytes[ReportFileKind.Signature]), Encoding.ASCII.GetString(bytes[ReportFileKind.Key]));
        Assert.Equal(SignatureState.Valid, ReportSignature.Check(bytes[ReportFileKind.Facts], signature, key));
        Assert.Equal(version.Version.KeyFingerprint, ReportSignature.Fingerprint(key));
        var changed = bytes[ReportFileKind.Facts].ToArray();
        changed[^3] ^= 1;
        Assert.Equal(SignatureState.Invalid, ReportSignature.Check(changed, signature, key));
        var sources = park.Get<EcoPark.Reporting.ReportLibrary>().Sources["hj274-2015"];
        var input = new ParkYearReader(sources.Library).Read(bytes[ReportFileKind.Basis], "basis.json").Value!;
        Assert.Equal("1/3", $"{Number(input).Numerator}/{Number(input).Denominator}"); // no decimal stands for it

        static Standards.Quantities.Rational Number(ParkYear year) => ((SeriesValue.Number)year.Series["energy_consumption"][2019]).Value;
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_replaced_key_leaves_old_signatures_valid_and_a_broken_one_stops_the_freeze(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var place = Path.Combine(park.Folder, "keys", "report-signing.pem");
        await File.WriteAllTextAsync(place, "no key");
        Assert.Equal("report-key", (await park.TryMoveAsync(ReportStep.Freeze)).Code());
        File.Delete(place);
        await park.MoveAsync(ReportStep.Freeze);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(place));
        }

        File.Delete(place);
        await park.MoveAsync(ReportStep.Correct);
        await park.MoveAsync(ReportStep.Freeze);
        var versions = (await park.ReadReportAsync()).Versions;

        Assert.NotEqual(versions[0].Version.KeyFingerprint, versions[1].Version.KeyFingerprint);
        foreach (var number in new[] { 1, 2 })
        {
            Assert.Equal(SignatureState.Valid, (await park.Get<RegenerateVersion>().HandleAsync(park.Officer, new VersionKey("test", 2019, number), CancellationToken.None)).Value!.Signature);
        }
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_freeze_that_breaks_off_between_its_files_leaves_a_draft_and_can_be_repeated(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await park.SayEnergyAsync("100");
        var view = await park.ReadReportAsync();
        var evaluation = view.Basis.Evaluation;
        var basis = ParkYearWriter.Write(evaluation.ParkYear with { Standard = evaluation.Standard.Code }).ToArray();
        var hash = Convert.ToHexStringLower(SHA256.HashData(basis));
        var obstacle = Directory.CreateDirectory(Path.Combine(park.Folder, "files", hash[..2], hash)); // the fifth file finds no place

        await Assert.ThrowsAnyAsync<SystemException>(() => park.TryMoveAsync(ReportStep.Freeze));
        var after = await park.ReadReportAsync();
        Assert.Equal(ReportState.Draft, after.Report.State);
        Assert.Empty(after.Versions);
        await using (var db = await park.DatabaseAsync())
        {
            Assert.Equal(0, await db.Set<StoredFile>().CountAsync());
        }

        obstacle.Delete();
        await park.MoveAsync(ReportStep.Freeze);
        var version = Assert.Single((await park.ReadReportAsync()).Versions);
        Assert.All(version.Files, file => Assert.True(park.Get<FileStore>().Has(file.Sha256)));
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_publication_that_a_subscriber_refuses_has_not_happened(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await park.SayEnergyAsync("100");
        await park.MoveAsync(ReportStep.Freeze);
        await park.MoveAsync(ReportStep.Submit);
        var (taker, refuser) = (new Subscriber(null), new Subscriber(new Problem("snapshot", "", "快照失败", "The snapshot failed")));

        var refused = await Publish(park, taker, refuser);
        var after = (await park.ReadReportAsync()).Versions.Single().Version;
        var published = await Publish(park, taker);

        Assert.Equal("snapshot", refused.Code());
        Assert.Equal((ReportState.Submitted, null), (after.State, after.Edition));
        await using var db = await park.DatabaseAsync();
        Assert.Equal(1, await db.Set<EcoPark.Platform.Audit.AuditRecord>().CountAsync(record => record.Action == "test.took")); // the first was undone with the rest
        var told = taker.Told[^1];
        Assert.Equal((1, null, published.Value!.Version!.Id), (told.Edition, told.Reason, told.Version));
        Assert.Equal(published.Value.Version.FactsHash, told.Set.Facts.Hash);
        Assert.Contains(told.Files, file => file.Name == ReportSet.ReportName && file.Bytes > 0);
        Assert.DoesNotContain(told.Files, file => file.Name == FreezeReport.BasisName);
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_file_changed_or_gone_on_the_disk_is_named(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await park.MoveAsync(ReportStep.Freeze);
        var files = (await park.ReadReportAsync()).Versions.Single().Files.ToDictionary(file => file.Kind);
        string PathOf(ReportFileKind file) => Path.Combine(park.Folder, "files", files[file].Sha256[..2], files[file].Sha256);
        await File.AppendAllTextAsync(PathOf(ReportFileKind.Facts), " ");
        File.Delete(PathOf(ReportFileKind.Form));

        var again = (await park.Get<RegenerateVersion>().HandleAsync(park.Officer, new VersionKey("test", 2019, 1), CancellationToken.None)).Value!;

        Assert.Equal([ReportFileKind.Form, ReportFileKind.Facts], again.Files.Where(file => !file.IsWhole).Select(file => file.Kind).Order());
        Assert.Equal(SignatureState.Invalid, again.Signature);
        Assert.Null(again.Files.Single(file => file.Kind == ReportFileKind.Form).Stored);
        File.Delete(PathOf(ReportFileKind.Basis));
        Assert.Equal("report-file-not-found", (await park.Get<RegenerateVersion>().HandleAsync(park.Officer, new VersionKey("test", 2019, 1), CancellationToken.None)).Code());
    }

    private static Task<Result<ReportMoved>> Publish(TestPark park, params PublicationSubscriber[] subscribers) =>
        new PublishReport(park.Get<ReadVersion>(), park.Get<ChainWriter>(), subscribers).HandleAsync(park.Officer, park.Park, new ReportMove("test", 2019, ReportStep.Publish) { TypedYear = "2019" }, CancellationToken.None);

    private static async Task<Dictionary<ReportFileKind, byte[]>> BytesAsync(TestPark park, Guid version)
    {
        await using var db = await park.DatabaseAsync();
        var files = await db.Set<ReportFile>().Where(file => file.Version == version).ToListAsync();
        var bytes = new Dictionary<ReportFileKind, byte[]>();
        foreach (var file in files)
        {
            bytes[file.Kind] = (await park.Get<FrozenInputs>().BytesAsync(db, file, CancellationToken.None)).Value!;
            Assert.Equal(file.Sha256, Convert.ToHexStringLower(SHA256.HashData(bytes[file.Kind])));
        }

        return bytes;
    }

    private sealed class Subscriber(Problem? objection) : PublicationSubscriber
    {
        public List<PublishedReport> Told { get; } = [];

        public override Task<IReadOnlyList<Problem>> OnPublishedAsync(ChainWork work, PublishedReport report, CancellationToken cancellation)
        {
            Told.Add(report);
            work.Audit("test.took", new("report", $"{report.Year}", report.Park.Id));
            return Task.FromResult<IReadOnlyList<Problem>>(objection is null ? [] : [objection]);
        }
    }
}
