using EcoPark.Platform.Chain;
using EcoPark.Platform.People;
using EcoPark.Registry.Registers.Declarations;
using EcoPark.Registry.Registers.OpenRecord;
using EcoPark.Registry.Registers.Records;
using EcoPark.Standards.Reading;

namespace EcoPark.Registry.Registers.ChangeRecord;

/// <summary>Changes the values of a record that the person read in a version.</summary>
internal sealed class ChangeRecord(ChainWriter chain, RecordLoading loading, RecordWriting writing)
{
    public async Task<Result<RecordKey>> HandleAsync(Viewer viewer, ChangeRecordRequest request, CancellationToken cancellation)
    {
        await using var work = await chain.BeginAsync(viewer, cancellation);
        var loaded = await loading.ForWritingAsync(work, viewer, request.Record, cancellation);
        if (!loaded.TryGet(out var open, out _))
        {
            return Result<RecordKey>.Failed(loaded.Problems);
        }

        var (scope, record) = open;
        var values = ValueCheck.Of(scope.Declaration, request.Values);
        if (Against(scope, record, request) is { Count: > 0 } against)
        {
            return Result<RecordKey>.Failed(against);
        }

        if (!values.IsOk)
        {
            return Result<RecordKey>.Failed(values.Problems);
        }

        var changes = RecordValues.Difference(RecordValues.Parse(record.Values), values.Value.Values);
        if (changes is null)
        {
            return new RecordKey(record.Id, record.Number, record.Version);
        }

        record.Write(scope.Declaration, values.Value);
        record.DueByRule(scope.Declaration);
        var problems = await writing.AddAsync(work, scope, new(record, new(RecordActKind.Changed) { Note = request.Note, Changes = changes }), cancellation);
        if (problems.Count > 0)
        {
            return Result<RecordKey>.Failed(problems);
        }

        await work.CommitAsync(cancellation);
        return new RecordKey(record.Id, record.Number, record.Version);
    }

    private static IReadOnlyList<Problem> Against(RegisterScope scope, RegisterRecord record, ChangeRecordRequest request)
    {
        if (record.Version != request.Record.Version)
        {
            return Conflict.Of(scope.Declaration, record, request.Values);
        }

        var stage = scope.Declaration.LifeCycle.Stage(record.Stage);
        var ways = scope.Declaration.LifeCycle.From(record.Stage).Where(way => way.ChangesValues).Select(way => way.Name).ToList();
        return stage is { IsLocked: true }
            ? [new Problem("register-locked", record.Number,
                $"记录处于“{stage.Name.Zh}”，数值已锁定。要改请用：{(ways.Count > 0 ? string.Join("、", ways.Select(way => way.Zh)) : "先退回")}。",
                $"The record is '{stage.Name.En}' and its values are locked. To change them use: {(ways.Count > 0 ? string.Join(", ", ways.Select(way => way.En)) : "move it back first")}.")]
            : [];
    }
}

/// <summary>A record of a register in the version that was read.</summary>
public sealed record RecordAddress(RegisterAddress Register, Guid Id, int Version);

/// <summary>All values as they should be.</summary>
public sealed record ChangeRecordRequest(RecordAddress Record, IReadOnlyDictionary<string, string?> Values)
{
    public string? Note { get; init; }
}

/// <summary>Somebody was faster: both values, field by field.</summary>
internal static class Conflict
{
    public static IReadOnlyList<Problem> Of(RegisterDeclaration declaration, RegisterRecord record, IReadOnlyDictionary<string, string?>? given)
    {
        var now = RecordValues.Read(declaration, record.Values);
        var mine = ValueCheck.Of(declaration, given ?? new Dictionary<string, string?>(StringComparer.Ordinal));
        var problems = new List<Problem>
        {
            new("register-conflict", record.Number,
                $"{record.ChangedBy} 在您打开之后改过这条记录（现为第 {record.Version} 版）。请核对下面的差异，载入最新值后再改。",
                $"{record.ChangedBy} changed this record after you opened it (now version {record.Version}). Compare the values below, load the newest and change again."),
        };
        if (mine.IsOk)
        {
            var reading = mine.Value.Reading(declaration);
            problems.AddRange(declaration.Fields.Where(field => now.Text(field.Code) != reading.Text(field.Code)).Select(field =>
                new Problem("register-conflict", field.Name.Zh,
                    $"您填的是“{reading.Word(field.Code) ?? "未填"}”，现在是“{now.Word(field.Code) ?? "未填"}”。",
                    $"You entered '{reading.Word(field.Code, chinese: false) ?? "missing"}', it is now '{now.Word(field.Code, chinese: false) ?? "missing"}'.")));
        }

        return problems;
    }
}
