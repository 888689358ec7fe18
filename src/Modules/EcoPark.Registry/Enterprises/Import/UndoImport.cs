using System.Text.Json;
using EcoPark.Platform.Audit;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Permits;
using EcoPark.Registry.Sites;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Registry.Enterprises.Import;

/// <summary>What an undo did.</summary>
public sealed record UndoneImport(int Removed, int Restored);

/// <summary>Takes an import back as a whole, or not at all: nobody's later work is lost.</summary>
public sealed class UndoImport(IDbContextFactory<AppDbContext> databases, ChainWriter chain)
{
    public async Task<Result<UndoneImport>> HandleAsync(Viewer viewer, string parkKey, Guid batchId, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await db.FindParkAsync(viewer, Permission.EnterpriseRead, parkKey, cancellation) is not { } park || !viewer.MayInPark(Permission.EnterpriseWrite, park.Id))
        {
            return RegistryProblems.ParkNotFound(parkKey);
        }

        await using var work = await chain.BeginAsync(viewer, cancellation);
        var batch = await work.Db.Set<ImportBatch>().SingleOrDefaultAsync(b => b.Park == park.Id && b.Id == batchId, cancellation);
        if (batch is null)
        {
            return RegistryProblems.RecordNotFound(batchId.ToString("N"));
        }

        if (Refusal(batch, work.Now) is { } refusal)
        {
            return refusal;
        }

        var rows = JsonSerializer.Deserialize<List<ImportedRow>>(batch.Rows, RecordJson.Options) ?? [];
        var ids = rows.ConvertAll(row => EnterpriseId.From(row.Enterprise));
        var enterprises = await work.Db.Set<Enterprise>().Where(e => ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id.Value, cancellation);
        if (rows.Find(row => enterprises.GetValueOrDefault(row.Enterprise)?.Version != row.Version) is { } touched)
        {
            return Touched(enterprises.GetValueOrDefault(touched.Enterprise)?.Name ?? touched.Enterprise.ToString("N"));
        }

        var added = rows.Where(row => row.Before is null).Select(row => EnterpriseId.From(row.Enterprise)).ToList();
        if (await FirstUsedAsync(work.Db, added, cancellation) is { } used)
        {
            return Touched(enterprises[used.Value].Name);
        }

        var undone = Restore(work, viewer, rows, enterprises);
        batch.Undo(work.Now);
        work.Audit("enterprise.import-undo", new AuditSubject("import", batch.Id.ToString("N"), park.Id), after: RecordJson.Of(undone));
        await work.CommitAsync(cancellation);
        return undone;
    }

    private static Problem? Refusal(ImportBatch batch, DateTime now) => batch.UndoneAt is not null
        ? new Problem("undone-conflict", batch.FileName, "这批导入已经撤销过。", "This import was undone already.")
        : now > batch.AddedAt + ImportEnterprises.UndoTime
            ? new Problem("undo-too-late", batch.FileName, "导入已超过 10 分钟，不能整批撤销；请逐家修改，或导入原来的名录。",
                "The import is older than 10 minutes and cannot be undone as a whole; change single enterprises, or import the former list.")
            : null;

    private static Problem Touched(string name) => new("undo-conflict", name,
        $"“{name}”在导入之后又被修改，整批不能撤销；请逐家修改。", $"'{name}' was changed after the import, so the whole cannot be undone; change single enterprises.");

    private static async Task<EnterpriseId?> FirstUsedAsync(AppDbContext db, List<EnterpriseId> ids, CancellationToken cancellation)
    {
        var used = await db.Set<Facility>().Where(f => ids.Contains(f.Enterprise)).Select(f => f.Enterprise)
            .Concat(db.Set<Outlet>().Where(o => ids.Contains(o.Enterprise)).Select(o => o.Enterprise))
            .Concat(db.Set<PermitRecord>().Where(p => ids.Contains(p.Enterprise)).Select(p => p.Enterprise))
            .Concat(db.Set<Assignment>().Where(a => a.Enterprise != null && ids.Contains(a.Enterprise.Value)).Select(a => a.Enterprise!.Value)) // checked in the condition before
            .Take(1).ToListAsync(cancellation);
        return used.Count == 0 ? null : used[0];
    }

    private static UndoneImport Restore(ChainWork work, Viewer viewer, List<ImportedRow> rows, Dictionary<Guid, Enterprise> enterprises)
    {
        foreach (var row in rows)
        {
            var enterprise = enterprises[row.Enterprise];
            if (row.Before is { } before)
            {
                EnterpriseWriting.Change(work, viewer, enterprise, before);
            }
            else
            {
                EnterpriseWriting.Remove(work, enterprise);
            }
        }

        var removed = rows.Count(row => row.Before is null);
        return new UndoneImport(removed, rows.Count - removed);
    }
}
