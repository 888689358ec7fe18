using System.Globalization;
using EcoPark.Platform.Chain;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Registry.Contracts;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Registry.Parks.Change;

/// <summary>
/// Changes the park's name, and what it is judged by. Standard and base year hold for every year at once, so a change restates
/// all of them and says why.
/// </summary>
public sealed class ChangePark(ChainWriter chain, IDbContextFactory<AppDbContext> databases, StandardsLibrary standards, IEnumerable<ParkChangeEffect> effects)
{
    /// <summary>Ours: a sentence, not an essay.</summary>
    public const int LongestReason = 500;

    private const int FirstYear = 1990; // ours: before the first parks
    private const int LongestName = 80;

    /// <summary>The park as it stands, and what the wanted change would concern.</summary>
    public async Task<Result<PlannedChange>> PlanAsync(Viewer viewer, string parkKey, ParkWanted wanted, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await db.FindParkAsync(viewer, Permission.ParkWrite, parkKey, cancellation) is not { } park)
        {
            return RegistryProblems.ParkNotFound(parkKey);
        }

        var seen = ParkStanding.Of(park);
        var problems = Check(seen, wanted);
        if (problems.Count > 0)
        {
            return Result<PlannedChange>.Failed(problems);
        }

        // Never saved: the context ends here, and both are only read.
        var after = await db.Set<Park>().AsNoTracking().SingleAsync(row => row.Id == park.Id, cancellation);
        Apply(after, wanted);
        var change = new ParkChange(park, after);
        var consequences = new List<ChangeConsequence>();
        foreach (var effect in effects)
        {
            consequences.AddRange(await effect.OfAsync(change, cancellation));
        }

        return new PlannedChange(seen, ParkStanding.Of(after), change.IsOfStandard || change.IsOfBaseYear, consequences);
    }

    public async Task<Result<ParkStanding>> HandleAsync(Viewer viewer, ParkToChange request, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await db.FindParkAsync(viewer, Permission.ParkRead, request.Park, cancellation) is not { } known)
        {
            return RegistryProblems.ParkNotFound(request.Park);
        }

        if (!viewer.MayInPark(Permission.ParkWrite, known.Id))
        {
            return RegistryProblems.Forbidden(request.Park);
        }

        var problems = Check(request);
        if (problems.Count > 0)
        {
            return Result<ParkStanding>.Failed(problems);
        }

        await using var work = await chain.BeginAsync(viewer, cancellation);
        var park = await work.Db.Set<Park>().SingleAsync(row => row.Id == known.Id, cancellation);
        var before = ParkStanding.Of(park);
        if (before != request.Seen)
        {
            return Conflict(before);
        }

        Apply(park, request.Wanted);
        var after = ParkStanding.Of(park);
        if (after != before)
        {
            work.Audit("park.change", new("park", park.Key, park.Id), RecordJson.Of(before), RecordJson.Of(new ChangedPark(after, Reason(request))));
            await work.CommitAsync(cancellation);
        }

        return after;
    }

    internal static Problem Conflict(ParkStanding now) => new("park-conflict", now.Name,
        string.Create(CultureInfo.InvariantCulture, $"别人已经修改了园区（现在是“{now.Name}”，{now.Standard}，基准年 {now.BaseYear}，报告年度 {now.ReportYear}）；请重新打开，对照后再改。"),
        string.Create(CultureInfo.InvariantCulture, $"Somebody changed the park meanwhile (now '{now.Name}', {now.Standard}, base year {now.BaseYear}, report year {now.ReportYear}); open it again and compare."));

    private static void Apply(Park park, ParkWanted wanted)
    {
        park.Rename(wanted.Name.Trim());
        park.Judge(wanted.Standard, wanted.BaseYear);
    }

    private static string? Reason(ParkToChange request) => string.IsNullOrWhiteSpace(request.Reason) ? null : request.Reason.Trim();

    private List<Problem> Check(ParkToChange request)
    {
        var problems = Check(request.Seen, request.Wanted);
        if (Reason(request) is not { } reason)
        {
            if (request.Wanted.Standard != request.Seen.Standard || request.Wanted.BaseYear != request.Seen.BaseYear)
            {
                problems.Add(new Problem("reason-missing", "reason", "标准和基准年由规划批复确定，修改会重述各年结果；请写明理由和批复文号。",
                    "The standard and the base year are fixed by the plan's approval, and a change restates all years: say why, with the number of the approval."));
            }
        }
        else if (reason.Length > LongestReason)
        {
            problems.Add(RegistryProblems.TooLong("reason", reason.Length, LongestReason));
        }

        return problems;
    }

    private List<Problem> Check(ParkStanding seen, ParkWanted wanted)
    {
        var problems = new List<Problem>();
        if (wanted.Name.Trim().Length == 0)
        {
            problems.Add(RegistryProblems.Required("name", "园区名称", "The name"));
        }
        else if (wanted.Name.Trim().Length > LongestName)
        {
            problems.Add(RegistryProblems.TooLong("name", wanted.Name.Trim().Length, LongestName));
        }

        if (!standards.TryFind(wanted.Standard, out _))
        {
            problems.Add(new Problem("park-standard", "standard", $"没有安装标准“{wanted.Standard}”；请从列表中选一个。", $"The standard '{wanted.Standard}' is not installed; choose one from the list."));
        }

        if (wanted.BaseYear < FirstYear || wanted.BaseYear > seen.ReportYear)
        {
            problems.Add(new Problem("park-year", "baseYear", $"基准年 {wanted.BaseYear} 应在 {FirstYear} 与报告年度 {seen.ReportYear} 之间；请核对规划批复。",
                $"The base year {wanted.BaseYear} must lie between {FirstYear} and the report year {seen.ReportYear}; compare the approval of the plan."));
        }

        return problems;
    }
}

/// <summary>What a park is called and judged by, and the year in work: what a change must have seen.</summary>
public sealed record ParkStanding(string Name, string Standard, int BaseYear, int ReportYear)
{
    public static ParkStanding Of(Park park) => new(park.Name, park.StandardCode, park.BaseYear, park.CurrentYear);
}

/// <summary>What shall hold; the report year changes only by opening the next one.</summary>
public sealed record ParkWanted(string Name, string Standard, int BaseYear);

/// <summary>A change to be made.</summary>
/// <param name="Park">The park's key.</param>
/// <param name="Seen">The park as it was when the change was decided on.</param>
/// <param name="Wanted">What shall hold.</param>
/// <param name="Reason">Needed where the standard or the base year changes.</param>
public sealed record ParkToChange(string Park, ParkStanding Seen, ParkWanted Wanted, string? Reason);

/// <summary>A change before it is made.</summary>
public sealed record PlannedChange(ParkStanding Before, ParkStanding After, bool NeedsReason, IReadOnlyList<ChangeConsequence> Consequences);

/// <summary>How the audit keeps a change.</summary>
internal sealed record ChangedPark(ParkStanding Park, string? Reason);
