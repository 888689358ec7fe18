using EcoPark.Hj212.Messages;

namespace EcoPark.Hj212.Tests.Messages;

public sealed class LoggerTimeTests
{
    [Theory]
    [InlineData("20160801085857")]
    [InlineData("20160801085857223")]
    [InlineData("20240229235959")]
    [InlineData("00010101000000000")]
    public void A_time_is_read_and_written_as_it_was(string text)
    {
        Assert.True(LoggerTime.TryRead(text, out var time));
        Assert.Equal(text, time.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("2016080108585")]
    [InlineData("201608010858571")]
    [InlineData("20230229000000")]
    [InlineData("20161301000000")]
    [InlineData("20160800000000")]
    [InlineData("20160801240000")]
    [InlineData("20160801006000")]
    [InlineData("20160801000060")]
    [InlineData("00000101000000")]
    [InlineData("2016080108585x")]
    [InlineData("２0160801085857")]
    [InlineData(null)]
    public void What_is_no_time_of_the_calendar_is_refused(string? text)
    {
        Assert.False(LoggerTime.TryRead(text, out _));
    }

    [Fact]
    public void The_parts_are_those_of_the_text()
    {
        Assert.True(LoggerTime.TryRead("20160801085857223"u8, out var time));
        Assert.Equal(new DateTime(2016, 8, 1, 8, 58, 57, 223, DateTimeKind.Unspecified), time.Local);
        Assert.Equal("20160801085857", LoggerTime.ToSecond(time.Local).ToString());
    }
}
