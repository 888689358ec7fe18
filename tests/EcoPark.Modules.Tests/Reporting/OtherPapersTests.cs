using EcoPark.Documents.Papers;
using EcoPark.Modules.Tests.Databases;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Reporting.Contracts;
using EcoPark.Reporting.Figures;
using EcoPark.Reporting.OtherPapers;
using EcoPark.Reporting.Reports.Moving;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EcoPark.Modules.Tests.Reporting;

public sealed class OtherPapersTests
{
    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task Each_paper_is_written_from_the_ledger_and_verified_later_but_never_publicly(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        await park.SayValuesAsync();
        foreach (var name in Paper.All)
        {
            var written = await WriteAsync(park, name);
            Assert.True(written.IsOk, string.Join('\n', written.Problems));

            var proof = await park.VerifyAsync(written.Value.Content);
            Assert.True(proof.IsOk, string.Join('\n', proof.Problems));
            Assert.Equal((name, VersionMatch.FactsHash), (proof.Value.Version.Paper, proof.Value.MatchedBy));
            Assert.True(proof.Value.IsIntact, name);
            Assert.Equal("document-unknown", (await park.VerifyPubliclyAsync(written.Value.Content, name)).CodeOf());
        }
    }

    [Fact]
    public async Task A_paper_written_twice_from_the_same_figures_is_recorded_once()
    {
        await using var park = await TestPark.OpenAsync(DatabaseKind.Sqlite);
        await park.SayValuesAsync();
        await WriteAsync(park, Paper.Brief);
        await WriteAsync(park, Paper.Brief);
        await using var db = await park.DatabaseAsync();

        Assert.Equal(1, await db.Set<WrittenPaper>().CountAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_changed_digit_of_the_brief_is_named()
    {
        await using var park = await TestPark.OpenAsync(DatabaseKind.Sqlite);
        await park.SayValuesAsync();
        var brief = (await WriteAsync(park, Paper.Brief)).Value!.Content;

        var proof = (await park.VerifyAsync(PapersPark.With(brief, xml => xml.Replace(">620000<", ">630000<", StringComparison.Ordinal)))).Value!;

        var altered = Assert.Single(proof.Report.Altered);
        Assert.Equal(("industrial_value_added", "620000", "630000"), (altered.Code, altered.Expected, altered.Found));
    }

    [Fact]
    public async Task A_reviewer_gets_papers_of_what_was_frozen_only()
    {
        await using var park = await TestPark.OpenAsync(DatabaseKind.Sqlite);
        await park.SayValuesAsync();
        var reviewer = park.Viewer(Role.Reviewer) with { Scopes = [new Scope(Role.Reviewer, park.Park.Id) { Year = PapersPark.Year }] };
        Assert.False((await WriteAsync(park, Paper.Brief, reviewer)).IsOk);

        await park.StepAsync(ReportStep.Freeze);
        Assert.True((await WriteAsync(park, Paper.Brief, reviewer)).IsOk);
        Assert.Equal("park-not-found", (await WriteAsync(park, Paper.Brief, park.Viewer(Role.EnterpriseReporter))).CodeOf());
        Assert.Equal("paper-not-found", (await WriteAsync(park, "../brief")).CodeOf());
    }

    [Fact]
    public async Task The_page_of_the_brief_shows_what_the_paper_prints()
    {
        await using var park = await TestPark.OpenAsync(DatabaseKind.Sqlite);
        await park.SayValuesAsync();

        var view = await park.Get<ReadBrief>().HandleAsync(park.Viewer(Role.Leader), new ReportKey("test", PapersPark.Year), CancellationToken.None);

        Assert.True(view.IsOk, string.Join('\n', view.Problems));
        Assert.Contains(view.Value.Figures, figure => figure is { Name: "工业增加值（万元）", Before: "655000", Now: "620000", Change: "下降5.3%" });
        Assert.Contains(view.Value.Content.Decisions, decision => decision.Zh.StartsWith("缺少数据", StringComparison.Ordinal));
    }

    private static Task<Result<PaperFile>> WriteAsync(TestPark park, string kind, Viewer? viewer = null) =>
        park.Get<WritePaper>().HandleAsync(viewer ?? park.Officer, new PaperRequest(new ReportKey("test", PapersPark.Year), kind), CancellationToken.None);
}
