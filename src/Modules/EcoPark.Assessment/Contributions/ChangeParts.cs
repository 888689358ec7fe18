using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Formulas;
using EcoPark.Standards.ParkYears;
using EcoPark.Standards.Quantities;

namespace EcoPark.Assessment.Contributions;

/// <summary>What one input did to an indicator between two years.</summary>
/// <param name="Input">The input in the later year.</param>
/// <param name="Before">Its value in the place it had in the earlier year's formula.</param>
/// <param name="After">Its value now.</param>
/// <param name="Effect">What its change did to the indicator, in the indicator's unit.</param>
public sealed record InputEffect(FormulaInput Input, Rational Before, Rational After, Rational Effect);

/// <summary>The later park-year, and the units of its items.</summary>
public sealed record ChangeGround(ParkYear ParkYear, Catalogue Items)
{
    internal Rational ToBase(FormulaInput input, Rational value) => Items.TryFindItem(input.Code, out var item) ? item.Unit.ToBase(value) : value;
}

/// <summary>
/// Splits the change of an indicator between two years exactly among its inputs: each input's effect is the mean, over all
/// orders in which the inputs could have changed one after another, of what its own change did (Shapley value). The effects
/// sum to the change, whatever the formula.
/// </summary>
public static class ChangeParts
{
    /// <summary>2^n evaluations; no formula of the shipped standards comes near.</summary>
    public const int MostInputs = 14;

    /// <returns>Null where one of the two years has no number, where the earlier year is the base year of a growth, or where there are too many inputs.</returns>
    public static IReadOnlyList<InputEffect>? Of(IndicatorResult before, IndicatorResult after, ChangeGround ground)
    {
        if (before.Value is null || after.Value is null)
        {
            return null;
        }

        var pairs = Pairs(after.Indicator, ground.ParkYear);
        if (pairs is null || pairs.Count > MostInputs)
        {
            return null;
        }

        var moving = pairs.Where(pair => pair.Before != pair.After).ToList();
        var values = Values(after.Indicator, ground, moving);
        if (values is null || values[0] != before.Value || values[^1] != after.Value)
        {
            return null;
        }

        return [.. moving.Select((pair, index) => pair with { Effect = Shapley(values, index, moving.Count) })];
    }

    // What stood in the formula a year earlier: the base year stays, everything else moves with the year.
    private static List<InputEffect>? Pairs(Indicator indicator, ParkYear parkYear)
    {
        var pairs = new List<InputEffect>();
        foreach (var input in FormulaCheck.Inputs(indicator.Formula, parkYear.ReportYear, parkYear.BaseYear).Distinct())
        {
            var earlier = input.Year == parkYear.BaseYear ? input : input with { Year = input.Year - 1 };
            if (parkYear.Find(input) is not SeriesValue.Number now || parkYear.Find(earlier) is not SeriesValue.Number then)
            {
                return null;
            }

            pairs.Add(new InputEffect(input, then.Value, now.Value, Rational.Zero));
        }

        return pairs;
    }

    // The indicator for every set of inputs that have already changed; bit i of the index is input i.
    private static Rational[]? Values(Indicator indicator, ChangeGround ground, List<InputEffect> moving)
    {
        var values = new Rational[1 << moving.Count];
        for (var set = 0; set < values.Length; set++)
        {
            var changed = set;
            var evaluator = new FormulaEvaluator(ground.ParkYear.ReportYear, ground.ParkYear.BaseYear, input => ground.ToBase(input, Number(ground.ParkYear, moving, changed, input)), _ => "");
            if (evaluator.Evaluate(indicator.Formula) is not Outcome.Computed computed)
            {
                return null;
            }

            values[set] = indicator.Unit.FromBase(computed.Value);
        }

        return values;
    }

    private static Rational Number(ParkYear parkYear, List<InputEffect> moving, int changed, FormulaInput input)
    {
        var index = moving.FindIndex(pair => pair.Input == input);
        return index >= 0
            ? (changed >> index & 1) == 1 ? moving[index].After : moving[index].Before
            : parkYear.Find(input) is SeriesValue.Number number ? number.Value : Rational.Zero;
    }

    private static Rational Shapley(Rational[] values, int input, int count)
    {
        var sum = Rational.Zero;
        for (var set = 0; set < values.Length; set++)
        {
            if ((set >> input & 1) == 0)
            {
                sum += Weight(System.Numerics.BitOperations.PopCount((uint)set), count) * (values[set | 1 << input] - values[set]);
            }
        }

        return sum;
    }

    // size! (count − size − 1)! / count!
    private static Rational Weight(int size, int count) => Factorial(size) * Factorial(count - size - 1) / Factorial(count);

    private static Rational Factorial(int n) => n < 2 ? Rational.One : n * Factorial(n - 1);
}
