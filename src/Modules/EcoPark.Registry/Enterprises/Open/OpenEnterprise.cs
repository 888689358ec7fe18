using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Industries;
using EcoPark.Registry.Permits;
using EcoPark.Registry.Sites;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Registry.Enterprises.Open;

/// <summary>Everything this module knows of an enterprise.</summary>
public sealed record EnterpriseFile(string Uscc, int Version, EnterpriseDescription Description)
{
    public required Guid Id { get; init; }

    public required string IndustryName { get; init; }

    public required IReadOnlyList<FormerName> FormerNames { get; init; }

    public required IReadOnlyList<FacilityRow> Facilities { get; init; }

    public required IReadOnlyList<OutletRow> Outlets { get; init; }

    public required IReadOnlyList<PermitRow> Permits { get; init; }

    /// <summary>Whether the viewer may change it.</summary>
    public required bool MayWrite { get; init; }
}

public sealed record FormerName(string Name, DateTime Until);

public sealed record FacilityRow(Guid Id, int Version, string Code, string Name, FacilityKind Kind, string? Feeds);

public sealed record OutletRow(Guid Id, int Version, string Code, OutletDescription Description);

public sealed record PermitRow(Guid Id, int Version, string Number, PermitDescription Description);

public sealed class OpenEnterprise(IDbContextFactory<AppDbContext> databases, IndustryCodes industries)
{
    public async Task<Result<EnterpriseFile>> HandleAsync(Viewer viewer, string parkKey, string uscc, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await db.FindParkAsync(viewer, Permission.EnterpriseRead, parkKey, cancellation) is not { } park)
        {
            return RegistryProblems.ParkNotFound(parkKey);
        }

        var enterprise = await db.EnterprisesOf(viewer, Permission.EnterpriseRead, park.Id).AsNoTracking().SingleOrDefaultAsync(e => e.Uscc == uscc, cancellation);
        return enterprise is null ? RegistryProblems.EnterpriseNotFound(uscc) : await FillAsync(db, enterprise, viewer.MayInPark(Permission.EnterpriseWrite, park.Id), cancellation);
    }

    private async Task<EnterpriseFile> FillAsync(AppDbContext db, Enterprise enterprise, bool mayWrite, CancellationToken cancellation)
    {
        var id = enterprise.Id;
        var names = await db.Set<EnterpriseName>().AsNoTracking().Where(n => n.Enterprise == id).OrderByDescending(n => n.Until).ToListAsync(cancellation);
        var facilities = await db.Set<Facility>().AsNoTracking().Where(f => f.Enterprise == id).OrderBy(f => f.Code).ToListAsync(cancellation);
        var outlets = await db.Set<Outlet>().AsNoTracking().Where(o => o.Enterprise == id).OrderBy(o => o.Code).ToListAsync(cancellation);
        var permits = await db.Set<PermitRecord>().AsNoTracking().Include(p => p.Limits).Where(p => p.Enterprise == id).OrderByDescending(p => p.IssuedOn).ToListAsync(cancellation);
        return new EnterpriseFile(enterprise.Uscc, enterprise.Version, enterprise.ToDescription())
        {
            Id = id.Value,
            IndustryName = industries.NameOf(enterprise.IndustryCode),
            FormerNames = [.. names.Select(n => new FormerName(n.Name, n.Until))],
            Facilities = [.. facilities.Select(f => new FacilityRow(f.Id, f.Version, f.Code, f.Name, f.Kind, f.Feeds))],
            Outlets = [.. outlets.Select(Row)],
            Permits = [.. permits.Select(p => new PermitRow(p.Id, p.Version, p.Number, p.ToDescription()))],
            MayWrite = mayWrite,
        };
    }

    private static OutletRow Row(Outlet outlet) => new(outlet.Id, outlet.Version, outlet.Code, new OutletDescription(outlet.Name, outlet.Kind)
    {
        Mn = outlet.Mn,
        Receiver = outlet.Receiver,
        Longitude = outlet.Longitude,
        Latitude = outlet.Latitude,
    });
}
