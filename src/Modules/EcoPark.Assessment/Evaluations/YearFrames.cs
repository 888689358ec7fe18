using System.Collections.Immutable;
using EcoPark.Assessment.Selections;
using EcoPark.Platform.Database;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Contracts;
using EcoPark.Standards.Quantities;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Assessment.Evaluations;

/// <summary>Reads what a park-year is judged by.</summary>
internal sealed class YearFrames(IDbContextFactory<AppDbContext> databases, ParkProfiles profiles)
{
    /// <summary>The standard of the park unless another one is asked for; choices made until <paramref name="asOf"/>.</summary>
    public async Task<YearFrame> ReadAsync(Park park, int year, string? standard, DateTime? asOf, CancellationToken cancellation)
    {
        var code = standard ?? park.StandardCode;
        var profile = await profiles.GetAsync(park.Id, year, cancellation);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var until = asOf ?? DateTime.MaxValue;
        var choices = await db.Set<ChoiceRecord>().AsNoTracking()
            .Where(choice => choice.Park == park.Id && choice.Standard == code && choice.Year <= year && choice.DecidedAt <= until)
            .OrderBy(choice => choice.DecidedAt).ToListAsync(cancellation);
        var own = choices.FindLast(choice => choice.Year == year);
        var before = choices.FindLast(choice => choice.Year == year - 1);
        return new YearFrame
        {
            ParkName = park.Name,
            IsDemo = park.IsDemo,
            Year = year,
            BaseYear = park.BaseYear,
            Standard = code,
            Attributes = profile?.Attributes ?? ImmutableSortedDictionary<string, string>.Empty,
            DominantIndustryShare = profile?.DominantIndustryShare is { } share ? Rational.From(share) : null,
            // Not decided anew: the choice stays as it was (the rule of the disclosure form).
            Selection = (own ?? before)?.Chosen.ToImmutableSortedSet(),
            PreviousSelection = before?.Chosen.ToImmutableSortedSet(),
            ReasonForChange = own?.Reason,
        };
    }
}
