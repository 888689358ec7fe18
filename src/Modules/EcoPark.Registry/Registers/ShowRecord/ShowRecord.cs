using EcoPark.Platform.Database;
using EcoPark.Platform.Files;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Enterprises;
using EcoPark.Registry.Registers.Bulk;
using EcoPark.Registry.Registers.Declarations;
using EcoPark.Registry.Registers.Listing;
using EcoPark.Registry.Registers.MoveRecord;
using EcoPark.Registry.Registers.Records;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Registry.Registers.ShowRecord;

/// <summary>Everything the page of one record shows.</summary>
internal sealed class ShowRecord(IDbContextFactory<AppDbContext> databases, RegisterPlaces places, ParkDay day)
{
    public async Task<Result<RecordView>> HandleAsync(Viewer viewer, RegisterAddress address, Guid id, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var found = await places.FindAsync(db, viewer, address, cancellation);
        if (!found.TryGet(out var scope, out _))
        {
            return Result<RecordView>.Failed(found.Problems);
        }

        var record = await scope.Records(db).AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, cancellation);
        if (record is null)
        {
            return scope.NoRecord($"{id:N}");
        }

        var may = scope.MayWrite(record.Enterprise);
        var row = RecordLine.Of(scope, record, day.Today) with
        {
            Times = record.Enterprise is null || record.RecurrenceKind is null ? 1 : await RecordQuery.Before(db, record).CountAsync(cancellation),
        };
        var ground = new ConditionGround(row.Values, await ConditionLookup.EvidenceAsync(db, id, cancellation), day.Today, null);
        return new RecordView
        {
            Park = scope.Park,
            Declaration = scope.Declaration,
            Row = await NamedAsync(db, record, row, cancellation),
            Stored = record,
            Today = day.Today,
            MayWrite = may,
            Ways = may ? [.. scope.Declaration.LifeCycle.From(record.Stage).Select(way => Way(way, ground))] : [],
            Closing = Closing(scope.Declaration, record, ground),
            History = await db.Set<RegisterEvent>().AsNoTracking().Where(line => line.RecordId == id).OrderByDescending(line => line.AuditSeq).ToListAsync(cancellation),
            Files = await FilesAsync(db, id, cancellation),
            Owners = may ? await Owners.OfAsync(db, scope, cancellation) : [],
        };
    }

    private static RecordWay Way(Transition way, ConditionGround ground) => new(way, [.. way.Conditions.Select(condition => ConditionLookup.Of(condition, ground))]);

    // Everything on the way from here to the end, once each: what is asked tomorrow is shown today.
    private static IReadOnlyList<ConditionState> Closing(RegisterDeclaration declaration, RegisterRecord record, ConditionGround ground)
    {
        var conditions = new List<Condition>();
        var (stage, seen) = (record.Stage, new HashSet<string>(StringComparer.Ordinal));
        while (seen.Add(stage) && declaration.LifeCycle.From(stage).FirstOrDefault(way => !way.IsBack) is { } next)
        {
            conditions.AddRange(next.Conditions.Where(condition => condition is not Condition.Reason));
            stage = next.To;
        }

        return [.. conditions.Distinct().Select(condition => ConditionLookup.Of(condition, ground))];
    }

    private static async Task<RecordLine> NamedAsync(AppDbContext db, RegisterRecord record, RecordLine row, CancellationToken cancellation)
    {
        var firm = record.Enterprise is not { } id ? null
            : await db.Set<Enterprise>().AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Id == id, cancellation);
        return row with { Subject = firm?.ShortName ?? row.Subject, Uscc = firm?.Uscc };
    }

    private static async Task<IReadOnlyList<RecordFile>> FilesAsync(AppDbContext db, Guid id, CancellationToken cancellation) =>
        await (from attachment in db.Set<RegisterAttachment>().Where(attachment => attachment.RecordId == id)
               join file in db.Set<StoredFile>() on attachment.File equals file.Id
               orderby attachment.AddedAt
               select new RecordFile(attachment.Id, attachment.Evidence, file.Name, file.MediaType, file.Size, attachment.AddedBy, attachment.AddedAt))
            .AsNoTracking().ToListAsync(cancellation);
}

/// <summary>One record with everything around it.</summary>
public sealed record RecordView
{
    public required Park Park { get; init; }

    public required RegisterDeclaration Declaration { get; init; }

    public required RecordLine Row { get; init; }

    public required RegisterRecord Stored { get; init; }

    public required DateOnly Today { get; init; }

    public required bool MayWrite { get; init; }

    /// <summary>Where it may go from here.</summary>
    public required IReadOnlyList<RecordWay> Ways { get; init; }

    /// <summary>What the way to the end asks for, as it stands.</summary>
    public required IReadOnlyList<ConditionState> Closing { get; init; }

    public required IReadOnlyList<RegisterEvent> History { get; init; }

    public required IReadOnlyList<RecordFile> Files { get; init; }

    public required IReadOnlyList<Owner> Owners { get; init; }
}

/// <summary>A possible step with its conditions.</summary>
public sealed record RecordWay(Transition Transition, IReadOnlyList<ConditionState> Conditions)
{
    /// <summary>Nothing stands against it but a reason that is still to be written.</summary>
    public bool IsOpen => Conditions.All(condition => condition.Holds || condition.Condition is Condition.Reason);

    public bool NeedsReason => Conditions.Any(condition => condition.Condition is Condition.Reason);
}

/// <summary>An attached file.</summary>
public sealed record RecordFile(Guid Id, string Evidence, string Name, string MediaType, long Size, string AddedBy, DateTime AddedAt);
