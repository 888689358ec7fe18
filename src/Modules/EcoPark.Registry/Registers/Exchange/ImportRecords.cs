using EcoPark.Documents.Excel;
using EcoPark.Documents.TableWorkbook;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Registry.Registers.Records;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Registry.Registers.Exchange;

/// <summary>
/// Records out of a workbook: first a dry run, whose answer is the same workbook with coloured cells, then, when told, the good
/// rows in one transaction. Rows that are there already stay as they are.
/// </summary>
internal sealed class ImportRecords(IDbContextFactory<AppDbContext> databases, ChainWriter chain, RegisterPlaces places, RecordWriting writing, ParkDay day)
{
    public async Task<Result<ImportResult>> HandleAsync(Viewer viewer, ImportRequest request, CancellationToken cancellation)
    {
        var planned = await PlanAsync(viewer, request, cancellation);
        if (!planned.TryGet(out var plan, out _) || !request.IsDone || plan.Good.Count == 0)
        {
            return planned.IsOk ? plan!.ToResult(isDone: false) : Result<ImportResult>.Failed(planned.Problems); // ok: there is a plan
        }

        await using var work = await chain.BeginAsync(viewer, cancellation);
        var problems = await WriteAsync(work, plan, cancellation);
        if (problems.Count > 0)
        {
            return Result<ImportResult>.Failed(problems);
        }

        await work.CommitAsync(cancellation);
        return plan.ToResult(isDone: true);
    }

    private async Task<Result<ImportPlan>> PlanAsync(Viewer viewer, ImportRequest request, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var found = await places.FindAsync(db, viewer, request.Address, cancellation);
        if (!found.TryGet(out var scope, out _))
        {
            return Result<ImportPlan>.Failed(found.Problems);
        }

        if (!scope.MayWrite(null))
        {
            return scope.NotAllowed();
        }

        using var file = new MemoryStream(request.Content, writable: false);
        var read = TableWorkbookReader.Read(file, RegisterTable.Of(scope.Declaration));
        if (!read.TryGet(out var table, out _))
        {
            return Result<ImportPlan>.Failed(read.Problems);
        }

        var plan = new ImportPlan(scope, table, day.Today);
        var ground = await ImportGround.ReadAsync(db, scope, cancellation);
        foreach (var row in table.Rows)
        {
            plan.Take(row, ground);
        }

        return plan;
    }

    private async Task<IReadOnlyList<Problem>> WriteAsync(ChainWork work, ImportPlan plan, CancellationToken cancellation)
    {
        var declaration = plan.Scope.Declaration;
        var last = new Dictionary<int, int>();
        foreach (var good in plan.Good)
        {
            var year = good.Values.Day.Year;
            if (!last.TryGetValue(year, out var number))
            {
                number = await RecordWriting.LastNumberAsync(work, plan.Scope, year, cancellation);
            }

            last[year] = ++number;
            var record = new RegisterRecord(plan.Scope.Park.Id, declaration, good.Subject);
            record.Call(RecordWriting.NumberOf(declaration, year, number));
            record.Write(declaration, good.Values);
            record.Enter(good.Stage, work.Now);
            record.DueByRule(declaration);
            if (good.Due is { } due)
            {
                record.DueOn(due);
            }

            record.Own(good.Owner?.Id, good.Owner?.Name);
            work.Db.Add(record);
            var problems = await writing.AddAsync(work, plan.Scope, new(record, new(RecordActKind.Imported) { ToStage = good.Stage.Code }), cancellation);
            if (problems.Count > 0)
            {
                return problems;
            }
        }

        return [];
    }
}

/// <summary>A workbook for a register.</summary>
public sealed record ImportRequest(RegisterAddress Address, string Name, byte[] Content)
{
    /// <summary>False: only check.</summary>
    public bool IsDone { get; init; }
}

/// <summary>What an import would do, or did.</summary>
public sealed record ImportResult
{
    public required int Rows { get; init; }

    /// <summary>Rows that become records.</summary>
    public required int Good { get; init; }

    /// <summary>Rows with errors: they stay out.</summary>
    public required int Bad { get; init; }

    /// <summary>Rows that are there already.</summary>
    public required int Same { get; init; }

    public required bool IsDone { get; init; }

    public required IReadOnlyList<CellRemark> Remarks { get; init; }
}
