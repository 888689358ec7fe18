using EcoPark.Standards.Definitions;
using EcoPark.Standards.Quantities;

namespace EcoPark.Assessment.Targets.Projections;

/// <summary>
/// Year to date and what is left of the year, by the months of past years: the sum of the known months divided by the share that
/// the same months had in the year before. Only for what adds up over months.
/// </summary>
internal static class MonthlyEstimate
{
    public const int Months = 12;

    /// <param name="year">The year that is projected.</param>
    /// <param name="months">Its twelve months; null: not known. Gaps between known months count as not known.</param>
    /// <param name="past">Past years with their twelve months; a year with a gap is not used.</param>
    public static YearEndEstimate Of(int year, IReadOnlyList<Rational?> months, IReadOnlyDictionary<int, IReadOnlyList<Rational?>> past)
    {
        var known = Enumerable.Range(0, Months).Where(month => months[month] is not null).ToList();
        if (known.Count == 0)
        {
            return new YearEndEstimate.NotComputable(new("本年没有月度数。", "No month of this year is known."));
        }

        var toDate = Sum(months, known);
        if (known.Count == Months)
        {
            return new YearEndEstimate.Complete(toDate);
        }

        if (!past.TryGetValue(year - 1, out var before) || before.Any(month => month is null))
        {
            return new YearEndEstimate.NotComputable(new($"{year - 1} 年的月度数不全，不能按上年同月占比推算。", $"The months of {year - 1} are not complete; last year's shares are not known."));
        }

        var basis = past.Where(row => row.Key < year && row.Value.All(month => month is not null)).OrderByDescending(row => row.Key)
            .Select(row => (row.Key, Share: Share(row.Value, known))).Where(row => row.Share is { Sign: > 0 })
            .Select(row => new EstimateBasis(row.Key, row.Share.GetValueOrDefault(), toDate / row.Share.GetValueOrDefault())).ToList();
        return basis.Find(row => row.Year == year - 1) is not { } last
            ? new YearEndEstimate.NotComputable(new($"{year - 1} 年同月合计为 0（或为负），占比没有意义。", $"The same months of {year - 1} sum to 0 or less; their share says nothing."))
            : new YearEndEstimate.Projected(last.Gives, basis.Min(row => row.Gives), basis.Max(row => row.Gives), basis) { ToDate = toDate };
    }

    // Null: the whole year is nothing, and no part of it has a share.
    private static Rational? Share(IReadOnlyList<Rational?> months, List<int> known)
    {
        var total = Sum(months, [.. Enumerable.Range(0, Months)]);
        return total.Sign == 0 ? null : Sum(months, known) / total;
    }

    private static Rational Sum(IReadOnlyList<Rational?> months, List<int> which) => which.Aggregate(Rational.Zero, (sum, month) => sum + months[month].GetValueOrDefault());
}
