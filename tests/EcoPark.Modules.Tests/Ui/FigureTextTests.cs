using System.Globalization;
using EcoPark.Platform.Ui;
using Xunit;

namespace EcoPark.Modules.Tests.Ui;

public sealed class FigureTextTests
{
    [Theory]
    [InlineData("15", "+15.0%")]
    [InlineData("-22.14", "−22.1%")]
    [InlineData("108.7", "+109%")]
    [InlineData("-126.4", "−126%")]
    public void A_margin_has_one_digit_below_a_hundred(string percent, string expected) =>
        Assert.Equal(expected, MarginText.Of(decimal.Parse(percent, CultureInfo.InvariantCulture)));

    [Fact]
    public void A_missing_year_interrupts_the_line()
    {
        var drawing = SparklineDrawing.Of([1, 2, null, 3, 4], null, 60, 18);

        Assert.Equal(2, drawing.Lines.Count);
        Assert.NotNull(drawing.Last);
    }

    [Fact]
    public void A_missing_last_year_has_no_point() => Assert.Null(SparklineDrawing.Of([1, 2, null], null, 60, 18).Last);

    [Theory]
    [InlineData(9, true)]
    [InlineData(30, false)]
    public void A_limit_is_drawn_only_near_the_values(int limit, bool drawn) =>
        Assert.Equal(drawn, SparklineDrawing.Of([6, 7, 8], limit, 60, 18).LimitY is not null);

    [Fact]
    public void A_constant_series_lies_in_the_middle() => Assert.Equal("3,9 57,9", Assert.Single(SparklineDrawing.Of([5, 5], null, 60, 18).Lines));
}
