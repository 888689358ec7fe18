using EcoPark.Platform.Audit;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Database;
using EcoPark.Platform.Files;
using EcoPark.Platform.People;
using EcoPark.Registry.Enterprises.List;
using EcoPark.Registry.Sites;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Registry.Map;

/// <summary>The points on the map.</summary>
/// <param name="Enterprises">Those that have a position.</param>
/// <param name="Outlets">Those that have a position of their own.</param>
/// <param name="EnterprisesInAll">With those not yet placed.</param>
/// <param name="OutletsInAll">Of the enterprises found, with those not yet placed.</param>
public sealed record MapObjects(IReadOnlyList<MapEnterprise> Enterprises, IReadOnlyList<MapOutlet> Outlets, int EnterprisesInAll, int OutletsInAll);

public sealed record MapEnterprise(string Uscc, string Name, string ShortName, double Longitude, double Latitude)
{
    public bool IsKeyDischarger { get; init; }

    public string? Grid { get; init; }
}

public sealed record MapOutlet(string Uscc, string Code, string Name, OutletKind Kind, double Longitude, double Latitude);

/// <summary>Which file is the ground, since when.</summary>
public sealed record MapGround(Guid File, DateTime AddedAt, string AddedBy);

public sealed class FindMapObjects(IDbContextFactory<AppDbContext> databases, EnterpriseFilter filter)
{
    public async Task<Result<MapObjects>> HandleAsync(Viewer viewer, EnterpriseQuery query, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await db.FindParkAsync(viewer, Permission.EnterpriseRead, query.Park, cancellation) is not { } park)
        {
            return RegistryProblems.ParkNotFound(query.Park);
        }

        var found = filter.Narrow(db, db.EnterprisesOf(viewer, Permission.EnterpriseRead, park.Id).AsNoTracking(), query, park.CurrentYear);
        var enterprises = await found.Where(e => e.Longitude != null && e.Latitude != null).OrderBy(e => e.Uscc).ToListAsync(cancellation);
        var outlets = from outlet in db.Set<Outlet>().AsNoTracking() join enterprise in found on outlet.Enterprise equals enterprise.Id select new { outlet, enterprise.Uscc };
        var placed = await outlets.Where(o => o.outlet.Longitude != null && o.outlet.Latitude != null).ToListAsync(cancellation);
        return new MapObjects(
            [.. enterprises.Select(e => new MapEnterprise(e.Uscc, e.Name, e.ShortName, e.Longitude ?? 0, e.Latitude ?? 0) { IsKeyDischarger = e.IsKeyDischarger, Grid = e.Grid })],
            [.. placed.Select(o => new MapOutlet(o.Uscc, o.outlet.Code, o.outlet.Name, o.outlet.Kind, o.outlet.Longitude ?? 0, o.outlet.Latitude ?? 0))],
            await found.CountAsync(cancellation), await outlets.CountAsync(cancellation));
    }
}

public sealed class OpenMapGround(IDbContextFactory<AppDbContext> databases, FileStore files)
{
    /// <summary>The ground of the park; <c>map-not-found</c> where none was uploaded.</summary>
    public async Task<Result<MapGround>> HandleAsync(Viewer viewer, string parkKey, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await db.FindParkAsync(viewer, Permission.ParkRead, parkKey, cancellation) is not { } park)
        {
            return RegistryProblems.ParkNotFound(parkKey);
        }

        var map = await db.Set<ParkMap>().AsNoTracking().Where(m => m.Park == park.Id).OrderByDescending(m => m.AddedAt).FirstOrDefaultAsync(cancellation);
        return map is null
            ? new Problem("map-not-found", parkKey, "园区还没有底图；请在园区概况中上传边界、地块、道路和水体的 GeoJSON。", "The park has no map yet; upload a GeoJSON with boundary, blocks, roads and water.")
            : new MapGround(map.File.Value, map.AddedAt, map.AddedBy);
    }

    public async Task<Result<Stream>> ReadAsync(Viewer viewer, string parkKey, CancellationToken cancellation)
    {
        var ground = await HandleAsync(viewer, parkKey, cancellation);
        if (!ground.IsOk)
        {
            return Result<Stream>.Failed(ground.Problems);
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var id = Platform.Scopes.FileId.From(ground.Value.File);
        var file = await db.Set<StoredFile>().AsNoTracking().SingleAsync(f => f.Id == id, cancellation);
        return Result<Stream>.Of(files.Open(file));
    }
}

public sealed class UploadMap(IDbContextFactory<AppDbContext> databases, ChainWriter chain, FileStore files)
{
    /// <returns>How many features of each kind the new ground has.</returns>
    public async Task<Result<SortedDictionary<string, int>>> HandleAsync(Viewer viewer, string parkKey, (string Name, byte[] Content) file, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await db.FindParkAsync(viewer, Permission.ParkRead, parkKey, cancellation) is not { } park)
        {
            return RegistryProblems.ParkNotFound(parkKey);
        }

        if (!viewer.MayInPark(Permission.ParkWrite, park.Id))
        {
            return RegistryProblems.Forbidden(parkKey);
        }

        var read = GroundFile.Read(file.Name, file.Content);
        if (!read.IsOk)
        {
            return read;
        }

        await using var work = await chain.BeginAsync(viewer, cancellation);
        var kept = await files.KeepAsync(work, viewer, new FileOffer(park.Id, file.Name, new MemoryStream(file.Content, writable: false)), cancellation);
        if (!kept.IsOk)
        {
            return Result<SortedDictionary<string, int>>.Failed(kept.Problems);
        }

        work.Db.Add(new ParkMap(park.Id, kept.Value.Id, viewer.Name, work.Now));
        work.Audit("map.replace", new AuditSubject("map", park.Key, park.Id), after: RecordJson.Of(new { kept.Value.Name, kept.Value.Sha256, Kinds = read.Value }));
        await work.CommitAsync(cancellation);
        return read;
    }
}
