using EcoPark.Standards.Quantities;

namespace EcoPark.Assessment.Checklists;

/// <summary>
/// The weighted share of the items that hold, in percent. What nobody has answered counts neither way: with such items there is
/// no score, only what it is at least and at most.
/// </summary>
/// <param name="Low">As if everything open did not hold.</param>
/// <param name="High">As if everything open held.</param>
public sealed record ChecklistScore(Rational Low, Rational High)
{
    private const int Digits = 2;

    /// <summary>Null: items are open.</summary>
    public Rational? Value => Low == High ? Low : null;

    /// <param name="answers">Weight and answer of each item; null: open. At least one item, weights above zero.</param>
    public static ChecklistScore Of(IReadOnlyList<(Rational Weight, bool? Holds)> answers)
    {
        var all = Sum(answers);
        return new ChecklistScore(Sum(answers.Where(answer => answer.Holds == true)) / all * Rational.Hundred, Sum(answers.Where(answer => answer.Holds != false)) / all * Rational.Hundred);
    }

    /// <summary>Two decimals, what is behind them cut off: rounding up could make 100 of what is less.</summary>
    public static Rational Cut(Rational value)
    {
        var unit = ((Rational)10).Pow(-Digits);
        var near = Rounding.ToInterval(value, unit);
        return near > value ? near - unit : near;
    }

    private static Rational Sum(IEnumerable<(Rational Weight, bool? Holds)> answers) => answers.Aggregate(Rational.Zero, (sum, answer) => sum + answer.Weight);
}
