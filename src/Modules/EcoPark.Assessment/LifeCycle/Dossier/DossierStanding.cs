using System.Globalization;
using EcoPark.Assessment.LifeCycle.Rules;
using EcoPark.Platform.Ui;
using EcoPark.Standards.Definitions;

namespace EcoPark.Assessment.LifeCycle.Dossier;

public enum DossierState
{
    Complete,
    UnderWay,
    Expiring,
    Expired,
    Missing,
    NotApplicable,
}

/// <summary>How a paper stands, in words.</summary>
public sealed record DossierStanding(DossierState State, LocalText Detail)
{
    /// <summary>Somebody still has something to do.</summary>
    public bool IsOpen => State is not (DossierState.Complete or DossierState.NotApplicable);
}

/// <summary>Everything from which the state of a paper follows.</summary>
public sealed record DossierGround(DossierItem Item, DateOnly Today, int Year)
{
    public IReadOnlyList<DossierFile> Files { get; init; } = [];

    public DossierEntry? Entry { get; init; }

    public int ExpiringDays { get; init; }

    /// <summary>What the system knows of a live paper.</summary>
    public DossierStanding? Live { get; init; }

    /// <summary>The paper on whose age this one depends.</summary>
    public DossierStanding? Needed { get; init; }

    public bool WasReviewed { get; init; }

    public DossierStanding Standing()
    {
        if (Entry?.NotApplicable is { } reason)
        {
            return new(DossierState.NotApplicable, new(reason, reason));
        }

        return Item.Check switch
        {
            DossierCheck.FollowUp => FollowUp(),
            DossierCheck.AfterReview when !WasReviewed => new(DossierState.NotApplicable, new("首次复查，不涉及", "First review: not applicable")),
            DossierCheck.Years => OfYears(),
            _ => Live ?? OfFiles(),
        };
    }

    private DossierStanding FollowUp() => Needed?.State switch
    {
        DossierState.Expired => OfFiles(),
        DossierState.Complete or DossierState.Expiring => new(DossierState.NotApplicable, new("规划环评未过期，不涉及", "The plan EIA has not expired: not applicable")),
        DossierState.NotApplicable => new(DossierState.NotApplicable, new("规划环评不涉及", "The plan EIA does not apply")),
        _ when Files.Count > 0 => OfFiles(),
        _ => new(DossierState.Missing, new("规划环评日期未填，无法判断是否需要", "The day of the plan EIA is missing: whether it is needed is unknown")),
    };

    private DossierStanding OfFiles()
    {
        if (Files.Count == 0)
        {
            return Entry?.Progress is { } progress ? new(DossierState.UnderWay, new(progress, progress)) : new(DossierState.Missing, new("未传", "Not uploaded"));
        }

        var ends = Files.Select(End).ToList();
        if (Item.ValidYears is { } years && ends.TrueForAll(end => end is null))
        {
            return new(DossierState.UnderWay, new($"{Files.Count} 份，出具日期未填（有效 {years} 年）", $"{Files.Count} files, day of issue missing (valid {years} years)"));
        }

        if (Item.ValidYears is null && ends.Contains(null))
        {
            return Complete();
        }

        var last = ends.Max() ?? Today;
        var issued = Files.Max(file => file.IssuedOn);
        return last < Today ? new(DossierState.Expired, Age(issued, last))
            : last.DayNumber - Today.DayNumber <= ExpiringDays ? new(DossierState.Expiring, new($"{Dates.Table(last)} 到期", $"expires {Dates.Table(last)}"))
            : Complete();
    }

    private LocalText Age(DateOnly? issued, DateOnly end) => issued is { } day && Item.ValidYears is { } years
        ? new($"{day.ToString("yyyy-MM", CultureInfo.InvariantCulture)} 出具，超过 {years} 年", $"issued {day.ToString("yyyy-MM", CultureInfo.InvariantCulture)}, older than {years} years")
        : new($"{Dates.Table(end)} 已到期", $"expired {Dates.Table(end)}");

    private DossierStanding Complete() => new(DossierState.Complete, new($"齐，{Files.Count} 份", $"complete, {Files.Count} files"));

    private DossierStanding OfYears()
    {
        var covers = Item.CoversYears ?? 1;
        var asked = Enumerable.Range(Year - covers + 1, covers).ToList();
        var there = asked.FindAll(year => Files.Any(file => file.Year == year));
        var missing = asked.Except(there).ToList();
        return there.Count == 0 && Files.Count == 0 ? OfFiles()
            : missing.Count == 0 ? Complete()
            : new(DossierState.UnderWay, new($"{(there.Count == 0 ? "都没有" : string.Join("、", there) + " 有")}，{string.Join("、", missing)} 待补", $"{(there.Count == 0 ? "none" : string.Join(", ", there))} there, {string.Join(", ", missing)} missing"));
    }

    private DateOnly? End(DossierFile file) => file.Until ?? (Item.ValidYears is { } years ? file.IssuedOn?.AddYears(years) : null);
}
