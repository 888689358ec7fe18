using EcoPark.Assessment.Targets.Paths;
using EcoPark.Standards.Quantities;
using Xunit;

namespace EcoPark.Modules.Tests.Assessment.Targets;

public sealed class TargetPathTests
{
    // From 20 in 2015 to 30 in 2020: 2 a year.
    private static readonly TargetPath Up = new(2015, 20, 2020, 30, LowerIsBetter: false);

    // From 1 in 2015 to 0.6 in 2019: 0.1 down a year.
    private static readonly TargetPath Down = new(2015, 1, 2019, Rational.Of(3, 5), LowerIsBetter: true);

    [Theory]
    [InlineData(2014, "20")]
    [InlineData(2015, "20")]
    [InlineData(2018, "26")]
    [InlineData(2020, "30")]
    [InlineData(2023, "30")]
    public void The_line_is_straight_between_start_and_target(int year, string expected) => Assert.Equal(expected, $"{Up.On(year)}");

    [Theory]
    [InlineData(2018, "26", TargetState.OnTrack)]
    [InlineData(2018, "25.99", TargetState.Behind)]
    [InlineData(2018, "30", TargetState.Reached)]
    [InlineData(2020, "29.99", TargetState.Missed)]
    [InlineData(2021, "31", TargetState.Reached)]
    public void At_or_above_the_line_is_on_track(int year, string value, TargetState expected) => Assert.Equal(expected, Up.State(Number(value), year));

    [Theory]
    [InlineData(2017, "0.8", TargetState.OnTrack)]
    [InlineData(2017, "0.81", TargetState.Behind)]
    [InlineData(2017, "0.6", TargetState.Reached)]
    [InlineData(2019, "0.7", TargetState.Missed)]
    public void Where_lower_is_better_at_or_below_the_line_is_on_track(int year, string value, TargetState expected) => Assert.Equal(expected, Down.State(Number(value), year));

    [Fact]
    public void What_is_needed_a_year_has_its_sign_and_is_exact()
    {
        Assert.Equal("-0.15", $"{Down.NeededPerYear(Number("0.9"), 2017)}"); // (0.6 − 0.9) ÷ 2
        Assert.Equal(Rational.Of(-50, 3), Down.NeededPercent(Number("0.9"), 2017)); // −0.15 ÷ 0.9 = −16.66… %
        Assert.Equal("0.3", $"{Down.Gap(Number("0.9"))}");
        Assert.Equal("4", $"{Up.Gap(26)}");
        Assert.Equal("2", $"{Up.NeededPerYear(26, 2018)}");
    }

    [Fact]
    public void A_value_below_zero_needs_percents_of_its_size()
    {
        var growth = new TargetPath(2015, -4, 2020, 4, LowerIsBetter: false);

        Assert.Equal("100", $"{growth.NeededPercent(-2, 2017)}"); // (4 − −2) ÷ 3 = 2 a year, of 2
    }

    [Fact]
    public void Reached_or_due_needs_nothing_more_a_year()
    {
        Assert.Null(Up.NeededPerYear(30, 2018));
        Assert.Null(Up.NeededPerYear(25, 2020));
        Assert.Null(Up.NeededPercent(0, 2018)); // no percent of nothing
        Assert.Equal("15", $"{Up.NeededPerYear(0, 2018)}");
    }

    [Fact]
    public void Without_a_start_or_a_value_nothing_is_told()
    {
        var unstarted = Up with { Start = null };

        Assert.Null(unstarted.On(2018));
        Assert.Equal(TargetState.Unknown, unstarted.State(25, 2018));
        Assert.Equal(TargetState.Reached, unstarted.State(30, 2018));
        Assert.Equal(TargetState.Unknown, Up.State(null, 2018));
    }

    private static Rational Number(string text) => RationalText.TryParse(text, out var number) ? number : throw new ArgumentException(text, nameof(text));
}
