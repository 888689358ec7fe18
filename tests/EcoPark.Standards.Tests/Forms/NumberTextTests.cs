using CsCheck;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Tests.Forms;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData("12.5", "12.5", "")]
    [InlineData(" 12 ", "12", "")]
    [InlineData("+3", "3", "")]
    [InlineData("-3.25", "-3.25", "")]
    [InlineData("−3", "-3", "")]
    [InlineData("1,234.5", "1234.5", "")]
    [InlineData("1,234,567", "1234567", "")]
    [InlineData("1，234.5", "1234.5", "")]
    [InlineData("1 234 567.25", "1234567.25", "")]
    [InlineData("１２．５", "12.5", "")]
    [InlineData("６８０万方", "680", "万方")]
    [InlineData("680万方", "680", "万方")]
    [InlineData("680 万立方米", "680", "万立方米")]
    [InlineData("12%", "12", "%")]
    [InlineData("12％", "12", "%")]
    [InlineData("1.2e3", "1200", "")]
    [InlineData("1.2E+3吨", "1200", "吨")]
    [InlineData("5 eV", "5", "eV")]
    public void Numbers_are_read_as_people_type_them(string text, string value, string suffix)
    {
        var number = Assert.IsType<NumberReading.Number>(NumberText.Read(text));
        Assert.Equal(value, number.Value.ToString());
        Assert.Equal(suffix, number.Suffix);
    }

    [Theory]
    [InlineData("1,23", "千分位")]
    [InlineData("12,3456", "千分位")]
    [InlineData("0,123", "千分位")]
    [InlineData("1,234 567", "千分位")]
    [InlineData("1.234,567", "千分位")]
    [InlineData("12 34", "千分位")]
    [InlineData("1,,234", "千分位")]
    [InlineData("", "不是数")]
    [InlineData("约680", "不是数")]
    [InlineData("many", "不是数")]
    [InlineData(".", "不是数")]
    [InlineData("1.2.3", "不是数")]
    [InlineData("5-10", "范围")]
    [InlineData("680左右", "范围")]
    [InlineData("3+4", "范围")]
    [InlineData("1000000000000000000", "10^18")]
    [InlineData("0.0000000000001", "12 位")]
    [InlineData("1e9999", "不是数")]
    public void What_is_no_number_or_could_be_two_is_refused(string text, string reason)
    {
        Assert.Contains(reason, Assert.IsType<NumberReading.Refused>(NumberText.Read(text)).Reason.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("无")]
    [InlineData("／")]
    [InlineData(" — ")]
    [InlineData("未检出")]
    public void Signs_for_nothing_are_neither_0_nor_a_number(string text)
    {
        Assert.IsType<NumberReading.Placeholder>(NumberText.Read(text));
    }

    [Fact]
    public void Any_text_is_read_without_an_exception() => Gen.String.Sample(text =>
    {
        _ = NumberText.Read(text);
    });

    [Fact]
    public void A_number_grouped_by_thousands_is_the_number() => Gen.Long[0, 999_999_999_999].Sample(value =>
        NumberText.Read(value.ToString("#,0", System.Globalization.CultureInfo.InvariantCulture)) is NumberReading.Number number && number.Value == (Rational)value);

    [Fact]
    public void A_finite_number_in_full_width_digits_is_the_number() => Gen.Select(Gen.Long[-999_999_999, 999_999_999], Gen.Int[0, 9]).Sample((digits, decimals) =>
    {
        var value = Rational.Of(digits, System.Numerics.BigInteger.Pow(10, decimals));
        var wide = string.Concat(value.ToString().Select(character => (char)(character - '!' + '！')));
        return NumberText.Read(wide) is NumberReading.Number number && number.Value == value;
    });
}
