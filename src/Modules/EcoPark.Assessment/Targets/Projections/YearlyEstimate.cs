using EcoPark.Standards.Quantities;

namespace EcoPark.Assessment.Targets.Projections;

/// <summary>
/// Last year's change carried on: the value of the year before times what it was of the year before that. The range is what the
/// least and the greatest change of the past years would give.
/// </summary>
internal static class YearlyEstimate
{
    /// <summary>Ours: how far back a change still says something.</summary>
    public const int MostYears = 5;

    /// <param name="year">The year that is projected.</param>
    /// <param name="past">Whole years before it; what is not known is not in it.</param>
    public static YearEndEstimate Of(int year, IReadOnlyDictionary<int, Rational> past)
    {
        if (!past.TryGetValue(year - 1, out var last) || !past.TryGetValue(year - 2, out var before))
        {
            return new YearEndEstimate.NotComputable(new($"缺 {year - 1} 年或 {year - 2} 年的数，不能推算。", $"The value of {year - 1} or {year - 2} is missing."));
        }

        if (last.Sign == 0 && before.Sign == 0)
        {
            return new YearEndEstimate.Projected(Rational.Zero, Rational.Zero, Rational.Zero, [new EstimateBasis(year - 1, Rational.One, Rational.Zero)]);
        }

        if (before.Sign <= 0 || last.Sign < 0)
        {
            return new YearEndEstimate.NotComputable(new($"{year - 2} 年为 0 或有负数，上年变动率没有意义。", $"{year - 2} is 0 or a value is negative; last year's rate of change says nothing."));
        }

        var basis = Enumerable.Range(0, MostYears).Select(back => year - 1 - back)
            .Where(later => past.TryGetValue(later, out var now) && past.TryGetValue(later - 1, out var then) && then.Sign > 0 && now.Sign >= 0)
            .Select(later => new EstimateBasis(later, past[later] / past[later - 1], last * past[later] / past[later - 1])).ToList();
        return new YearEndEstimate.Projected(basis[0].Gives, basis.Min(row => row.Gives), basis.Max(row => row.Gives), basis);
    }

    /// <summary>For what is a state rather than an amount (yes or no): it stays as it was.</summary>
    public static YearEndEstimate Unchanged(int year, IReadOnlyDictionary<int, Rational> past) => past.TryGetValue(year - 1, out var last)
        ? new YearEndEstimate.Projected(last, last, last, [new EstimateBasis(year - 1, Rational.One, last)])
        : new YearEndEstimate.NotComputable(new($"缺 {year - 1} 年的数，不能推算。", $"The value of {year - 1} is missing."));

    /// <summary>A share cannot pass its whole: cut at the most it can be.</summary>
    public static YearEndEstimate AtMost(this YearEndEstimate estimate, Rational most) => estimate is not YearEndEstimate.Projected projected ? estimate
        : projected with { Value = Least(projected.Value, most), Low = Least(projected.Low, most), High = Least(projected.High, most) };

    private static Rational Least(Rational value, Rational most) => value < most ? value : most;
}
