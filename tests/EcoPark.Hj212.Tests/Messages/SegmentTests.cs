using System.Text;
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
}
