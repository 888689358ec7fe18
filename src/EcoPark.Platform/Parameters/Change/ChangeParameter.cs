using EcoPark.Platform.Chain;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Platform.Parameters.Change;

/// <summary>Decides a parameter for one park, or takes the decision back.</summary>
public sealed class ChangeParameter(ChainWriter chain, ParkParameters decided, IEnumerable<RuleParameters> sources, IEnumerable<ParameterEffect> effects)
{
    /// <summary>Ours: a sentence, not an essay.</summary>
    public const int LongestReason = 500;

    /// <summary>What another value would move; null: the one shipped. Nothing is written.</summary>
    public async Task<Result<PlannedParameter>> PlanAsync(Viewer viewer, Park park, ParameterWanted wanted, CancellationToken cancellation)
    {
        var read = Read(viewer, park, wanted.Code, wanted.Value);
        if (!read.IsOk)
        {
            return Result<PlannedParameter>.Failed(read.Problems);
        }

        var trial = await TryAsync(park, read.Value, cancellation);
        var moved = new List<LocalText>();
        foreach (var effect in effects)
        {
            moved.AddRange(await effect.OfAsync(trial, cancellation));
        }

        return new PlannedParameter(trial.Before.Of(read.Value.Rule), trial.After.Of(read.Value.Rule), moved);
    }

    public async Task<Result<ParameterChange>> HandleAsync(Viewer viewer, Park park, ParameterToChange request, CancellationToken cancellation)
    {
        var read = Read(viewer, park, request.Code, request.Value);
        if (!read.IsOk)
        {
            return Result<ParameterChange>.Failed(read.Problems);
        }

        if (ReasonFault(request) is { } fault)
        {
            return fault;
        }

        var (rule, value) = read.Value;
        await using var work = await chain.BeginAsync(viewer, cancellation);
        var last = await work.Db.Set<ParameterChange>().AsNoTracking().Where(row => row.Park == park.Id && row.Code == rule.Code).OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancellation);
        if ((last?.Number ?? 0) != request.Seen)
        {
            return Conflict(rule, last);
        }

        if (value == last?.Value)
        {
            return new Problem("parameter-unchanged", rule.Code, $"现在就是 {rule.Show(value ?? rule.Ours).Zh}，没有可保存的修改。", $"It is {rule.Show(value ?? rule.Ours).En} already; there is nothing to save.");
        }

        var change = new ParameterChange(park.Id, rule.Code, request.Seen + 1).Decide(value, request.Reason?.Trim() ?? "").Sign(viewer.Name, work.Now);
        work.Db.Add(change);
        var trial = await TryAsync(park, read.Value, cancellation);
        foreach (var effect in effects)
        {
            await effect.FollowAsync(work, trial, cancellation);
        }

        work.Audit("parameter.change", new("parameter", rule.Code, park.Id), last?.Value ?? $"{rule.Ours} (shipped)", $"{value ?? $"{rule.Ours} (shipped)"}: {change.Reason}");
        await work.CommitAsync(cancellation);
        return change;
    }

    private static Problem Conflict(ParameterRule rule, ParameterChange? last)
    {
        var now = rule.Show(last?.Value ?? rule.Ours);
        return new Problem("parameter-conflict", rule.Code, $"{last?.By} 刚刚改过这个参数，现在是 {now.Zh}；请重新打开，对照后再改。",
            $"{last?.By} has just changed this parameter, it is {now.En} now; open it again and compare.");
    }

    private static Problem? ReasonFault(ParameterToChange request) => (request.Reason?.Trim().Length ?? 0) switch
    {
        0 => new Problem("reason-missing", "reason", "请写明理由，如会议纪要或文件号。", "Say why: minutes, or the number of a document."),
        > LongestReason => new Problem("reason-too-long", "reason", $"理由最多 {LongestReason} 字。", $"The reason has at most {LongestReason} characters."),
        _ => null,
    };

    private Result<WantedValue> Read(Viewer viewer, Park park, string code, string? value)
    {
        if (!viewer.MayInPark(Permission.ParametersWrite, park.Id))
        {
            return viewer.MayInPark(Permission.ParkRead, park.Id)
                ? new Problem("write-forbidden", code, "您的角色不能修改规则参数；请联系园区管理员。", "Your role may not change rule parameters; ask the park's administrator.")
                : new Problem("parameter-not-found", code, "没有这个参数，或不在您的权限内。", "No such parameter, or not within your scope.");
        }

        if (sources.SelectMany(source => source.All).Select(parameter => parameter.Rule).FirstOrDefault(known => known?.Code == code) is not { } rule)
        {
            return new Problem("parameter-not-found", code, $"没有可由园区修改的参数“{code}”。", $"There is no parameter '{code}' that a park may change.");
        }

        if (value is null)
        {
            return new WantedValue(rule, null);
        }

        var read = rule.Read(value);
        return read.IsOk ? new WantedValue(rule, read.Value) : Result<WantedValue>.Failed(read.Problems);
    }

    private async Task<ParameterTrial> TryAsync(Park park, WantedValue wanted, CancellationToken cancellation)
    {
        var before = await decided.ReadAsync(park.Id, null, cancellation);
        return new ParameterTrial(park, wanted.Rule.Code, before, before.With(wanted.Rule.Code, wanted.Value));
    }

    private sealed record WantedValue(ParameterRule Rule, string? Value);
}

/// <summary>A value to be looked at; null: the one shipped.</summary>
public sealed record ParameterWanted(string Code, string? Value);

/// <summary>A change to be made.</summary>
/// <param name="Code">Of the parameter.</param>
/// <param name="Seen">The number of the last decision that was seen; 0: none.</param>
/// <param name="Value">Null: back to what is shipped.</param>
/// <param name="Reason">Always needed.</param>
public sealed record ParameterToChange(string Code, int Seen, string? Value, string? Reason);

/// <summary>A change before it is made, and what it would move.</summary>
public sealed record PlannedParameter(string Before, string After, IReadOnlyList<LocalText> Moved);
