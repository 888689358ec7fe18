using EcoPark.Assessment.Contracts;
using EcoPark.Disclosure.Portal;
using EcoPark.Disclosure.Snapshots;
using EcoPark.Platform.Database;
using EcoPark.Platform.Scopes;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Disclosure.Live;

/// <summary>
/// What of the annual form the portal shows for a year: that of the year or of the year before, for a year's own form comes
/// when the year is over. Which of the two counts is ours.
/// </summary>
internal sealed class PublishedForms(IDbContextFactory<AppDbContext> databases)
{
    /// <summary>The last edition that was public on the day; null with false: nothing was ever public, so nothing is known.</summary>
    public async Task<(Publication? Form, bool IsUsed)> OnAsync(LiveQuestion question, CancellationToken cancellation)
    {
        var until = ParkTime.Utc(question.Day.AddDays(1).ToDateTime(TimeOnly.MinValue));
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = db.Set<DisclosureSnapshot>().AsNoTracking().Where(row => row.Park == question.Park.Id && row.PublishedAt < until);
        var found = await rows.Where(row => row.Year == question.Year || row.Year == question.Year - 1).OrderByDescending(row => row.Year).ThenByDescending(row => row.Edition).FirstOrDefaultAsync(cancellation);
        return found is null ? (null, await rows.AnyAsync(cancellation)) : (new Publication(DisclosureJson.Read<DisclosedYear>(found.Content), found.PublishedAt, found.Hash), true);
    }

    public static string Link(LiveQuestion question, Publication? form, string part) => form is null ? $"/pub/{question.Park.Key}" : $"/pub/{question.Park.Key}/form/{form.Content.Year}/{form.Content.Edition}#{part}";
}
