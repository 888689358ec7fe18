using System.Collections.Immutable;
using EcoPark.Platform.Database;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Parks;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Registry.Contracts;

/// <summary>What a park is like in a year, for those who judge or describe it.</summary>
public sealed class ParkProfiles(IDbContextFactory<AppDbContext> databases)
{
    /// <summary>The profile of the year, or of the nearest year before it; null: none is recorded up to that year.</summary>
    public async Task<ParkProfileOfYear?> GetAsync(ParkId park, int year, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var profile = await db.Set<ParkProfile>().AsNoTracking().Where(p => p.Park == park && p.Year <= year)
            .OrderByDescending(p => p.Year).FirstOrDefaultAsync(cancellation);
        return profile is null ? null : new ParkProfileOfYear(profile.Year, profile.Version, profile.ToDescription());
    }
}

/// <summary>A profile as it was found.</summary>
/// <param name="FromYear">The year it was recorded for: the one asked for, or an earlier one.</param>
/// <param name="Version">How often that year's profile was saved.</param>
/// <param name="Description">Everything it says.</param>
public sealed record ParkProfileOfYear(int FromYear, int Version, ParkDescription Description)
{
    /// <summary>The attributes on which limits depend, by the standard's codes: waterRegion → other.</summary>
    public ImmutableSortedDictionary<string, string> Attributes => Description.Attributes;

    /// <summary>Share of the largest industry in the industrial output, 0 to 1; null: not recorded.</summary>
    public decimal? DominantIndustryShare => Description.DominantIndustryShare;

    /// <summary>Address, level, status and the like, by the members of the disclosure form; what is not recorded is absent.</summary>
    public ImmutableSortedDictionary<string, string> Members => DisclosureMembers.Of(Description);
}
