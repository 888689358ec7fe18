using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Industries;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Registry.Enterprises.List;

/// <summary>One line of the list.</summary>
public sealed record EnterpriseRow(string Uscc, string Name, string ShortName, string IndustryCode, string IndustryName)
{
    public bool IsAboveScale { get; init; }

    public bool IsHighTech { get; init; }

    public bool IsKeyDischarger { get; init; }

    public bool IsPlaced { get; init; }

    public string? Grid { get; init; }

    /// <summary>Number of the permit that holds today; null: none.</summary>
    public string? Permit { get; init; }

    public DateOnly? PermitUntil { get; init; }

    public int Outlets { get; init; }

    public int? LastYear { get; init; }
}

/// <summary>One page with the total, and how many there are of each kind without the filters.</summary>
public sealed record EnterprisePage(IReadOnlyList<EnterpriseRow> Rows, int Total, EnterpriseCounts Counts);

/// <summary>Of those in the viewer's scope.</summary>
public sealed record EnterpriseCounts(int Here, int KeyDischargers, int WithoutPermit, int NotPlaced, int Closed);

public sealed class ListEnterprises(IDbContextFactory<AppDbContext> databases, EnterpriseFilter filter, IndustryCodes industries)
{
    public async Task<Result<EnterprisePage>> HandleAsync(Viewer viewer, EnterpriseQuery query, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await db.FindParkAsync(viewer, Permission.EnterpriseRead, query.Park, cancellation) is not { } park)
        {
            return RegistryProblems.ParkNotFound(query.Park);
        }

        var all = db.EnterprisesOf(viewer, Permission.EnterpriseRead, park.Id).AsNoTracking();
        var narrowed = filter.Narrow(db, all, query, park.CurrentYear);
        var total = await narrowed.CountAsync(cancellation);
        var size = Math.Clamp(query.Size, 1, EnterpriseQuery.LargestPage);
        var skip = (Math.Clamp(query.Page, 1, 1_000_000) - 1) * size;
        var rows = await filter.RowsAsync(db, filter.Sort(db, narrowed, query).Skip(skip).Take(size), park.CurrentYear, cancellation);
        return new EnterprisePage([.. rows.Select(row => row with { IndustryName = industries.NameOf(row.IndustryCode) })], total, await CountAsync(db, all, park, cancellation));
    }

    private async Task<EnterpriseCounts> CountAsync(AppDbContext db, IQueryable<Enterprise> all, Park park, CancellationToken cancellation)
    {
        Task<int> Count(EnterpriseQuery query) => filter.Narrow(db, all, query, park.CurrentYear).CountAsync(cancellation);
        var any = new EnterpriseQuery { Park = park.Key };
        return new EnterpriseCounts(
            await Count(any), await Count(any with { KeyDischarger = true }), await Count(any with { Permit = false }), await Count(any with { Placed = false }), await Count(any with { Closed = true }));
    }
}
