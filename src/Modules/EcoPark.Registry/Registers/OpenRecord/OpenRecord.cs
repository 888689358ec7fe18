using EcoPark.Platform.Chain;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Registry.Registers.Records;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Registry.Registers.OpenRecord;

/// <summary>Puts a new record into a register, in its first stage.</summary>
internal sealed class OpenRecord(IDbContextFactory<AppDbContext> databases, ChainWriter chain, RegisterPlaces places, RecordWriting writing)
{
    public async Task<Result<RecordKey>> HandleAsync(Viewer viewer, OpenRecordRequest request, CancellationToken cancellation)
    {
        var checkedResult = await CheckAsync(viewer, request, cancellation);
        if (!checkedResult.TryGet(out var draft, out _))
        {
            return Result<RecordKey>.Failed(checkedResult.Problems);
        }

        await using var work = await chain.BeginAsync(viewer, cancellation);
        if (!request.AcceptSame && await SameAsync(work.Db, draft, cancellation) is { } same)
        {
            return same;
        }

        var record = new RegisterRecord(draft.Scope.Park.Id, draft.Scope.Declaration, draft.Subject);
        var last = await RecordWriting.LastNumberAsync(work, draft.Scope, draft.Values.Day.Year, cancellation);
        record.Call(RecordWriting.NumberOf(draft.Scope.Declaration, draft.Values.Day.Year, last + 1));
        record.Write(draft.Scope.Declaration, draft.Values);
        record.Enter(draft.Scope.Declaration.LifeCycle.Stages[0], work.Now);
        record.DueByRule(draft.Scope.Declaration);
        work.Db.Add(record);
        var problems = await writing.AddAsync(work, draft.Scope, new(record, new(RecordActKind.Opened) { ToStage = record.Stage }), cancellation);
        if (problems.Count > 0)
        {
            return Result<RecordKey>.Failed(problems);
        }

        await work.CommitAsync(cancellation);
        return new RecordKey(record.Id, record.Number, record.Version);
    }

    private async Task<Result<Draft>> CheckAsync(Viewer viewer, OpenRecordRequest request, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var found = await places.FindAsync(db, viewer, request.Address, cancellation);
        if (!found.TryGet(out var scope, out _))
        {
            return Result<Draft>.Failed(found.Problems);
        }

        if (!viewer.IsSystem && !viewer.May(scope.Declaration.Write))
        {
            return scope.NotAllowed();
        }

        var subject = await Subjects.ResolveAsync(db, scope, request.Subject, cancellation);
        var values = ValueCheck.Of(scope.Declaration, request.Values);
        if (!subject.IsOk || !values.IsOk)
        {
            return Result<Draft>.Failed([.. subject.Problems, .. values.Problems]);
        }

        return scope.MayWrite(subject.Value.Enterprise) ? new Draft(scope, subject.Value, values.Value) : scope.NotAllowed();
    }

    private static async Task<Problem?> SameAsync(AppDbContext db, Draft draft, CancellationToken cancellation)
    {
        var declaration = draft.Scope.Declaration;
        var key = RegisterRecord.SameKeyOf(declaration, draft.Values.Reading(declaration), draft.Subject);
        var number = await draft.Scope.Records(db).Where(record => record.SameKey == key).Select(record => record.Number).FirstOrDefaultAsync(cancellation);
        return number is null ? null : new Problem("register-same", number,
            $"已有相同的记录 {number}。请打开它修改；确实是另一条时，勾选“仍要新建”再保存。",
            $"Record {number} is the same. Open and change it; if this is another one, tick 'Add anyway' and save again.");
    }

    private sealed record Draft(RegisterScope Scope, RecordSubject Subject, CheckedValues Values);
}

/// <summary>A new record.</summary>
public sealed record OpenRecordRequest(RegisterAddress Address, GivenSubject Subject, IReadOnlyDictionary<string, string?> Values)
{
    /// <summary>True: also when there is one of the same thing already.</summary>
    public bool AcceptSame { get; init; }
}

/// <summary>How a record is named from outside.</summary>
public sealed record RecordKey(Guid Id, string Number, int Version);
