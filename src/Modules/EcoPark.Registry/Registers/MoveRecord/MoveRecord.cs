using EcoPark.Platform.Chain;
using EcoPark.Platform.People;
using EcoPark.Registry.Registers.ChangeRecord;
using EcoPark.Registry.Registers.Declarations;
using EcoPark.Registry.Registers.OpenRecord;
using EcoPark.Registry.Registers.Records;
using EcoPark.Standards.Reading;

namespace EcoPark.Registry.Registers.MoveRecord;

/// <summary>Takes a record one step along its life cycle, when every condition of the step holds.</summary>
internal sealed class MoveRecord(ChainWriter chain, RecordLoading loading, RecordWriting writing, ParkDay day)
{
    public async Task<Result<RecordKey>> HandleAsync(Viewer viewer, MoveRecordRequest request, CancellationToken cancellation)
    {
        await using var work = await chain.BeginAsync(viewer, cancellation);
        var loaded = await loading.ForWritingAsync(work, viewer, request.Record, cancellation);
        if (!loaded.TryGet(out var open, out _))
        {
            return Result<RecordKey>.Failed(loaded.Problems);
        }

        if (open.Record.Version != request.Record.Version)
        {
            return Result<RecordKey>.Failed(Conflict.Of(open.Scope.Declaration, open.Record, request.Values));
        }

        var step = await CheckAsync(work, open, request, cancellation);
        if (!step.IsOk)
        {
            return Result<RecordKey>.Failed(step.Problems);
        }

        var problems = await TakeAsync(work, open, step.Value, cancellation);
        if (problems.Count > 0)
        {
            return Result<RecordKey>.Failed(problems);
        }

        await work.CommitAsync(cancellation);
        return new RecordKey(open.Record.Id, open.Record.Number, open.Record.Version);
    }

    /// <summary>Whether the step is possible; nothing is touched.</summary>
    public async Task<Result<CheckedStep>> CheckAsync(ChainWork work, LoadedRecord open, MoveRecordRequest request, CancellationToken cancellation)
    {
        var (scope, record) = open;
        var cycle = scope.Declaration.LifeCycle;
        if (cycle.From(record.Stage).FirstOrDefault(way => way.Code == request.Transition) is not { } transition)
        {
            return NoWay(cycle, record, request.Transition);
        }

        var changes = Values(scope.Declaration, record, transition, request);
        if (!changes.IsOk)
        {
            return Result<CheckedStep>.Failed(changes.Problems);
        }

        var ground = new ConditionGround(changes.Value.Reading(scope.Declaration), await ConditionLookup.EvidenceAsync(work.Db, record.Id, cancellation), day.Today, request.Note);
        var missing = transition.Conditions.Select(condition => ConditionLookup.Of(condition, ground)).Where(state => !state.Holds).ToList();
        return missing.Count > 0
            ? Result<CheckedStep>.Failed([.. missing.Select(state => Unmet(record, transition, state))])
            : new CheckedStep(transition, changes.Value, request.Note);
    }

    /// <summary>Takes a checked step; what a subscriber then refuses undoes the whole work.</summary>
    public async Task<IReadOnlyList<Problem>> TakeAsync(ChainWork work, LoadedRecord open, CheckedStep step, CancellationToken cancellation)
    {
        var (scope, record) = open;
        var act = new RecordAct(RecordActKind.Moved)
        {
            FromStage = record.Stage,
            ToStage = step.Transition.To,
            Note = step.Note,
            Changes = RecordValues.Difference(RecordValues.Parse(record.Values), step.Values.Values),
        };
        record.Write(scope.Declaration, step.Values);
        record.Enter(scope.Declaration.LifeCycle.Stages.First(stage => stage.Code == step.Transition.To), work.Now);
        record.DueByRule(scope.Declaration);
        return await writing.AddAsync(work, scope, new(record, act), cancellation);
    }

    private static Result<CheckedValues> Values(RegisterDeclaration declaration, RegisterRecord record, Transition transition, MoveRecordRequest request)
    {
        var stored = RecordValues.Parse(record.Values).ToDictionary(value => value.Key, value => (string?)value.Value, StringComparer.Ordinal);
        if (request.Values is null)
        {
            return ValueCheck.Of(declaration, stored);
        }

        return transition.ChangesValues ? ValueCheck.Of(declaration, request.Values)
            : new Problem("register-locked", record.Number, $"“{transition.Name.Zh}”不改数值。请先保存数值，再办理这一步。",
                $"'{transition.Name.En}' does not change values. Save the values first, then take the step.");
    }

    private static Problem NoWay(LifeCycle cycle, RegisterRecord record, string asked)
    {
        var stage = cycle.Stage(record.Stage)?.Name;
        var ways = cycle.From(record.Stage).Select(way => way.Name).ToList();
        var name = cycle.Transition(asked)?.Name;
        return new Problem("register-transition", record.Number,
            $"记录处于“{stage?.Zh}”，不能“{name?.Zh ?? asked}”。现在可以：{(ways.Count > 0 ? string.Join("、", ways.Select(way => way.Zh)) : "无，已办结")}。",
            $"The record is '{stage?.En}'; '{name?.En ?? asked}' is not possible. Possible now: {(ways.Count > 0 ? string.Join(", ", ways.Select(way => way.En)) : "nothing, it is closed")}.");
    }

    private static Problem Unmet(RegisterRecord record, Transition transition, ConditionState state) => new("register-condition", record.Number,
        $"还不能“{transition.Name.Zh}”：{state.What.Zh}，现状：{state.Now.Zh}。{state.Next.Zh}。",
        $"'{transition.Name.En}' is not possible yet: {state.What.En}, now: {state.Now.En}. Next: {state.Next.En}.");
}

/// <summary>A step of one record.</summary>
public sealed record MoveRecordRequest(RecordAddress Record, string Transition)
{
    public string? Note { get; init; }

    /// <summary>All values as they should be, where the transition changes them; null: as they are.</summary>
    public IReadOnlyDictionary<string, string?>? Values { get; init; }
}

/// <summary>A step whose conditions hold.</summary>
internal sealed record CheckedStep(Transition Transition, CheckedValues Values, string? Note);
