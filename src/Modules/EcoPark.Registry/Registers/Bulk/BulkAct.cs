using EcoPark.Platform.Chain;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Registry.Registers.ChangeRecord;
using EcoPark.Registry.Registers.Declarations;
using EcoPark.Registry.Registers.Listing;
using EcoPark.Registry.Registers.MoveRecord;
using EcoPark.Registry.Registers.Records;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Registry.Registers.Bulk;

/// <summary>The same act on many records: first what it would do and skip, then, when told, what it does.</summary>
internal sealed class BulkAct(IDbContextFactory<AppDbContext> databases, ChainWriter chain, BulkParts parts)
{
    /// <summary>Own limit: one transaction stays short enough for others to wait for.</summary>
    public const int Most = 2000;

    public async Task<Result<BulkResult>> HandleAsync(Viewer viewer, BulkRequest request, CancellationToken cancellation)
    {
        if (!request.IsDone)
        {
            // A dry run takes the very same way and is thrown away with its transaction.
            await using var rehearsal = await chain.BeginAsync(viewer, cancellation);
            return await RunAsync(rehearsal, viewer, request, cancellation);
        }

        await using var work = await chain.BeginAsync(viewer, cancellation);
        var outcome = await RunAsync(work, viewer, request, cancellation);
        if (outcome.IsOk && outcome.Value.Done.Count > 0)
        {
            await work.CommitAsync(cancellation);
        }

        return outcome;
    }

    /// <summary>The ids of everything that fits a filter: 选中全部 n 条符合条件.</summary>
    public async Task<Result<IReadOnlyList<Guid>>> AllAsync(Viewer viewer, RecordListRequest request, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var found = await parts.Places.FindAsync(db, viewer, request.Address, cancellation);
        if (!found.TryGet(out var scope, out _))
        {
            return Result<IReadOnlyList<Guid>>.Failed(found.Problems);
        }

        var view = scope.Declaration.Views.FirstOrDefault(candidate => candidate.Code == request.View);
        var records = RecordQuery.Of(db, scope, request.Filter.Within(view?.Filter ?? RecordFilter.All), parts.Day.Today);
        return Result<IReadOnlyList<Guid>>.Of(await RecordQuery.Sort(records, request.Sort, request.Descending).Select(record => record.Id).Take(Most).ToListAsync(cancellation));
    }

    /// <summary>Those who may own records here, for the list of a choice; nobody where the viewer may not assign.</summary>
    public async Task<IReadOnlyList<Owner>> OwnersAsync(Viewer viewer, RegisterAddress address, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var found = await parts.Places.FindAsync(db, viewer, address, cancellation);
        return found.IsOk && found.Value.MayWrite(null) ? await Owners.OfAsync(db, found.Value, cancellation) : [];
    }

    private async Task<Result<BulkResult>> RunAsync(ChainWork work, Viewer viewer, BulkRequest request, CancellationToken cancellation)
    {
        var found = await parts.Places.FindAsync(work.Db, viewer, request.Address, cancellation);
        if (!found.TryGet(out var scope, out _))
        {
            return Result<BulkResult>.Failed(found.Problems);
        }

        if (request.Ids.Count is 0 or > Most)
        {
            return new Problem("register-bulk", $"{request.Ids.Count}", $"选了 {request.Ids.Count} 条，一次应为 1–{Most} 条。请改选。",
                $"{request.Ids.Count} records are chosen, 1 to {Most} at a time are possible. Choose again.");
        }

        var owner = await OwnerAsync(work.Db, scope, request.Act, cancellation);
        if (!owner.IsOk)
        {
            return Result<BulkResult>.Failed(owner.Problems);
        }

        var ids = request.Ids.ToList();
        var records = await scope.Records(work.Db).Where(record => ids.Contains(record.Id)).OrderBy(record => record.Number).ToListAsync(cancellation);
        var (done, skipped) = (new List<BulkLine>(), new List<BulkLine>());
        foreach (var record in records)
        {
            var step = await OneAsync(work, new(scope, record), request.Act with { Owner = owner.Value }, cancellation);
            if (step.Refused is { Count: > 0 } refused)
            {
                return Result<BulkResult>.Failed(refused); // a record was touched: nothing of this work may stay
            }

            (step.Skip is null ? done : skipped).Add(new(record.Id, record.Number, record.Title, step.Skip is { } why ? new(why.Zh, why.En) : null));
        }

        return new BulkResult(done, skipped) { IsDone = request.IsDone };
    }

    private async Task<BulkStep> OneAsync(ChainWork work, LoadedRecord open, BulkChange act, CancellationToken cancellation)
    {
        var (scope, record) = open;
        if (!scope.MayWrite(record.Enterprise))
        {
            return new(scope.NotAllowed());
        }

        if (act is BulkChange.Move move)
        {
            var step = new MoveRecordRequest(new(new(scope.Park.Key, scope.Declaration.Code), record.Id, record.Version), move.Transition) { Note = move.Note };
            var possible = await parts.Moving.CheckAsync(work, open, step, cancellation);
            return possible.TryGet(out var taken, out var problem) ? new(null, await parts.Moving.TakeAsync(work, open, taken, cancellation)) : new(problem);
        }

        if (act is BulkChange.SetDue date)
        {
            if (record.IsClosed)
            {
                return new(Closed(record));
            }

            var before = record.Due;
            record.DueOn(date.Day);
            return await AddAsync(work, open, new(RecordActKind.Dated) { Changes = Pair("due", $"{before:yyyy-MM-dd}", $"{date.Day:yyyy-MM-dd}") }, cancellation);
        }

        var (was, owner) = (record.OwnerName, act.Owner);
        if (record.OwnerId == owner.Id)
        {
            return new(new Problem("register-same-owner", record.Number, "责任人已是此人", "already has this owner"));
        }

        record.Own(owner.Id, owner.Name);
        return await AddAsync(work, open, new(RecordActKind.Assigned) { Changes = Pair("owner", was, owner.Name) }, cancellation);
    }

    private async Task<BulkStep> AddAsync(ChainWork work, LoadedRecord open, RecordAct act, CancellationToken cancellation) =>
        new(null, await parts.Writing.AddAsync(work, open.Scope, new(open.Record, act), cancellation));

    private static async Task<Result<Owner>> OwnerAsync(AppDbContext db, RegisterScope scope, BulkChange act, CancellationToken cancellation)
    {
        if (act is not BulkChange.Assign { Person: { } id })
        {
            return new Owner(null, null);
        }

        var owner = (await Owners.OfAsync(db, scope, cancellation)).SingleOrDefault(candidate => candidate.Id == id);
        return owner is not null ? owner : new Problem("register-owner-not-found", $"{id:N}", "此人不能做这个园区台账的责任人。请从名单中选择。",
            "This person cannot own records of this park. Choose one from the list.");
    }

    private static Problem Closed(RegisterRecord record) => new("register-closed", record.Number, "已办结，不再有期限", "is closed and has no due date");

    private static string? Pair(string name, string? before, string? after) =>
        RecordValues.Difference(Single(name, before), Single(name, after));

    private static SortedDictionary<string, string> Single(string name, string? value) =>
        string.IsNullOrEmpty(value) ? new(StringComparer.Ordinal) : new(StringComparer.Ordinal) { [name] = value };

    private sealed record BulkStep(Problem? Skip, IReadOnlyList<Problem>? Refused = null);
}

/// <summary>What a bulk act works with.</summary>
internal sealed record BulkParts(RegisterPlaces Places, RecordWriting Writing, MoveRecord.MoveRecord Moving, ParkDay Day);

/// <summary>The same act on these records.</summary>
public sealed record BulkRequest(RegisterAddress Address, IReadOnlyList<Guid> Ids, BulkChange Act)
{
    /// <summary>False: only say what would happen.</summary>
    public bool IsDone { get; init; }
}

/// <summary>What may be done to many.</summary>
public abstract record BulkChange
{
    private BulkChange()
    {
    }

    internal Owner Owner { get; init; } = new(null, null);

    public sealed record Move(string Transition, string? Note = null) : BulkChange;

    /// <summary>Null takes the owner away.</summary>
    public sealed record Assign(Guid? Person) : BulkChange;

    /// <summary>Null: back to the rule of the stage.</summary>
    public sealed record SetDue(DateOnly? Day) : BulkChange;
}

/// <summary>What was, or would be, done and skipped.</summary>
public sealed record BulkResult(IReadOnlyList<BulkLine> Done, IReadOnlyList<BulkLine> Skipped)
{
    public bool IsDone { get; init; }
}

/// <summary>One record of a bulk act; the reason where it is skipped.</summary>
public sealed record BulkLine(Guid Id, string Number, string Title, LocalText? Reason);
