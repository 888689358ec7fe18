using System.Text.RegularExpressions;
using EcoPark.Documents.Tests.Word;
using EcoPark.Documents.Word;
using EcoPark.Modules.Tests.Databases;
using EcoPark.Platform.Database;
using EcoPark.Platform.Files;
using EcoPark.Platform.People;
using EcoPark.Reporting.Contracts;
using EcoPark.Reporting.Reports;
using EcoPark.Reporting.Reports.Moving;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EcoPark.Modules.Tests.Reporting;

public sealed class VerifyingTests
{
    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task A_frozen_report_is_known_by_its_hash_and_without_it_by_its_numbers(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await park.SayValuesAsync();
        var version = await park.FreezeAsync();
        var report = await park.ReportAsync();

        var known = await park.VerifyAsync(report);
        var stripped = await park.VerifyAsync(PapersPark.WithoutProperties(report));

        Assert.True(known.IsOk, string.Join('\n', known.Problems));
        Assert.Equal((version.Id, VersionMatch.FactsHash, FactsSignature.Valid), (known.Value.Version.Id, known.Value.MatchedBy, known.Value.Signature));
        Assert.True(known.Value.IsIntact);
        Assert.True(known.Value.Report.Numbers.Count >= 5, $"only {known.Value.Report.Numbers.Count} numbers");
        Assert.Equal((version.Id, VersionMatch.FactIds), (stripped.Value!.Version.Id, stripped.Value.MatchedBy));
        Assert.True(stripped.Value.IsIntact);
    }

    [Fact]
    public async Task After_LibreOffice_a_changed_digit_and_an_added_paragraph_are_named_exactly()
    {
        await using var park = await TestPark.OpenAsync(DatabaseKind.Sqlite);
        await park.SayValuesAsync();
        await park.FreezeAsync();
        var saved = await LibreOffice.Convert(await park.ReportAsync(), "docx");
        Assert.True((await park.VerifyAsync(saved)).Value!.IsIntact);

        var changed = PapersPark.With(saved, xml =>
        {
            var altered = Regex.Replace(xml, ">620000<", ">620001<");
            var end = altered.LastIndexOf("<w:sectPr", StringComparison.Ordinal);
            return altered.Insert(end, "<w:p><w:r><w:t>另有奖励资金777万元。</w:t></w:r></w:p>");
        });
        var proof = (await park.VerifyAsync(changed)).Value!;

        Assert.False(proof.IsIntact);
        Assert.All(proof.Report.Altered, number => Assert.Equal(("620000", "620001"), (number.Expected, number.Found)));
        Assert.NotEmpty(proof.Report.Altered);
        Assert.Equal("777", Assert.Single(proof.Report.Unbound).Text);
        Assert.Empty(proof.Report.Lost);
    }

    [Fact]
    public async Task The_public_sees_published_editions_only_and_is_told_of_a_newer_one()
    {
        await using var park = await TestPark.OpenAsync(DatabaseKind.Sqlite);
        await park.SayValuesAsync();
        await park.FreezeAsync();
        var first = await park.ReportAsync();
        Assert.Equal("document-unknown", (await park.VerifyPubliclyAsync(first)).CodeOf());

        await park.StepAsync(ReportStep.Submit);
        await park.StepAsync(ReportStep.Publish);
        var published = (await park.VerifyPubliclyAsync(first)).Value!;
        Assert.Equal((1, null), (published.Version.Edition, published.Newer));
        Assert.True(published.IsIntact);

        await park.StepAsync(ReportStep.Correct);
        await park.SayValuesAsync("175000");
        await park.FreezeAsync();
        Assert.Null((await park.VerifyPubliclyAsync(first)).Value!.Newer);
        Assert.Equal(2, (await park.VerifyAsync(first)).Value!.Newer?.Number);
        await park.StepAsync(ReportStep.Submit);
        await park.StepAsync(ReportStep.Publish);
        Assert.Equal(2, (await park.VerifyPubliclyAsync(first)).Value!.Newer?.Edition);
    }

    [Fact]
    public async Task Facts_exchanged_in_the_store_are_not_valid()
    {
        await using var park = await TestPark.OpenAsync(DatabaseKind.Sqlite);
        await park.SayValuesAsync();
        var version = await park.FreezeAsync();
        var report = await park.ReportAsync();
        await using var db = await park.DatabaseAsync();
        var signature = await db.Set<ReportFile>().SingleAsync(file => file.Version == version.Id && file.Kind == ReportFileKind.Signature, CancellationToken.None);
        var path = Path.Combine(park.Get<DataFolder>().Files, signature.Sha256[..2], signature.Sha256);
        await File.WriteAllTextAsync(path, "MEUCIQDwrongwrongwrong==\n", CancellationToken.None);

        var proof = (await park.VerifyAsync(report)).Value!;

        Assert.Equal(FactsSignature.Invalid, proof.Signature);
        Assert.False(proof.IsIntact);
        Assert.True(proof.Report.IsIntact);
    }

    [Fact]
    public async Task A_code_of_a_document_leads_to_figure_value_unit_year_and_edition()
    {
        await using var park = await TestPark.OpenAsync(DatabaseKind.Sqlite);
        await park.SayValuesAsync();
        await park.FreezeAsync();
        using var content = new MemoryStream(await park.ReportAsync());
        var number = WordReader.Read(content).Value!.Numbers.First(one => one.Code == "industrial_value_added");
        var looking = park.Get<LookUpCode>();

        var found = await looking.HandleAsync(park.Officer, new CodeToLookUp("test", $" {number.Code}#{number.FactId} "), CancellationToken.None);

        var fact = Assert.Single(found.Value!);
        Assert.Equal(("620000", "万元", 2019, "工业增加值"), (fact.Fact.Printed, fact.Fact.Unit, fact.Fact.Year, fact.NameZh));
        Assert.Contains("年度评价报告.docx", fact.Documents);
        Assert.Equal("code-not-found", (await looking.ForPublicAsync(new CodeToLookUp("test", number.FactId), "a", CancellationToken.None)).CodeOf());
        Assert.Equal("code-malformed", (await looking.HandleAsync(park.Officer, new CodeToLookUp("test", "../../etc"), CancellationToken.None)).CodeOf());
        await park.StepAsync(ReportStep.Submit);
        await park.StepAsync(ReportStep.Publish);
        Assert.Equal(1, Assert.Single((await looking.ForPublicAsync(new CodeToLookUp("test", number.FactId), "a", CancellationToken.None)).Value!).Version.Edition);
    }

    [Fact]
    public async Task Strangers_that_ask_too_often_wait_and_others_do_not()
    {
        await using var park = await TestPark.OpenAsync(DatabaseKind.Sqlite);
        for (var time = 0; time < 10; time++)
        {
            Assert.NotEqual("verify-too-often", (await park.VerifyPubliclyAsync([1, 2, 3], "198.51.100.1")).CodeOf());
        }

        Assert.Equal("verify-too-often", (await park.VerifyPubliclyAsync([1, 2, 3], "198.51.100.1")).CodeOf());
        Assert.NotEqual("verify-too-often", (await park.VerifyPubliclyAsync([1, 2, 3], "198.51.100.2")).CodeOf());
    }

    [Fact]
    public async Task Hostile_files_and_people_without_the_permission_are_refused()
    {
        await using var park = await TestPark.OpenAsync(DatabaseKind.Sqlite);
        await park.SayValuesAsync();
        await park.FreezeAsync();
        var report = await park.ReportAsync();

        Assert.Equal("park-not-found", (await park.VerifyAsync(report, park.Viewer(Role.EnterpriseReporter))).CodeOf());
        Assert.Equal("document-unknown", (await park.VerifyAsync(report, park.Viewer(Role.Reviewer) with { Scopes = [new Scope(Role.Reviewer, park.Park.Id) { Year = 2018 }] })).CodeOf());
        Assert.NotEqual("ok", (await park.VerifyAsync([0x50, 0x4B, 0x03, 0x04])).CodeOf());
        Assert.NotEqual("ok", (await park.VerifyAsync(PapersPark.Zip(("word/document.xml", new string(' ', 210_000_000))))).CodeOf());
        Assert.Equal("document-too-large", (await park.VerifyAsync(new byte[VerifyDocument.LargestFile + 1])).CodeOf());
        Assert.Equal("document-unknown", (await park.VerifyAsync(PapersPark.Zip(("word/document.xml", """<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body/></w:document>""")))).CodeOf());
    }
}
