using System.Globalization;
using System.Text;
using CsCheck;
using EcoPark.Hj212.Messages;

namespace EcoPark.Hj212.Tests.Messages;

public sealed class SegmentTests
{
    [Theory]
    [InlineData("CP=&&a-Rtd=1,a-Flag=N;b=2&&", "a-Rtd=1|a-Flag=N|b=2")]
    [InlineData("CP=&& a=1&&", "a=1")]
    [InlineData("CP=&& &&", "")]
    [InlineData("CP=&&&&", "")]
    [InlineData("CP=&&;;a=1,,b=2;&&", "a=1|b=2")]
    [InlineData("CP=&&a&&", "a")]
    [InlineData("CP=&&a==1&&", "a==1")]
    [InlineData("CP=&a=1&&", "a=1")]
    [InlineData("CP=&&a=1", "a=1")]
    [InlineData("CP=&&a=1&& ", "a=1")]
    [InlineData("Flag=5CP=&&a=1&&", "a=1")]
    [InlineData("CP=&&t-Info=//x;y,z//;a=1&&", "t-Info=//x;y,z//|a=1")]
    [InlineData("CP=&&t-Info=//x;a=1&&", "t-Info=//x|a=1")]
    [InlineData("CP=&&t-Info=//a//b,c//&&", "t-Info=//a//b,c//")]
    public void Items_are_read_from_well_and_badly_written_content(string segment, string items)
    {
        var message = MessageText.Read(Segment.Read(Encoding.ASCII.GetBytes(segment)));

        Assert.Equal(items, string.Join('|', message.Items?.Select(item => item.Value is null ? item.Key : $"{item.Key}={item.Value}") ?? []));
    }

    [Fact]
    public void Empty_and_absent_fields_are_told_apart()
    {
        var message = MessageText.Read(Segment.Read("MN=;CP=&&&&"u8));

        Assert.Equal("", message.Mn);
        Assert.Null(message.Qn);
        Assert.NotNull(message.Items);
        Assert.Null(MessageText.Read(Segment.Read("MN=1"u8)).Items);
    }

    [Theory]
    [InlineData("-1.50", "-1.50")]
    [InlineData("NaN", null)]
    [InlineData("", null)]
    [InlineData("1e3", null)]
    [InlineData(" 1", null)]
    public void A_number_is_exact_or_none(string value, string? expected)
    {
        var items = Segment.Read(Encoding.ASCII.GetBytes($"CP=&&a-Rtd={value}&&")).Items;
        Assert.True(items.MoveNext());

        var number = items.Current.TryNumber(out var read) ? read.ToString(System.Globalization.CultureInfo.InvariantCulture) : null;
        Assert.Equal(expected, number);
    }

    // Short numbers have a reader of their own; it must agree with that of .NET, also in the digits kept.
    [Fact]
    public void A_number_is_what_the_general_reader_makes_of_it()
    {
        Gen.Char["0123456789.-+ "].Array[0, 24].Select(characters => new string(characters)).Sample(text =>
        {
            var items = Segment.Read(Encoding.ASCII.GetBytes($"CP=&&a-Rtd={text}&&")).Items;
            Assert.True(items.MoveNext());
            var isNumber = decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var expected);

            Assert.Equal(isNumber, items.Current.TryNumber(out var number));
            Assert.Equal(expected.ToString(CultureInfo.InvariantCulture), number.ToString(CultureInfo.InvariantCulture));
        }, iter: 20_000);
    }

    // Items are read 32 bytes at a time where there are as many: every length of content must give the same.
    [Fact]
    public void Items_are_the_same_whatever_follows_them()
    {
        const string items = "a=1,b-c=2;d;=5;;,x-y-z=7,long-name-of-an-item-of-more-than-32-bytes=123456789;t=//p;q//;e=";
        var expected = Texts(items);

        Assert.Equal(["a=1", "b-c=2", "d", "=5", "x-y-z=7", "long-name-of-an-item-of-more-than-32-bytes=123456789", "t=//p;q//", "e="], expected);
        Assert.All(Enumerable.Range(0, 70), length => Assert.Equal([.. expected, "f=" + new string('9', length)], Texts($"{items};f={new string('9', length)}")));
        Assert.All(Enumerable.Range(1, 70), length => Assert.Equal([new string('k', length) + "-p=1", .. expected], Texts($"{new string('k', length)}-p=1;{items}")));
    }

    private static List<string> Texts(string content)
    {
        var found = new List<string>();
        foreach (var item in Segment.Read(Encoding.ASCII.GetBytes($"CP=&&{content}&&")).Items)
        {
            Assert.Equal(item.Key.IndexOf((byte)'-') > 0, item.IsOfFactor);
            found.Add(Encoding.ASCII.GetString(item.Key) + (item.HasValue ? "=" : "") + Encoding.ASCII.GetString(item.Value));
        }

        return found;
    }
}
