using EcoPark.Assessment.Targets.Projections;
using EcoPark.Standards.Quantities;
using Xunit;

namespace EcoPark.Modules.Tests.Assessment.Targets;

public sealed class YearEndEstimateTests
{
    // January to March 30, the other nine months 10 each: 180, of which the first quarter is half.
    private static readonly IReadOnlyList<Rational?> FrontHeavy = [30, 30, 30, 10, 10, 10, 10, 10, 10, 10, 10, 10];

    // Twelve months of 10: a quarter in the first quarter.
    private static readonly IReadOnlyList<Rational?> Even = [10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10];

    [Fact]
    public void Months_of_this_year_are_divided_by_the_share_they_had_last_year()
    {
        var estimate = Projected(MonthlyEstimate.Of(2020, FirstQuarter(20, 20, 20), Past((2019, FrontHeavy), (2018, Even))));

        Assert.Equal("60", $"{estimate.ToDate}");
        Assert.Equal("120", $"{estimate.Value}"); // 60 ÷ ½, by 2019
        Assert.Equal(("120", "240"), ($"{estimate.Low}", $"{estimate.High}")); // 60 ÷ ¼, by 2018
        Assert.Equal([2019, 2018], estimate.Basis.Select(basis => basis.Year));
    }

    [Fact]
    public void A_gap_among_the_known_months_counts_as_not_known()
    {
        var estimate = Projected(MonthlyEstimate.Of(2020, FirstQuarter(20, null, 20), Past((2019, Even))));

        Assert.Equal("240", $"{estimate.Value}"); // 40 ÷ (20 ÷ 120)
        Assert.Equal(estimate.Low, estimate.High);
    }

    [Fact]
    public void Twelve_months_are_no_projection()
    {
        Assert.Equal(180, Assert.IsType<YearEndEstimate.Complete>(MonthlyEstimate.Of(2020, FrontHeavy, Past())).Value);
    }

    [Fact]
    public void Without_months_or_without_last_year_there_is_a_reason_instead()
    {
        IReadOnlyList<Rational?> gap = [null, .. Even.Skip(1)];
        IReadOnlyList<Rational?> late = [0, 0, 0, .. Even.Skip(3)];
        IReadOnlyList<Rational?> nothing = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

        Assert.Equal("本年没有月度数。", Reason(MonthlyEstimate.Of(2020, FirstQuarter(null, null, null), Past((2019, Even)))));
        Assert.Contains("2019 年的月度数不全", Reason(MonthlyEstimate.Of(2020, FirstQuarter(1, 1, 1), Past((2018, Even)))), StringComparison.Ordinal);
        Assert.Contains("2019 年的月度数不全", Reason(MonthlyEstimate.Of(2020, FirstQuarter(1, 1, 1), Past((2019, gap)))), StringComparison.Ordinal);
        Assert.Contains("占比没有意义", Reason(MonthlyEstimate.Of(2020, FirstQuarter(1, 1, 1), Past((2019, late), (2018, Even)))), StringComparison.Ordinal);
        Assert.Contains("占比没有意义", Reason(MonthlyEstimate.Of(2020, FirstQuarter(1, 1, 1), Past((2019, nothing)))), StringComparison.Ordinal);
    }

    [Fact]
    public void Whole_years_carry_last_years_change_on_within_the_changes_of_the_past()
    {
        // 100 → 110 (+10 %) → 99 (−10 %) → 118.8 (+20 %)
        var estimate = Projected(YearlyEstimate.Of(2020, Years((2016, "100"), (2017, "110"), (2018, "99"), (2019, "118.8"))));

        Assert.Equal("142.56", $"{estimate.Value}"); // 118.8 × 1.2
        Assert.Equal(("106.92", "142.56"), ($"{estimate.Low}", $"{estimate.High}")); // 118.8 × 0.9
        Assert.Null(estimate.ToDate);
    }

    [Fact]
    public void A_falling_value_goes_on_falling()
    {
        Assert.Equal("64", $"{Projected(YearlyEstimate.Of(2020, Years((2018, "100"), (2019, "80")))).Value}");
    }

    [Fact]
    public void From_zero_no_rate_follows_but_nothing_stays_nothing()
    {
        Assert.Contains("没有意义", Reason(YearlyEstimate.Of(2020, Years((2018, "0"), (2019, "5")))), StringComparison.Ordinal);
        Assert.Equal(Rational.Zero, Projected(YearlyEstimate.Of(2020, Years((2018, "0"), (2019, "0")))).Value);
        Assert.Equal(Rational.Zero, Projected(YearlyEstimate.Of(2020, Years((2018, "5"), (2019, "0")))).Value);
        Assert.Contains("没有意义", Reason(YearlyEstimate.Of(2020, Years((2018, "-2"), (2019, "5")))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_year_is_named_and_an_older_gap_only_narrows_the_range()
    {
        Assert.Contains("2018", Reason(YearlyEstimate.Of(2020, Years((2017, "1"), (2019, "2")))), StringComparison.Ordinal);
        Assert.Single(Projected(YearlyEstimate.Of(2020, Years((2015, "1"), (2018, "2"), (2019, "3")))).Basis);
    }

    [Fact]
    public void A_share_is_cut_at_its_whole_and_a_state_stays()
    {
        var cut = Projected(YearlyEstimate.Of(2020, Years((2018, "95"), (2019, "98"))).AtMost(100));

        Assert.Equal(("100", "100"), ($"{cut.Value}", $"{cut.High}"));
        Assert.Equal(Rational.One, Projected(YearlyEstimate.Unchanged(2020, Years((2019, "1")))).Value);
        Assert.Contains("2019", Reason(YearlyEstimate.Unchanged(2020, Years((2018, "1")))), StringComparison.Ordinal);
    }

    private static YearEndEstimate.Projected Projected(YearEndEstimate estimate) => Assert.IsType<YearEndEstimate.Projected>(estimate);

    private static string Reason(YearEndEstimate estimate) => Assert.IsType<YearEndEstimate.NotComputable>(estimate).Reason.Zh;

    private static IReadOnlyList<Rational?> FirstQuarter(Rational? january, Rational? february, Rational? march) => [january, february, march, null, null, null, null, null, null, null, null, null];

    private static Dictionary<int, IReadOnlyList<Rational?>> Past(params (int Year, IReadOnlyList<Rational?> Months)[] years) => years.ToDictionary(year => year.Year, year => year.Months);

    private static Dictionary<int, Rational> Years(params (int Year, string Value)[] years) =>
        years.ToDictionary(year => year.Year, year => RationalText.TryParse(year.Value, out var number) ? number : throw new ArgumentException(year.Value, nameof(years)));
}
