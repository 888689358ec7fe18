using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Registers.Declarations;
using EcoPark.Registry.Registers.Listing;
using EcoPark.Registry.Registers.Records;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Registry.Registers.Overview;

/// <summary>All registers of a park with what is open and overdue, and what of it is the viewer's.</summary>
internal sealed class ShowRegisters(IDbContextFactory<AppDbContext> databases, RegisterCatalogue catalogue, ParkDay day)
{
    public async Task<Result<RegisterOverview>> HandleAsync(Viewer viewer, string parkKey, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var park = await RegisterPlaces.ParkAsync(db, viewer, parkKey, cancellation);
        if (!park.IsOk)
        {
            return Result<RegisterOverview>.Failed(park.Problems);
        }

        var (lines, mine) = (new List<RegisterLine>(), new List<MyRecord>());
        foreach (var declaration in catalogue.All.Where(declaration => viewer.IsSystem || viewer.May(declaration.Read)))
        {
            var scope = new RegisterScope(viewer, park.Value, declaration);
            lines.Add(await LineAsync(db, scope, cancellation));
            var due = await RecordQuery.Sort(RecordQuery.Of(db, scope, new() { Mine = true, IsOpen = true }, day.Today), "due", descending: false)
                .Where(record => record.Due != null).AsNoTracking().Take(20).ToListAsync(cancellation);
            mine.AddRange(due.Select(record => new MyRecord(declaration, RecordLine.Of(scope, record, day.Today))));
        }

        return new RegisterOverview(park.Value, day.Today, lines, [.. mine.OrderBy(record => record.Record.Due)]);
    }

    private async Task<RegisterLine> LineAsync(AppDbContext db, RegisterScope scope, CancellationToken cancellation)
    {
        var today = day.Today;
        var counts = await scope.Records(db).GroupBy(record => record.IsClosed)
            .Select(group => new { IsClosed = group.Key, Count = group.Count(), Overdue = group.Count(record => record.Due < today) }).ToListAsync(cancellation);
        return new RegisterLine(scope.Declaration, counts.Sum(group => group.Count))
        {
            Open = counts.Where(group => !group.IsClosed).Sum(group => group.Count),
            Overdue = counts.Where(group => !group.IsClosed).Sum(group => group.Overdue),
            MayWrite = scope.MayWrite(null),
        };
    }
}

/// <summary>The registers of a park.</summary>
public sealed record RegisterOverview(Park Park, DateOnly Today, IReadOnlyList<RegisterLine> Registers, IReadOnlyList<MyRecord> Mine);

/// <summary>One register with its counts.</summary>
public sealed record RegisterLine(RegisterDeclaration Declaration, int All)
{
    public int Open { get; init; }

    public int Overdue { get; init; }

    public bool MayWrite { get; init; }
}

/// <summary>A record of the viewer's own list.</summary>
public sealed record MyRecord(RegisterDeclaration Declaration, RecordLine Record);
