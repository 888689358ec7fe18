using EcoPark.Platform.Database;
using EcoPark.Registry.Permits;
using EcoPark.Registry.Sites;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Registry.Enterprises.List;

/// <summary>The conditions and orders of the list, used by the page, the export and the map alike.</summary>
public sealed class EnterpriseFilter(TimeProvider time)
{
    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    internal IQueryable<Enterprise> Narrow(AppDbContext db, IQueryable<Enterprise> all, EnterpriseQuery query, int year)
    {
        all = query.Closed == true ? all.Where(e => e.Until != null && e.Until < year) : all.Where(e => e.Until == null || e.Until >= year);
        if (query.Search?.Trim() is { Length: > 0 } search)
        {
            var code = search.ToUpperInvariant(); // credit codes are capitals, however they are typed
            all = all.Where(e => e.Name.Contains(search) || e.ShortName.Contains(search) || e.Uscc.Contains(code));
        }

        if (query.Industry is { Length: > 0 } industry)
        {
            all = all.Where(e => e.IndustryCode.StartsWith(industry));
        }

        return NarrowByFlags(db, all, query, year);
    }

    internal IQueryable<Enterprise> Sort(AppDbContext db, IQueryable<Enterprise> all, EnterpriseQuery query)
    {
        var today = Today;
        var permits = db.Set<PermitRecord>();
        IOrderedQueryable<Enterprise> sorted = (query.Order, query.Descending) switch
        {
            (EnterpriseOrder.Uscc, false) => all.OrderBy(e => e.Uscc),
            (EnterpriseOrder.Uscc, true) => all.OrderByDescending(e => e.Uscc),
            (EnterpriseOrder.Industry, false) => all.OrderBy(e => e.IndustryCode),
            (EnterpriseOrder.Industry, true) => all.OrderByDescending(e => e.IndustryCode),
            (EnterpriseOrder.Grid, false) => all.OrderBy(e => e.Grid),
            (EnterpriseOrder.Grid, true) => all.OrderByDescending(e => e.Grid),
            (EnterpriseOrder.PermitUntil, false) => all.OrderBy(e => permits.Where(p => p.Enterprise == e.Id && p.RevokedOn == null && p.ValidUntil >= today).Max(p => p.ValidUntil)),
            (EnterpriseOrder.PermitUntil, true) => all.OrderByDescending(e => permits.Where(p => p.Enterprise == e.Id && p.RevokedOn == null && p.ValidUntil >= today).Max(p => p.ValidUntil)),
            (EnterpriseOrder.ChangedAt, false) => all.OrderBy(e => e.ChangedAt),
            (EnterpriseOrder.ChangedAt, true) => all.OrderByDescending(e => e.ChangedAt),
            (_, false) => all.OrderBy(e => e.Name),
            (_, true) => all.OrderByDescending(e => e.Name),
        };
        return sorted.ThenBy(e => e.Uscc);
    }

    internal async Task<List<EnterpriseRow>> RowsAsync(AppDbContext db, IQueryable<Enterprise> enterprises, int year, CancellationToken cancellation)
    {
        var today = Today;
        return await enterprises.Select(e => new
        {
            Enterprise = e,
            Permit = db.Set<PermitRecord>().Where(p => p.Enterprise == e.Id && p.RevokedOn == null && (p.ValidUntil == null || p.ValidUntil >= today))
                .OrderByDescending(p => p.ValidUntil).Select(p => new { p.Number, p.ValidUntil }).FirstOrDefault(),
            Outlets = db.Set<Outlet>().Count(o => o.Enterprise == e.Id),
        }).AsAsyncEnumerable().Select(found => new EnterpriseRow(found.Enterprise.Uscc, found.Enterprise.Name, found.Enterprise.ShortName, found.Enterprise.IndustryCode, "")
        {
            IsAboveScale = found.Enterprise.IsAboveScale,
            IsHighTech = found.Enterprise.IsHighTechIn(year),
            IsKeyDischarger = found.Enterprise.IsKeyDischarger,
            IsPlaced = found.Enterprise.Longitude is not null,
            Grid = found.Enterprise.Grid,
            Permit = found.Permit?.Number,
            PermitUntil = found.Permit?.ValidUntil,
            Outlets = found.Outlets,
            LastYear = found.Enterprise.Until,
        }).ToListAsync(cancellation);
    }

    private IQueryable<Enterprise> NarrowByFlags(AppDbContext db, IQueryable<Enterprise> all, EnterpriseQuery query, int year)
    {
        if (query.AboveScale is { } above)
        {
            all = all.Where(e => e.IsAboveScale == above);
        }

        if (query.KeyDischarger is { } key)
        {
            all = all.Where(e => e.IsKeyDischarger == key);
        }

        if (query.Placed is { } placed)
        {
            all = all.Where(e => e.Longitude != null == placed);
        }

        if (query.HighTech is { } highTech)
        {
            all = all.Where(e => (e.HighTechFrom != null && e.HighTechFrom <= year && (e.HighTechUntil == null || e.HighTechUntil >= year)) == highTech);
        }

        if (query.Permit is { } permitted)
        {
            var today = Today;
            all = all.Where(e => db.Set<PermitRecord>().Any(p => p.Enterprise == e.Id && p.RevokedOn == null && (p.ValidUntil == null || p.ValidUntil >= today)) == permitted);
        }

        return all;
    }
}
