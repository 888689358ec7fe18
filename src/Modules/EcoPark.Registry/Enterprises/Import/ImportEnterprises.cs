using EcoPark.Documents.Excel;
using EcoPark.Documents.TableWorkbook;
using EcoPark.Platform.Audit;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Database;
using EcoPark.Platform.Files;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Enterprises.Export;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Registry.Enterprises.Import;

/// <summary>A workbook that somebody hands in.</summary>
public sealed record OfferedWorkbook(string Park, string Name, byte[] Content);

/// <summary>What an import did.</summary>
/// <param name="Id">By which it is undone.</param>
/// <param name="Plan">What was done, row by row.</param>
/// <param name="UndoUntil">UTC; until then it can be taken back as a whole.</param>
public sealed record AcceptedImport(Guid Id, ImportPlan Plan, DateTime UndoUntil);

public sealed class ImportEnterprises(IDbContextFactory<AppDbContext> databases, ChainWriter chain, FileStore files, ImportReading reading)
{
    /// <summary>Ours: long enough to look at the result.</summary>
    public static readonly TimeSpan UndoTime = TimeSpan.FromMinutes(10);

    /// <summary>What accepting would do.</summary>
    public async Task<Result<ImportPlan>> TryAsync(Viewer viewer, OfferedWorkbook file, CancellationToken cancellation)
    {
        var (park, problem) = await FindAsync(viewer, file.Park, cancellation);
        if (park is null)
        {
            return Result<ImportPlan>.Failed(problem);
        }

        var read = reading.Read(file.Content);
        if (!read.IsOk)
        {
            return Result<ImportPlan>.Failed(read.Problems);
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var known = await db.Set<Enterprise>().AsNoTracking().Where(e => e.Park == park.Id).ToDictionaryAsync(e => e.Uscc, e => e.ToDescription(), cancellation);
        return reading.Compare(read.Value, known);
    }

    /// <summary>The file with coloured cells and a list of what is wrong.</summary>
    public async Task<Result<ExportedFile>> MarkAsync(Viewer viewer, OfferedWorkbook file, CancellationToken cancellation)
    {
        var plan = await TryAsync(viewer, file, cancellation);
        if (!plan.IsOk)
        {
            return Result<ExportedFile>.Failed(plan.Problems);
        }

        var marked = ReturnedWorkbook.Write(file.Content, plan.Value.Remarks);
        return marked.IsOk
            ? new ExportedFile($"{Path.GetFileNameWithoutExtension(file.Name)}-检查结果.xlsx", ExportEnterprises.ExcelType, marked.Value)
            : Result<ExportedFile>.Failed(marked.Problems);
    }

    /// <summary>Writes the good rows and leaves the others out; a row that says what is known changes nothing.</summary>
    public async Task<Result<AcceptedImport>> AcceptAsync(Viewer viewer, OfferedWorkbook file, CancellationToken cancellation)
    {
        var (park, problem) = await FindAsync(viewer, file.Park, cancellation);
        if (park is null)
        {
            return Result<AcceptedImport>.Failed(problem);
        }

        var read = reading.Read(file.Content);
        if (!read.IsOk)
        {
            return Result<AcceptedImport>.Failed(read.Problems);
        }

        await using var work = await chain.BeginAsync(viewer, cancellation);
        var enterprises = await work.Db.Set<Enterprise>().Where(e => e.Park == park.Id).ToDictionaryAsync(e => e.Uscc, cancellation);
        var plan = reading.Compare(read.Value, enterprises.ToDictionary(pair => pair.Key, pair => pair.Value.ToDescription()));
        if (plan.Added + plan.Changed == 0)
        {
            return Nothing(plan);
        }

        var kept = await files.KeepAsync(work, viewer, new FileOffer(park.Id, file.Name, new MemoryStream(file.Content, writable: false)), cancellation);
        if (!kept.IsOk)
        {
            return Result<AcceptedImport>.Failed(kept.Problems);
        }

        var batch = new ImportBatch(park.Id, kept.Value.Id, kept.Value.Name);
        batch.Finish(Apply(work, viewer, (park.Id, plan), enterprises), plan.Refused, (viewer.Name, work.Now));
        work.Db.Add(batch);
        work.Audit("enterprise.import", new AuditSubject("import", batch.Id.ToString("N"), park.Id),
            after: RecordJson.Of(new { batch.FileName, kept.Value.Sha256, batch.Added, batch.Changed, plan.Same, plan.Refused }));
        await work.CommitAsync(cancellation);
        return new AcceptedImport(batch.Id, plan, batch.AddedAt + UndoTime);
    }

    private async Task<(Park? Park, Problem Problem)> FindAsync(Viewer viewer, string key, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var park = await db.FindParkAsync(viewer, Permission.EnterpriseRead, key, cancellation);
        return park is null ? (null, RegistryProblems.ParkNotFound(key))
            : viewer.MayInPark(Permission.EnterpriseWrite, park.Id) ? (park, RegistryProblems.ParkNotFound(key))
            : (null, RegistryProblems.Forbidden(key));
    }

    private static List<ImportedRow> Apply(ChainWork work, Viewer viewer, (ParkId Park, ImportPlan Plan) import, Dictionary<string, Enterprise> enterprises)
    {
        var done = new List<ImportedRow>();
        foreach (var row in import.Plan.Rows)
        {
            if (row is not { After: { } after, Uscc: { } uscc, Outcome: ImportOutcome.Add or ImportOutcome.Change })
            {
                continue;
            }

            if (enterprises.GetValueOrDefault(uscc.Trim()) is { } known)
            {
                var before = known.ToDescription();
                EnterpriseWriting.Change(work, viewer, known, after);
                done.Add(new ImportedRow(known.Id.Value, known.Version, before));
            }
            else
            {
                var added = EnterpriseWriting.Add(work, viewer, (import.Park, uscc.Trim()), after);
                done.Add(new ImportedRow(added.Id.Value, added.Version, null));
            }
        }

        return done;
    }

    private static Problem Nothing(ImportPlan plan) => new("nothing-to-import", plan.Sheet,
        $"没有可导入的行：{plan.Same} 行与名录相同，{plan.Refused} 行有错误；请下载标色文件改正后再导入。",
        $"No row can be imported: {plan.Same} say what the register says, {plan.Refused} have errors; download the marked file, correct it, and import again.");
}
