using System.Globalization;
using EcoPark.Platform.Audit;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Registry.Contracts;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Registry.Parks.Profile;

/// <summary>A year's profile as the page and the API show it.</summary>
/// <param name="Year">The year asked for.</param>
/// <param name="Found">The profile of that year or of one before; null: none yet.</param>
/// <param name="Years">The years that have a profile of their own.</param>
/// <param name="History">Who saved which year's profile, newest first.</param>
public sealed record ParkProfileView(int Year, ParkProfileOfYear? Found, IReadOnlyList<int> Years, IReadOnlyList<ProfileChange> History)
{
    /// <summary>0 where the year has no profile of its own: saving makes one.</summary>
    public int Version => Found is { } found && found.FromYear == Year ? found.Version : 0;
}

/// <summary>One saving, with both states.</summary>
public sealed record ProfileChange(int Year, DateTime At, string By, string? Before, string? After);

public sealed class OpenParkProfile(IDbContextFactory<AppDbContext> databases, ParkProfiles profiles)
{
    private const int MostChanges = 50;

    public async Task<Result<ParkProfileView>> HandleAsync(Viewer viewer, string parkKey, int year, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await db.FindParkAsync(viewer, Permission.ParkRead, parkKey, cancellation) is not { } park)
        {
            return RegistryProblems.ParkNotFound(parkKey);
        }

        var found = await profiles.GetAsync(park.Id, year, cancellation);
        var years = await db.Set<ParkProfile>().Where(p => p.Park == park.Id).OrderByDescending(p => p.Year).Select(p => p.Year).ToListAsync(cancellation);
        var changes = await db.Set<AuditRecord>().AsNoTracking().Where(a => a.Park == park.Id && a.SubjectKind == SaveParkProfile.Subject)
            .OrderByDescending(a => a.Seq).Take(MostChanges).ToListAsync(cancellation);
        return new ParkProfileView(year, found, years,
            [.. changes.Select(a => new ProfileChange(int.Parse(a.SubjectId, CultureInfo.InvariantCulture), a.RecordedAt, a.PersonName, a.Before, a.After))]);
    }
}

/// <summary>A year's profile to be saved.</summary>
/// <param name="Park">The park's key.</param>
/// <param name="Year">The year it holds for.</param>
/// <param name="Version">The version that was seen; 0: the year had none.</param>
/// <param name="Description">The whole profile.</param>
public sealed record ParkProfileToSave(string Park, int Year, int Version, ParkDescription Description);

public sealed class SaveParkProfile(ChainWriter chain, IDbContextFactory<AppDbContext> databases, ParkProfileRules rules)
{
    internal const string Subject = "park-profile";

    public async Task<Result<ParkProfileOfYear>> HandleAsync(Viewer viewer, ParkProfileToSave request, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await db.FindParkAsync(viewer, Permission.ParkRead, request.Park, cancellation) is not { } park)
        {
            return RegistryProblems.ParkNotFound(request.Park);
        }

        if (!viewer.MayInPark(Permission.ParkWrite, park.Id))
        {
            return RegistryProblems.Forbidden(request.Park);
        }

        var problems = rules.Check(request.Year, request.Description);
        if (problems.Count > 0)
        {
            return Result<ParkProfileOfYear>.Failed(problems);
        }

        await using var work = await chain.BeginAsync(viewer, cancellation);
        var profile = await work.Db.Set<ParkProfile>().SingleOrDefaultAsync(p => p.Park == park.Id && p.Year == request.Year, cancellation);
        if ((profile?.Version ?? 0) != request.Version)
        {
            return RegistryProblems.Conflict($"{request.Park} {request.Year}", profile?.Edition ?? new Edition(0, "", work.Now), request.Version);
        }

        var before = profile?.Content;
        if (profile is null)
        {
            work.Db.Add(profile = new ParkProfile(park.Id, request.Year));
        }

        profile.Describe(request.Description, viewer.Name, work.Now);
        work.Audit("park-profile.save", new AuditSubject(Subject, request.Year.ToString(CultureInfo.InvariantCulture), park.Id), before, profile.Content);
        await work.CommitAsync(cancellation);
        return new ParkProfileOfYear(profile.Year, profile.Version, request.Description);
    }
}
