using System.Globalization;
using EcoPark.Assessment.Contracts;
using EcoPark.Assessment.Evaluations;
using EcoPark.Collection;
using EcoPark.Collection.Ledger;
using EcoPark.Collection.Projection;
using EcoPark.Modules.Tests.Databases;
using EcoPark.Platform.Database;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Modules.Tests.Assessment;

/// <summary>What the tests of the assessment say about a park, in one line each.</summary>
internal static class AssessmentPark
{
    /// <summary>A value of the park itself, accepted at once.</summary>
    public static NewFact OfPark(this TestPark park, string item, int year, string value) => new()
    {
        Park = park.Park.Id,
        Subject = FactSubject.Of(park.Park.Id),
        Item = item,
        Period = FactPeriod.OfYear(year),
        Kind = FactKind.Reported,
        Standing = FactStanding.Accepted,
        Value = value,
    };

    public static NewFact OfFirm(this TestPark park, EnterpriseId firm, string item, (int Year, string Value) said) =>
        park.OfPark(item, said.Year, said.Value) with { Subject = FactSubject.Of(firm) };

    public static async Task SayAsync(this TestPark park, params NewFact[] facts)
    {
        await using var work = await park.WriteAsync();
        foreach (var fact in facts)
        {
            work.Append(park.Officer, fact);
        }

        await work.CommitAsync(CancellationToken.None);
    }

    public static async Task DecideAsync(this TestPark park, NewDecision decision)
    {
        await using var work = await park.WriteAsync();
        work.Append(park.Officer, decision);
        await work.CommitAsync(CancellationToken.None);
    }

    public static Task<AssessedYear> AssessAsync(this TestPark park, int year, DateTime? asOf = null) =>
        park.Get<Assessments>().EvaluateAsync(park.Park, new AssessmentKey(year, AsOf: asOf), CancellationToken.None);

    /// <summary>The year evaluated by parts that have seen nothing before.</summary>
    public static Task<AssessedYear> AssessAnewAsync(this TestPark park, int year)
    {
        var databases = park.Get<IDbContextFactory<AppDbContext>>();
        var forms = park.Get<FormsOfPark>();
        var fresh = new Assessments(new ParkLedgers(databases, forms), new YearFrames(databases, park.Get<ParkProfiles>()), forms);
        return fresh.EvaluateAsync(park.Park, new AssessmentKey(year), CancellationToken.None);
    }

    /// <summary>Everything an assessment says, as text: two are the same if their texts are.</summary>
    public static string Text(this AssessedYear year)
    {
        var values = year.Values.Values.Where(value => !value.IsMissing || value.Expected > 0)
            .OrderBy(value => value.Item, StringComparer.Ordinal).ThenBy(value => value.Year)
            .Select(value => string.Create(CultureInfo.InvariantCulture, $"{value.Item}@{value.Year}={value.Number}|{value.NotApplicable}|{value.Source}|{value.Covered}/{value.Expected}|{value.Pending}"));
        var verdicts = year.Evaluation.Indicators.Select(result =>
            $"{result.Indicator.Number}: {result.Value} {result.Verdict} {result.Margin} {result.IsSelected} {result.IsJudged} {result.Reason?.Message.En} {year.IsProvisional(result)} {year.IsPartial(result)}");
        return string.Join('\n', [.. values, .. verdicts, .. year.Evaluation.Violations.Select(finding => finding.Message.En), .. year.Evaluation.Findings.Select(finding => finding.Message.En)]);
    }
}
