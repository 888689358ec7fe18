using EcoPark.Documents.Excel;
using EcoPark.Documents.TableWorkbook;
using EcoPark.Platform.Database;
using EcoPark.Registry.Enterprises;
using EcoPark.Registry.Registers.Bulk;
using EcoPark.Registry.Registers.Declarations;
using EcoPark.Registry.Registers.MoveRecord;
using EcoPark.Registry.Registers.Records;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Registry.Registers.Exchange;

/// <summary>What of a workbook can become records, row by row, with a remark for each that cannot.</summary>
internal sealed class ImportPlan(RegisterScope scope, ReadTable table, DateOnly today)
{
    private static readonly IReadOnlyDictionary<string, int> NoEvidence = new Dictionary<string, int>(StringComparer.Ordinal);
    private readonly List<GoodRow> _good = [];
    private readonly List<CellRemark> _remarks = [.. table.Remarks];
    private int _same;

    public RegisterScope Scope => scope;

    public IReadOnlyList<GoodRow> Good => _good;

    public void Take(TableRow row, ImportGround ground)
    {
        if (row.HasErrors)
        {
            return;
        }

        var subject = Subject(row, ground);
        var values = ValueCheck.Of(scope.Declaration, scope.Declaration.Fields.ToDictionary(field => field.Code, field => Given(row, field), StringComparer.Ordinal));
        var stage = scope.Declaration.LifeCycle.Stage(row.Text(RegisterTable.Stage) ?? "") ?? scope.Declaration.LifeCycle.Stages[0];
        var owner = ground.Owner(row.Text(RegisterTable.Owner));
        if (subject is null || !values.IsOk || (owner is null && row.Text(RegisterTable.Owner) is not null))
        {
            Say(row, values.Problems);
            if (owner is null && row.Text(RegisterTable.Owner) is { } name)
            {
                Add(row, RegisterTable.Owner, new("register-owner", "", $"园区没有可以负责台账的“{name}”。请填用户姓名或留空。", $"Nobody called '{name}' can own records. Enter a user's name or leave it empty."));
            }

            return;
        }

        if (Unmet(stage, values.Value) is { } unmet)
        {
            Add(row, RegisterTable.Stage, unmet);
            return;
        }

        var key = RegisterRecord.SameKeyOf(scope.Declaration, values.Value.Reading(scope.Declaration), subject);
        if (!ground.Keys.TryAdd(key, $"第 {row.Number} 行"))
        {
            _same++;
            Add(row, RegisterTable.Number, new("register-same", "", $"与{ground.Keys[key]}相同，不再导入。要改请打开原记录。", $"Same as {ground.Keys[key]}: not imported again. Open that record to change it."), Severity.Warning);
            return;
        }

        _good.Add(new(subject, values.Value, stage, owner) { Due = row.Date(RegisterTable.Due) });
    }

    public ImportResult ToResult(bool isDone) => new()
    {
        Rows = table.Rows.Count,
        Good = _good.Count,
        Same = _same,
        Bad = table.Rows.Count - _good.Count - _same,
        IsDone = isDone,
        Remarks = _remarks,
    };

    // What every way into the stage asks for must hold; evidence cannot come in a workbook.
    private Problem? Unmet(Stage stage, CheckedValues values)
    {
        if (stage == scope.Declaration.LifeCycle.Stages[0])
        {
            return null;
        }

        var ground = new ConditionGround(values.Reading(scope.Declaration), NoEvidence, today, null);
        return scope.Declaration.LifeCycle.Transitions.Where(way => way.To == stage.Code).SelectMany(way => way.Conditions)
            .Select(condition => ConditionLookup.Of(condition, ground)).FirstOrDefault(state => !state.Holds) is { } missing
            ? new Problem("register-condition", "", $"不能直接导入为“{stage.Name.Zh}”：{missing.Next.Zh}。请填较早的阶段，导入后在记录页办理。",
                $"Cannot be imported as '{stage.Name.En}': {missing.Next.En}. Give an earlier stage and go on from the record's page.")
            : null;
    }

    private RecordSubject? Subject(TableRow row, ImportGround ground)
    {
        var kind = Enum.TryParse<SubjectKind>(row.Text(RegisterTable.SubjectKindColumn), out var given) ? given : scope.Declaration.Subjects[0];
        var (name, uscc) = (row.Text(RegisterTable.Subject), row.Text(RegisterTable.Uscc));
        switch (kind)
        {
            case SubjectKind.Park:
                return new(kind, null, scope.Park.Name);
            case SubjectKind.Other when name is not null:
                return new(kind, null, name);
            case SubjectKind.Enterprise when ground.Firm(uscc, name) is { } firm && scope.MayWrite(firm.Id):
                return new(kind, firm.Id, firm.ShortName);
            default:
                Add(row, uscc is not null ? RegisterTable.Uscc : RegisterTable.Subject, new("register-subject", "",
                    $"找不到对象“{uscc ?? name ?? "空"}”。请核对企业名称或统一社会信用代码。", $"No subject '{uscc ?? name ?? "empty"}'. Check the name or the credit code."));
                return null;
        }
    }

    private static string? Given(TableRow row, RegisterField field) => row.Entered(field.Code) switch
    {
        EnteredValue.NotApplicable none => RecordReading.NotApplicableMark + none.Reason,
        _ => row.Text(field.Code),
    };

    private void Say(TableRow row, IReadOnlyList<Problem> problems)
    {
        foreach (var problem in problems)
        {
            Add(row, scope.Declaration.Fields.FirstOrDefault(field => field.Name.Zh == problem.Place)?.Code ?? RegisterTable.Subject, problem);
        }
    }

    private void Add(TableRow row, string column, Problem problem, Severity severity = Severity.Error) => _remarks.Add(new()
    {
        Code = problem.Code,
        Severity = severity,
        Cell = table.Place(row, column),
        Label = table.Definition.Columns[Math.Max(0, table.Definition.IndexOf(column))].Name,
        Value = row.Typed(column) ?? "",
        Message = new LocalText(problem.Zh, problem.En),
    });
}

/// <summary>A row that becomes a record.</summary>
internal sealed record GoodRow(RecordSubject Subject, CheckedValues Values, Stage Stage, Owner? Owner)
{
    public DateOnly? Due { get; init; }
}

/// <summary>What rows are looked up in: the firms, the people and the records that are there.</summary>
internal sealed record ImportGround(ILookup<string, Enterprise> Firms, IReadOnlyList<Owner> People, Dictionary<string, string> Keys)
{
    public static async Task<ImportGround> ReadAsync(AppDbContext db, RegisterScope scope, CancellationToken cancellation)
    {
        var firms = await db.Set<Enterprise>().AsNoTracking().Where(firm => firm.Park == scope.Park.Id).ToListAsync(cancellation);
        var keys = await scope.Records(db).Select(record => new { record.SameKey, record.Number }).ToListAsync(cancellation);
        return new(
            firms.SelectMany(firm => new[] { firm.Uscc, firm.Name, firm.ShortName }.Distinct().Select(name => (name, firm))).ToLookup(pair => pair.name, pair => pair.firm, StringComparer.Ordinal),
            await Owners.OfAsync(db, scope, cancellation),
            keys.GroupBy(key => key.SameKey).ToDictionary(group => group.Key, group => $"记录 {group.First().Number}", StringComparer.Ordinal));
    }

    public Enterprise? Firm(string? uscc, string? name) => Firms[uscc ?? name ?? ""].Take(2).ToList() is [var firm] ? firm : null;

    /// <summary>Nobody where no name is given, or where it is not known.</summary>
    public Owner? Owner(string? name) => name is null ? null : People.FirstOrDefault(person => person.Name == name);
}
