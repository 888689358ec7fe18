using System.Collections.Immutable;
using EcoPark.Assessment.Contracts;
using EcoPark.Assessment.Indicators;
using EcoPark.Assessment.Numbers;
using EcoPark.Collection;
using EcoPark.Collection.Contracts;
using EcoPark.Collection.Ledger;
using EcoPark.Collection.Projection;
using EcoPark.Platform.Parameters;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Forms;
using EcoPark.Standards.ParkYears;
using EcoPark.Standards.Quantities;

namespace EcoPark.Assessment.Effects;

/// <summary>What other values would do to a park-year: supposed beside the ledger, never written.</summary>
public sealed class ValuesEffect(Assessments assessments, ParkLedgers ledgers, FormsOfPark forms, ParkParameters parameters)
{
    /// <summary>The year with each value as the change says it was before, and as it says it is after.</summary>
    public async Task<SupposedYears> SupposeAsync(Park park, int year, IReadOnlyList<ValueChange> changes, CancellationToken cancellation)
    {
        var now = await assessments.EvaluateAsync(park, new AssessmentKey(year), cancellation);
        var values = await ledgers.ReadAsync(park.Id, null, ledger => (
            Before: Park(ledger, year, [.. changes.Select(change => new Supposed(change.Subject, change.Item, change.Before))]),
            After: Park(ledger, year, [.. changes.Select(change => new Supposed(change.Subject, change.Item, change.After))])), cancellation);
        return new SupposedYears(now, With(now, values.Before), With(now, values.After), [.. values.After.Keys])
        {
            AtRiskBelow = (await parameters.ReadAsync(park.Id, null, cancellation)).Share(IndicatorParameters.AtRiskBelow),
        };
    }

    private ParkYearEvaluation With(AssessedYear year, Dictionary<string, Rational?> values) => values.Count == 0 ? year.Evaluation : assessments.Try(year, parkYear =>
    {
        var series = parkYear.Series;
        foreach (var (item, value) in values)
        {
            var years = series.GetValueOrDefault(item, ImmutableSortedDictionary<int, SeriesValue>.Empty);
            series = series.SetItem(item, value is { } number ? years.SetItem(year.Year, Like(years.GetValueOrDefault(year.Year), number)) : years.Remove(year.Year));
        }

        return parkYear with { Series = series };
    });

    private static SeriesValue.Number Like(SeriesValue? known, Rational number) => known is SeriesValue.Number like ? like with { Value = number } : new SeriesValue.Number { Value = number };

    // The park's values that differ, each with what it would be.
    private Dictionary<string, Rational?> Park(ParkLedger ledger, int year, IReadOnlyList<Supposed> supposed)
    {
        var values = new Dictionary<string, Rational?>(StringComparer.Ordinal);
        foreach (var rule in forms.Library.ParkValues.Values)
        {
            var value = ledger.Value(rule.Item, year);
            var after = value.Source is ParkValueSource.Department or ParkValueSource.Measured ? value.Number : Sum(ledger, rule, value, supposed);
            var stated = supposed.Where(change => change.Subject.Kind == SubjectKind.Park && change.Item == rule.Item).ToList();
            if (stated.Count > 0 && value.Source is null or ParkValueSource.Department)
            {
                after = stated[^1].Value;
            }

            if (after != value.Number)
            {
                values[rule.Item] = after;
            }
        }

        return values;
    }

    private static Rational? Sum(ParkLedger ledger, ParkValueRule rule, ParkValue value, IReadOnlyList<Supposed> supposed)
    {
        var number = value.Number;
        foreach (var change in supposed.Where(change => change.Subject.Kind == SubjectKind.Enterprise && rule.From.Contains(ParkValueSource.Enterprises)))
        {
            var added = change.Item == (rule.EnterpriseItem ?? rule.Item) ? Rational.One : rule.Less.Contains(change.Item) ? -Rational.One : Rational.Zero;
            var known = ledger.Find(change.Subject, change.Item, value.Year)?.Number;
            if (added.Sign != 0 && known != change.Value && ledger.Counts(new EnterpriseId(change.Subject.Id), rule.EnterpriseScope, value.Year))
            {
                number = (number ?? Rational.Zero) + (added * ((change.Value ?? Rational.Zero) - (known ?? Rational.Zero)));
            }
        }

        return number;
    }

    private sealed record Supposed(FactSubject Subject, string Item, Rational? Value);
}

/// <summary>A park-year as it is, and as it would be with the values of before and of after.</summary>
public sealed record SupposedYears(AssessedYear Now, ParkYearEvaluation Before, ParkYearEvaluation After, IReadOnlyList<string> ChangedItems)
{
    /// <summary>The margin by which indicators are marked 临界.</summary>
    public required Rational AtRiskBelow { get; init; }

    /// <summary>The indicators that differ, the greatest relative change first.</summary>
    public IReadOnlyList<IndicatorEffect> Effects =>
    [
        .. Before.Indicators.Zip(After.Indicators).Where(pair => pair.First.Value != pair.Second.Value || pair.First.Verdict != pair.Second.Verdict)
            .Select(pair => Effect(pair.First, pair.Second)).OrderByDescending(effect => effect.Share).ThenBy(effect => effect.Number),
    ];

    private IndicatorEffect Effect(IndicatorResult before, IndicatorResult after) => new(before.Indicator.Number, before.Indicator.Name)
    {
        Unit = new LocalText(before.Indicator.Unit.Symbol, before.Indicator.Unit.Symbol),
        Before = before.Value is null ? null : before.Printed,
        After = after.Value is null ? null : after.Printed,
        Share = Share(before.Value, after.Value),
        VerdictBefore = IndicatorRow.MarkOf(before, IsFullMarks(before), AtRiskBelow),
        VerdictAfter = IndicatorRow.MarkOf(after, IsFullMarks(after), AtRiskBelow),
    };

    private static bool IsFullMarks(IndicatorResult result) => result.Limit is { Relation: LimitRelation.Zero or LimitRelation.Full or LimitRelation.Yes };

    // From nothing to something is the whole of it.
    private static decimal Share(Rational? before, Rational? after) =>
        before is { } old && after is { } now && old.Sign != 0 ? Shown.Drawn((now - old).Abs() / old.Abs()) ?? 1 : 1;
}
