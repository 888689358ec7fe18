using EcoPark.Collection.Ledger;
using EcoPark.Modules.Tests.Assessment;
using EcoPark.Modules.Tests.Databases;
using EcoPark.Platform.People;
using EcoPark.Reporting.Figures;
using EcoPark.Reporting.Reports.Moving;
using EcoPark.Reporting.Reports.Read;
using EcoPark.Reporting.Reports.Texts;
using EcoPark.Standards.Reading;
using Xunit;

namespace EcoPark.Modules.Tests.Reporting;

/// <summary>What the tests of reports say about a park, in one line each.</summary>
internal static class ReportsPark
{
    public const int Year = 2019;

    /// <summary>Ends with a number that every test of texts can look for.</summary>
    public const string Section = "plan.tasks";

    public static async Task SayEnergyAsync(this TestPark park, string energy) =>
        await park.SayAsync(park.OfPark("energy_consumption", Year, energy), park.OfPark("industrial_value_added", Year, "400"));

    public static Task<Result<ReportMoved>> TryMoveAsync(this TestPark park, ReportStep step, Viewer? viewer = null, string? reason = "数据有误") =>
        park.Get<MoveReport>().HandleAsync(viewer ?? park.Officer, new ReportMove("test", Year, step) { Reason = reason, TypedYear = "2019", WantsPdf = false }, CancellationToken.None);

    public static async Task<ReportMoved> MoveAsync(this TestPark park, ReportStep step)
    {
        var moved = await park.TryMoveAsync(step);
        Assert.True(moved.IsOk, string.Join('\n', moved.Problems));
        park.Clock.Advance(TimeSpan.FromHours(1));
        return moved.Value;
    }

    public static async Task<ReportView> ReadReportAsync(this TestPark park)
    {
        var read = await park.Get<ReadReport>().HandleAsync(park.Officer, new ReportKey("test", Year), CancellationToken.None);
        Assert.True(read.IsOk, string.Join('\n', read.Problems));
        return read.Value;
    }

    public static Task<SectionOutcome> SaveAsync(this TestPark park, int seen, params string[] sentences) =>
        park.Get<SaveSection>().HandleAsync(park.Officer, new SectionToSave("test", Year, Section, sentences, seen), CancellationToken.None);

    /// <summary>What a firm states, waiting for acceptance under its submission.</summary>
    public static NewFact Waiting(this TestPark park, string item, string value, Guid submission) =>
        park.OfPark(item, Year, value) with { Standing = FactStanding.Submitted, Submission = submission };

    public static string Code<T>(this Result<T> result)
        where T : class => result.IsOk ? "ok" : result.Problems[0].Code;
}
