using EcoPark.Assessment.Evaluations;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Quantities;

namespace EcoPark.Assessment.Targets.Projections;

/// <summary>A year as it may end: the same evaluation, on projected values where the ledger has none. Nothing of it is written.</summary>
public sealed record ProjectedYear
{
    public required int Year { get; init; }

    public required ParkYearEvaluation Evaluation { get; init; }

    /// <summary>By item: what stands in for a value the ledger does not have, or has only in part.</summary>
    public required IReadOnlyDictionary<string, ProjectedItem> Items { get; init; }

    /// <summary>By indicator: its value with each projected input alone at its least and at its most.</summary>
    public required IReadOnlyDictionary<int, (Rational Low, Rational High)> Ranges { get; init; }

    public IndicatorResult this[int number] => Evaluation[number];

    /// <summary>The inputs of an indicator in this year that are projected; none: it stands on the ledger alone.</summary>
    public IReadOnlyList<ProjectedItem> InputsOf(int number) =>
        [.. Evaluation[number].Trace.Inputs.Where(input => input.Input.Year == Year).Select(input => Items.GetValueOrDefault(input.Input.Code)).OfType<ProjectedItem>().Distinct()];

    /// <summary>How many months the least known of its inputs has; null: one has none, or nothing is projected.</summary>
    public int? MonthsKnown(int number) => InputsOf(number) is { Count: > 0 } inputs && inputs.All(input => input.ByMonths) ? inputs.Min(input => input.Months.Count) : null;
}

/// <summary>One value of the year that is projected, with everything it is worked out from.</summary>
public sealed record ProjectedItem(DataItem Item, YearEndEstimate Estimate)
{
    /// <summary>By months of the year before; otherwise by whole years.</summary>
    public bool ByMonths { get; init; }

    public IReadOnlyList<KnownMonth> Months { get; init; } = [];

    /// <summary>The whole years it goes back to, the newest first.</summary>
    public IReadOnlyList<(int Year, Rational Value)> Past { get; init; } = [];

    /// <summary>Why the months were not enough; null: they were, or there are none.</summary>
    public LocalText? NotByMonths { get; init; }

    /// <summary>Cut at this: a share cannot pass its whole; null: not cut.</summary>
    public Rational? CutAt { get; init; }

    public Rational? Value => Estimate switch
    {
        YearEndEstimate.Complete complete => complete.Value,
        YearEndEstimate.Projected projected => projected.Value,
        _ => null,
    };
}
