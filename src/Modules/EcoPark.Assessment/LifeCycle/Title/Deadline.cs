using EcoPark.Assessment.Definitions;
using EcoPark.Assessment.LifeCycle.Dossier;
using EcoPark.Platform.Ui;
using EcoPark.Standards.Definitions;

namespace EcoPark.Assessment.LifeCycle.Title;

/// <summary>A day by which something about the title has to be done.</summary>
public sealed record Deadline(string Code, DateOnly Day, LocalText What, LocalText Detail)
{
    public string Certainty { get; init; } = "V";

    public string? Source { get; init; }

    /// <summary>A place on the page of the life cycle, or a page of the year.</summary>
    public string? Place { get; init; }
}

/// <summary>What the days are reckoned from.</summary>
public sealed record DeadlineGround(AssessmentDefinitions Definitions, TitleHistory History, int Year, DateOnly Today)
{
    /// <summary>Ours: the nearest papers; the rest stands in their list.</summary>
    private const int MostPapers = 3;

    public IReadOnlyList<DossierRow> Papers { get; init; } = [];

    /// <summary>The years whose reports are a duty: since naming, before it since the approval.</summary>
    public IReadOnlyList<int> ReportYears
    {
        get
        {
            var first = (History.NamedOn ?? History.States.FirstOrDefault(record => record.State is "approved" or "creating")?.OnDay)?.Year;
            return History.State == "withdrawn" || first is not { } from || from > Year ? [] : [.. Enumerable.Range(from, Year - from + 1)];
        }
    }

    /// <summary>The day from which a review is due; null: not named, or the measures do not say.</summary>
    public DateOnly? ReviewFrom => History.NamedOn is { } named && ReviewYears is { } years ? (History.ReviewedOn ?? named).AddYears(years.Value) : null;

    /// <summary>Of the measures in force; where their text could not be read, of those before.</summary>
    public Rules.RuledNumber? ReviewYears => Definitions.Title.RegimeOn(Today).ReviewYears ?? Definitions.Title.Regimes.LastOrDefault(regime => regime.ReviewYears is not null)?.ReviewYears;

    private bool ReviewIsOld => Definitions.Title.RegimeOn(Today).ReviewYears is null;

    /// <summary>Nearest first.</summary>
    public IReadOnlyList<Deadline> Deadlines() => [.. Reports().Concat(Reviews()).Concat(Creation()).Concat(PaperDays()).OrderBy(deadline => deadline.Day)];

    private IEnumerable<Deadline> Reports() => ReportYears.Where(year => !History.OfYear(year, TitleRecordKind.ReportSent).Any()).Select(year =>
    {
        var due = Definitions.ReportDue(year);
        return new Deadline($"report-{year}", due.Day, new($"{year} 年度评价报告", $"Annual report of {year}"), new($"{Dates.Table(due.Day)} · 经省厅报，加盖公章", $"{Dates.Table(due.Day)} · through the province, sealed"))
        {
            Certainty = due.Certainty, Source = due.Source, Place = "completeness",
        };
    });

    private IEnumerable<Deadline> Reviews()
    {
        if (ReviewFrom is not { } from || ReviewYears is not { } years || History.State is "review" or "rectifying")
        {
            yield break;
        }

        var rule = Definitions.Title.ReportDates.ProvinceReview;
        var certainty = ReviewIsOld ? "?" : years.Certainty;
        if (from > Today) // once it is due, what presses is the day of the province
        {
            yield return new Deadline("review", from, new("复查开始", "Review begins"), new($"{Dates.Table(from)} 起 · 每 {years.Value} 年", $"from {Dates.Table(from)} · every {years.Value} years")) { Certainty = certainty, Source = years.Source, Place = "#dossier" };
        }

        yield return new Deadline("province", Definitions.Title.ProvinceReviewDue(from.Year), new("复查自查报告报省厅", "Self-report to the province"), new($"{Dates.Table(Definitions.Title.ProvinceReviewDue(from.Year))} · {rule.Zh}", $"{Dates.Table(Definitions.Title.ProvinceReviewDue(from.Year))} · {rule.En}"))
        {
            Certainty = rule.Certainty, Source = rule.Source, Place = "#dossier",
        };
        yield return new Deadline("next-review", from.AddYears(years.Value), new("再下一次复查", "The review after"), new($"{Dates.Table(from.AddYears(years.Value))} 起", $"from {Dates.Table(from.AddYears(years.Value))}")) { Certainty = certainty, Source = years.Source };
    }

    private IEnumerable<Deadline> Creation()
    {
        if (History.State is "approved" or "creating" && History.States.LastOrDefault(record => record.State == "approved") is { } approved
            && Definitions.Title.Regime(approved.Regime)?.CreationYears is { } years)
        {
            var end = approved.OnDay.AddYears(years.Value);
            yield return new Deadline("creation", end, new("创建期满", "End of the creation"), new($"{Dates.Table(end)} · 同意创建后 {years.Value} 年", $"{Dates.Table(end)} · {years.Value} years after the approval")) { Certainty = years.Certainty, Source = years.Source };
        }
    }

    private IEnumerable<Deadline> PaperDays() => Papers.Where(row => row.Entry?.Due is not null && row.Standing.IsOpen).OrderBy(row => row.Entry!.Due).Take(MostPapers) // filtered just before
        .Select(row => new Deadline($"paper-{row.Item.Code}", row.Entry!.Due!.Value, row.Item.Name, new($"{Dates.Table(row.Entry.Due.Value)} · 材料 · {row.Entry.OwnerName}", $"{Dates.Table(row.Entry.Due.Value)} · paper · {row.Entry.OwnerName}"))
        {
            Certainty = "V", Place = "#dossier",
        });
}
