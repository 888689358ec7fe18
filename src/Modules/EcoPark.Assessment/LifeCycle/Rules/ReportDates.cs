using EcoPark.Standards.Definitions;

namespace EcoPark.Assessment.LifeCycle.Rules;

/// <summary>The days by which annual reports had to be in, where a notice says so.</summary>
public sealed record ReportDates
{
    public required string Source { get; init; }

    public required string Certainty { get; init; }

    public required ProvinceReview ProvinceReview { get; init; }

    public required IReadOnlyList<ReportDate> Dates { get; init; }
}

/// <summary>The day in a review year by which the province gathers the self-reports.</summary>
public sealed record ProvinceReview
{
    /// <summary>09-15.</summary>
    public required string MonthDay { get; init; }

    public required string Zh { get; init; }

    public required string En { get; init; }

    public required string Source { get; init; }

    public required string Certainty { get; init; }

    public LocalText Name => new(Zh, En);
}

/// <summary>The report of one year.</summary>
public sealed record ReportDate
{
    public required int Year { get; init; }

    public required DateOnly Due { get; init; }

    public required string Document { get; init; }

    public required string Source { get; init; }

    public required string Certainty { get; init; }
}
