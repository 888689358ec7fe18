using EcoPark.Collection.Contracts;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Assessment.Effects;

/// <summary>Tells the review queue which indicators move by what was handed in.</summary>
internal sealed class EffectOfSubmissions(ValuesEffect effects, IDbContextFactory<AppDbContext> databases) : SubmissionEffect
{
    public override async Task<IReadOnlyList<IndicatorEffect>> OfAsync(Viewer viewer, EffectRequest request, CancellationToken cancellation)
    {
        if (!viewer.MayInYear(Permission.SubmissionRead, request.Park, request.Year) && !viewer.MayInYear(Permission.AssessmentRead, request.Park, request.Year))
        {
            return [];
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var park = await db.Set<Park>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.Park, cancellation);
        return park is null ? [] : (await effects.SupposeAsync(park, request.Year, request.Changes, cancellation)).Effects;
    }
}
