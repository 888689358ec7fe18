using EcoPark.Platform.Chain;
using EcoPark.Registry.Registers.Declarations;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Registry.Registers.Records;

/// <summary>The one way in which a record is changed: version, history line, audit record and subscribers go together.</summary>
internal sealed class RecordWriting(IEnumerable<RegisterSubscriber> subscribers)
{
    private readonly RegisterSubscriber[] _subscribers = [.. subscribers];

    /// <summary>Adds the act to the work; the caller commits when there are no problems.</summary>
    public async Task<IReadOnlyList<Problem>> AddAsync(ChainWork work, RegisterScope scope, RecordStep step, CancellationToken cancellation)
    {
        var (record, act) = step;
        record.Touch(scope.Viewer.Name, work.Now);
        work.Db.Add(new RegisterEvent(record, act, new(scope.Viewer.PersonId, scope.Viewer.Name, work.Now, work.NextSeq)));
        work.Audit($"register.{act.Kind.ToString().ToLowerInvariant()}", new("register-record", record.Id.ToString("N"), record.Park), Before(act), After(record, act));
        var change = new RegisterChanged
        {
            Park = record.Park,
            Register = record.Register,
            Record = record,
            Values = RecordValues.Read(scope.Declaration, record.Values),
            Act = act,
            By = scope.Viewer,
        };
        foreach (var subscriber in _subscribers)
        {
            var problems = await subscriber.FollowAsync(work, change, cancellation);
            if (problems.Count > 0)
            {
                return problems;
            }
        }

        return [];
    }

    /// <summary>The next number of a register in a year, inside the work, so that no two are the same.</summary>
    public static async Task<int> LastNumberAsync(ChainWork work, RegisterScope scope, int year, CancellationToken cancellation)
    {
        var prefix = $"{scope.Declaration.Prefix}-{year}-";
        var last = await work.Db.Set<RegisterRecord>().Where(record => record.Park == scope.Park.Id && record.Number.StartsWith(prefix))
            .OrderByDescending(record => record.Number.Length).ThenByDescending(record => record.Number).Select(record => record.Number).FirstOrDefaultAsync(cancellation);
        return last is null ? 0 : int.Parse(last[prefix.Length..], System.Globalization.CultureInfo.InvariantCulture);
    }

    public static string NumberOf(RegisterDeclaration declaration, int year, int number) => $"{declaration.Prefix}-{year}-{number:D4}";

    private static string? Before(RecordAct act) => act.FromStage;

    private static string After(RegisterRecord record, RecordAct act) => string.Join('\n',
        ((string?[])[$"{record.Number} v{record.Version}", act.ToStage, act.Note, act.Changes ?? (act.Kind is RecordActKind.Opened or RecordActKind.Imported ? record.Values : null)])
        .OfType<string>());
}

/// <summary>One record and what is done to it.</summary>
internal sealed record RecordStep(RegisterRecord Record, RecordAct Act);
