using CsCheck;
using EcoPark.Documents.Examine.Values;

namespace EcoPark.Documents.Tests.Examine;

public sealed class MaskedNumberTests
{
    [Theory]
    [InlineData("****.***", "1000", "9999.999")]
    [InlineData("******", "100000", "999999")]
    [InlineData("*.**", "0", "9.99")]
    [InlineData("-*.*", "-9.9", "0")]
    [InlineData("1*.5", "10.5", "19.5")]
    [InlineData("12,345.60", "12345.60", "12345.60")]
    public void Widths_bound_the_number(string text, string smallest, string largest)
    {
        var number = Assert.IsType<MaskedNumber>(MaskedNumber.Parse(text));
        Assert.Equal(decimal.Parse(smallest, System.Globalization.CultureInfo.InvariantCulture), number.Smallest);
        Assert.Equal(decimal.Parse(largest, System.Globalization.CultureInfo.InvariantCulture), number.Largest);
    }

    [Theory]
    [InlineData("**.*", "**.**", true)]
    [InlineData("**.*", "*.**", false)]
    [InlineData("-*.*", "*.*", false)]
    [InlineData("**.*", "36.5", true)]
    [InlineData("***", "36.5", false)]
    [InlineData("62.60", "62.6", true)]
    [InlineData("62.64", "62.6", true)]
    [InlineData("62.66", "62.6", false)]
    [InlineData("62.60", "62.61", false)]
    public void Masked_numbers_agree_by_sign_and_width_known_ones_by_their_digits(string a, string b, bool agree)
    {
        var (one, two) = (MaskedNumber.Parse(a), MaskedNumber.Parse(b));
        Assert.NotNull(one);
        Assert.NotNull(two);
        Assert.Equal(agree, one.AgreesWith(two));
        Assert.Equal(agree, two.AgreesWith(one));
    }

    [Theory]
    [InlineData("**", "30", true)]
    [InlineData("*", "30", false)]
    [InlineData("*.*", "0.5", true)]
    [InlineData("*.*", "0.55", false)]
    [InlineData("***", "100", true)]
    [InlineData("0.60", "0.6", true)]
    public void Limit_can_be_printed_so(string printed, string limit, bool can) =>
        Assert.Equal(can, MaskedNumber.Parse(printed)?.CanBe(decimal.Parse(limit, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("1.2.3")]
    [InlineData("1e5")]
    [InlineData("1234567890123456789012345")]
    public void What_is_no_number_is_none(string text) => Assert.Null(MaskedNumber.Parse(text));

    [Fact]
    public void Masking_digits_only_widens_the_range() =>
        Gen.Select(Gen.Decimal[-99999m, 99999m], Gen.Int[0, 3], Gen.Int).Sample((value, decimals, seed) =>
        {
            var text = value.ToString("F" + decimals, System.Globalization.CultureInfo.InvariantCulture);
            var random = new Random(seed);
            var masked = string.Concat(text.Select(character => char.IsAsciiDigit(character) && random.Next(2) == 0 ? '*' : character));
            var (known, hidden) = (MaskedNumber.Parse(text), MaskedNumber.Parse(masked));
            return known is not null && hidden is not null && hidden.Smallest <= known.Smallest && known.Largest <= hidden.Largest
                && hidden.AgreesWith(known) && hidden.Decimals == known.Decimals;
        });
}
