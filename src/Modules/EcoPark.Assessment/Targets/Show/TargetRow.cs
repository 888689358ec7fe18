using EcoPark.Assessment.Indicators;
using EcoPark.Assessment.Numbers;
using EcoPark.Assessment.Targets.Paths;
using EcoPark.Assessment.Targets.Projections;
using EcoPark.Platform.Ui;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Quantities;
using Words = EcoPark.Platform.Ui.Words;

namespace EcoPark.Assessment.Targets.Show;

/// <summary>One indicator on its way: where it is, where it should be, and where the year may end.</summary>
public sealed record TargetRow
{
    public required IndicatorRow Row { get; init; }

    /// <summary>Null: the limit of the standard is the target.</summary>
    public TargetRecord? Own { get; init; }

    /// <summary>All targets of the park for it, the earliest first.</summary>
    public IReadOnlyList<TargetRecord> All { get; init; } = [];

    /// <summary>Null: the limit is met by one value only, or none applies; there is no way to draw.</summary>
    public TargetPath? Path { get; init; }

    public int Year { get; init; }

    /// <summary>Values of the years, exact; what is not known is not in it.</summary>
    public IReadOnlyDictionary<int, Rational> Values { get; init; } = new Dictionary<int, Rational>();

    /// <summary>The year as it may end; null: it is not projected.</summary>
    public ProjectedYear? Projection { get; init; }

    public int Number => Row.Number;

    public Rational? Value => Row.Result.Value;

    public TargetState State => Path is { } path ? path.State(Value, Year)
        : Row.Result.Verdict switch { Verdict.Met => TargetState.Reached, Verdict.NotMet => TargetState.Missed, _ => TargetState.Unknown };

    /// <summary>Not where it should be, where it should be anywhere: judged, or with a target of the park's own.</summary>
    public bool IsBehind => State is TargetState.Behind or TargetState.Missed && (Own is not null || Row.Result.IsJudged);

    public Rational? Gap => Path is { } path && Value is { } value ? path.Gap(value) : null;

    public Rational? NeededPerYear => Value is { } value ? Path?.NeededPerYear(value, Year) : null;

    public Rational? NeededPercent => Value is { } value ? Path?.NeededPercent(value, Year) : null;

    public bool CanHaveTarget => Row.Result.Limit is { Relation: LimitRelation.AtLeast or LimitRelation.AtMost };

    public IndicatorResult? Projected => Projection?[Number];

    public (Rational Low, Rational High)? Range => Projection is { } projection && projection.Ranges.TryGetValue(Number, out var range) ? range : null;

    public MarkKind ProjectedMark => Projected is { } result ? IndicatorRow.MarkOf(result, Row.IsFullMarks, Row.AtRiskBelow) : MarkKind.Missing;

    /// <summary>The digits the indicator is printed with.</summary>
    public string Text(Rational value) => Shown.Of(value, Row.Indicator.Printing.Digits);

    /// <summary>The target, or the limit where there is none; the official words 达标 and 具备 in the page's language.</summary>
    public string? TargetText => Own is { } own ? Shown.Of(own.Number) : Row.Indicator.Printing.Met is not null && !Words.IsChinese ? "Yes" : Row.Result.Limit?.Printed;
}

/// <summary>All indicators of a year with their targets, and the year that is projected.</summary>
public sealed record TargetTable(IndicatorTable Table, IReadOnlyList<TargetRow> Rows)
{
    /// <summary>The projected year; null: nothing is left to project, or the viewer may not see it.</summary>
    public ProjectedYear? Projection { get; init; }

    public int Count(TargetState state) => Rows.Count(row => row.State == state);
}
