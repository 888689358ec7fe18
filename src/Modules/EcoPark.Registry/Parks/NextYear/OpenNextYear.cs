using System.Globalization;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Contracts;
using EcoPark.Registry.Parks.Change;
using EcoPark.Registry.Parks.Profile;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Registry.Parks.NextYear;

/// <summary>Moves the park on to the next report year. The years before keep everything they have.</summary>
public sealed class OpenNextYear(ChainWriter chain, IDbContextFactory<AppDbContext> databases, IEnumerable<ParkChangeEffect> effects, TimeProvider time)
{
    /// <summary>What opening the next year would bring.</summary>
    public async Task<Result<PlannedYear>> PlanAsync(Viewer viewer, string parkKey, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await db.FindParkAsync(viewer, Permission.ParkWrite, parkKey, cancellation) is not { } park)
        {
            return RegistryProblems.ParkNotFound(parkKey);
        }

        var after = await db.Set<Park>().AsNoTracking().SingleAsync(row => row.Id == park.Id, cancellation);
        after.WorkOn(park.CurrentYear + 1);
        var consequences = new List<ChangeConsequence> { OfProfile(await ProfileAsync(db, park.Id, after.CurrentYear, cancellation), after.CurrentYear) };
        foreach (var effect in effects)
        {
            consequences.AddRange(await effect.OfAsync(new ParkChange(park, after), cancellation));
        }

        return new PlannedYear(ParkStanding.Of(park), after.CurrentYear, consequences) { Problems = TooEarly(after.CurrentYear) };
    }

    public async Task<Result<ParkStanding>> HandleAsync(Viewer viewer, YearToOpen request, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await db.FindParkAsync(viewer, Permission.ParkRead, request.Park, cancellation) is not { } known)
        {
            return RegistryProblems.ParkNotFound(request.Park);
        }

        if (!viewer.MayInPark(Permission.ParkWrite, known.Id))
        {
            return RegistryProblems.Forbidden(request.Park);
        }

        await using var work = await chain.BeginAsync(viewer, cancellation);
        var park = await work.Db.Set<Park>().SingleAsync(row => row.Id == known.Id, cancellation);
        var before = ParkStanding.Of(park);
        if (request.Year != before.ReportYear + 1)
        {
            return ChangePark.Conflict(before);
        }

        if (TooEarly(request.Year) is [var problem, ..])
        {
            return problem;
        }

        park.WorkOn(request.Year);
        work.Audit("park.year", new("park", park.Key, park.Id), RecordJson.Of(before), RecordJson.Of(new ChangedPark(ParkStanding.Of(park), null)));
        await PrefillAsync(work, viewer, park, cancellation);
        await work.CommitAsync(cancellation);
        return ParkStanding.Of(park);
    }

    // The new year gets a profile of its own, so that a later correction of the old year's does not change it.
    private static async Task PrefillAsync(ChainWork work, Viewer viewer, Park park, CancellationToken cancellation)
    {
        if (await ProfileAsync(work.Db, park.Id, park.CurrentYear, cancellation) is not { } last || last.Year == park.CurrentYear)
        {
            return;
        }

        var profile = new ParkProfile(park.Id, park.CurrentYear);
        profile.Describe(last.ToDescription(), viewer.Name, work.Now);
        work.Db.Add(profile);
        work.Audit("park-profile.save", new(SaveParkProfile.Subject, profile.Year.ToString(CultureInfo.InvariantCulture), park.Id), after: profile.Content);
    }

    private static Task<ParkProfile?> ProfileAsync(AppDbContext db, ParkId park, int until, CancellationToken cancellation) => db.Set<ParkProfile>().AsNoTracking()
        .Where(profile => profile.Park == park && profile.Year <= until).OrderByDescending(profile => profile.Year).FirstOrDefaultAsync(cancellation);

    private static ChangeConsequence OfProfile(ParkProfile? last, int year) => last switch
    {
        null => new(0, new LocalText($"没有可沿用的园区概况，{year} 年概况为空。", $"There is no profile to take over: that of {year} is empty.")),
        { Year: var from } when from == year => new(1, new LocalText($"{year} 年已有自己的概况，保持不变。", $"{year} has a profile of its own already; it stays.")),
        _ => new(1, new LocalText($"{year} 年概况由 {last.Year} 年概况预填，以后可改。", $"The profile of {year} is filled in from that of {last.Year} and can be changed.")),
    };

    // Data of a year are collected from its first day on, never before it.
    private IReadOnlyList<Problem> TooEarly(int year) => ParkTime.Today(time).Year is var today && year > today
        ? [new Problem("year-not-begun", $"{year}", $"{year} 年还没有开始（今年是 {today} 年）；请到 {year} 年 1 月 1 日以后再开。", $"{year} has not begun (this is {today}); open it on 1 January {year} or later.")]
        : [];
}

/// <summary>A year to be opened.</summary>
/// <param name="Park">The park's key.</param>
/// <param name="Year">The year after the one in work: whoever comes second is told.</param>
public sealed record YearToOpen(string Park, int Year);

/// <summary>A year before it is opened.</summary>
public sealed record PlannedYear(ParkStanding Before, int Year, IReadOnlyList<ChangeConsequence> Consequences)
{
    /// <summary>Why it cannot be opened yet; empty: it can.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];
}
