using System.Collections.Immutable;
using System.Numerics;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Formulas;
using EcoPark.Standards.ParkYears;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Selections;

/// <summary>
/// Says what would have to change for an indicator to be met: for each input of the report year, alone, the value
/// nearest to the present one at which the exact evaluation says met. Limits that depend on the data, such as the sign
/// of growth, are decided anew at every value tried, so a solution may lie on another branch.
/// </summary>
/// <remarks>
/// Values are tried on the grid in which the input is given (whole numbers, or its decimals, or four significant
/// digits of it, whichever is finer; at most 12 decimals), within the item's minimum and maximum and below 10¹⁸ as
/// the input contract has it. The answer is therefore already rounded, in the safe direction, and verified.
/// </remarks>
/// <param name="items">The catalogue.</param>
public sealed class ComplianceSolver(Catalogue items)
{
    private static readonly Rational Largest = ParkYearRules.Largest - Rational.One;

    /// <summary>The gaps of all judged indicators that are not met, whatever their verdict.</summary>
    public ImmutableArray<IndicatorGap> Solve(ParkYearEvaluation evaluation) =>
        [.. evaluation.Indicators.Where(result => result.IsJudged && result.Verdict != Verdict.Met).Select(result => Gap(evaluation, result))];

    /// <summary>The gap of one indicator, judged or not.</summary>
    /// <exception cref="ArgumentException">The standard has no such number.</exception>
    public IndicatorGap Solve(ParkYearEvaluation evaluation, int number) => Gap(evaluation, evaluation[number]);

    private IndicatorGap Gap(ParkYearEvaluation evaluation, IndicatorResult result)
    {
        var year = evaluation.ParkYear.ReportYear;
        var inputs = result.Trace.Inputs.Select(traced => traced.Input).ToList();
        return new IndicatorGap
        {
            Result = result,
            Ways = result.Verdict == Verdict.NotMet
                ? [.. inputs.Where(input => input.Year == year).Select(input => Way(evaluation, result.Indicator, input))]
                : [],
            History = [.. inputs.Where(input => input.Year != year)],
        };
    }

    private InputWay Way(ParkYearEvaluation evaluation, Indicator indicator, FormulaInput input)
    {
        var item = items.TryFindItem(input.Code, out var found) ? found : throw new System.Diagnostics.UnreachableException();
        var now = evaluation.ParkYear.Find(input) as SeriesValue.Number ?? throw new System.Diagnostics.UnreachableException();
        var question = new Question(evaluation, indicator, input, now, ((Rational)10).Pow(-Decimals(now.Value, item)));
        var (lowest, highest) = (item.Minimum ?? -Largest, item.Maximum ?? Largest);
        var search = new NearestMet(count => IsMet(question, count), Ceiling(lowest / question.Step), Floor(highest / question.Step));
        var nearest = search.Find(Floor(now.Value / question.Step), Ceiling(now.Value / question.Step), Named(question));
        return nearest is { } count
            ? Suffices(question, count, item.Unit)
            : new InputWay.NeverSuffices { Input = input, Unit = item.Unit, Now = now.Value, Lowest = lowest, Highest = highest };
    }

    private bool IsMet(Question question, BigInteger count)
    {
        var value = question.At(count);
        var parkYear = question.Evaluation.ParkYear;
        var evaluator = new IndicatorEvaluator(
            parkYear, question.Evaluation.Standard, items, asked => asked == question.Input ? value : parkYear.Find(asked));
        return evaluator.Evaluate(question.Indicator, selected: false, judged: true).Verdict == Verdict.Met;
    }

    private InputWay.Suffices Suffices(Question question, BigInteger count, Unit unit)
    {
        var needed = question.At(count);
        var now = question.Now.Value;
        var before = question.Evaluation;
        var years = before.ParkYear.Series[question.Input.Code].SetItem(question.Input.Year, needed);
        var then = new Evaluator(items).Evaluate(
            before.ParkYear with { Series = before.ParkYear.Series.SetItem(question.Input.Code, years) }, before.Standard);
        var known = before.Findings.Select(Key).ToHashSet(StringComparer.Ordinal);
        return new InputWay.Suffices
        {
            Input = question.Input,
            Unit = unit,
            Now = now,
            Needed = needed.Value,
            Step = question.Step,
            ChangePercent = now.Sign == 0 ? null : (needed.Value - now) / now.Abs() * Rational.Hundred,
            ValueThen = then[question.Indicator.Number].Value ?? throw new System.Diagnostics.UnreachableException(),
            SideEffects = [.. before.Indicators.Zip(then.Indicators)
                .Where(pair => pair.First.IsJudged && pair.First.Indicator.Number != question.Indicator.Number && pair.First.Verdict != pair.Second.Verdict)
                .Select(pair => new VerdictChange(pair.First.Indicator.Number, pair.First.Verdict, pair.Second.Verdict))],
            NewFindings = [.. then.Findings.Where(finding => !known.Contains(Key(finding)))],
            IsCompliantThen = then.IsCompliant,
        };
    }

    private sealed record Question(ParkYearEvaluation Evaluation, Indicator Indicator, FormulaInput Input, SeriesValue.Number Now, Rational Step)
    {
        public SeriesValue.Number At(BigInteger count) => Now with { Value = Step * Rational.Of(count, BigInteger.One) };
    }

    private static string Key(Finding finding) => finding.Code + " " + string.Join(' ', finding.Subjects);

    private static int Decimals(Rational now, DataItem item)
    {
        if (item.Whole)
        {
            return 0;
        }

        var given = RationalText.Decimals(now);
        var decimals = now.Sign == 0 ? 2 : 0;
        while (decimals < ParkYearRules.MostDecimals && ((Rational)10).Pow(-decimals) * 10_000 > now.Abs() && now.Sign != 0)
        {
            decimals++;
        }

        return Math.Min(ParkYearRules.MostDecimals, given < 0 ? ParkYearRules.MostDecimals : Math.Max(given, decimals));
    }

    // Where growth of this input from another year passes zero: the value of that year and its neighbours; and zero itself.
    private static List<BigInteger> Named(Question question) =>
        [.. question.Evaluation.ParkYear.Series[question.Input.Code].Values.OfType<SeriesValue.Number>()
            .SelectMany(other => new[] { Floor(other.Value / question.Step), Ceiling(other.Value / question.Step) })
            .SelectMany(count => new[] { count - 1, count, count + 1 }), 0];

    private static BigInteger Floor(Rational value)
    {
        var quotient = BigInteger.DivRem(value.Numerator, value.Denominator, out var remainder);
        return remainder.Sign < 0 ? quotient - 1 : quotient;
    }

    private static BigInteger Ceiling(Rational value) => -Floor(-value);
}
