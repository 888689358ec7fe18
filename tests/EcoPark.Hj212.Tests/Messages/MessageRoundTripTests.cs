using System.Buffers;
using System.Text;
using CsCheck;
using EcoPark.Hj212.Dialects;
using EcoPark.Hj212.Frames;
using EcoPark.Hj212.Messages;

namespace EcoPark.Hj212.Tests.Messages;

public sealed class MessageRoundTripTests
{
    private static readonly Gen<string> Word = Gen.Char["abcdefgzABCDZ0123456789.-_污水/abcdefgzABCDZ0123456789.-_污水/ &=;,"].Array[0, 9].Select(characters => new string(characters));
    private static readonly Gen<string?> Maybe = Gen.Select(Gen.Int[0, 3], Word, (kind, word) => kind == 0 ? null : word);
    private static readonly Gen<MessageItem> OneItem = Gen.Select(Word, Maybe, (key, value) => new MessageItem(key, value));

    private static readonly Gen<Message> Any = Gen.Select(Maybe.Array[9], OneItem.Array[0, 3], OneItem.Array[0, 8], Gen.Bool, (header, others, items, hasCp) => new Message
    {
        Qn = header[0], St = header[1], Cn = header[2], Pw = header[3], Mn = header[4], Flag = header[5], Pnum = header[6], Pno = header[7], Rf = header[8],
        OtherFields = [.. others],
        Items = hasCp ? [.. items] : null,
    });

    // Separators in the alphabet: many are refused, and whatever is not must come back unchanged.
    [Fact]
    public void What_is_written_reads_back_as_the_same_message()
    {
        var written = 0;
        Any.Sample(message =>
        {
            var output = new ArrayBufferWriter<byte>();
            if (!MessageWriter.TryWrite(message, FrameForm.Standard, output, out var fault))
            {
                Assert.Equal(0, output.WrittenCount);
                Assert.True(fault.Code.Length > 0 && fault.Zh.Length > 0 && fault.En.Length > 0);
                return;
            }

            Interlocked.Increment(ref written);
            var reading = Reading.Of(output.WrittenSpan.ToArray(), Dialect.Strict);
            Assert.Equal(CrcVerdict.Ok, reading.Crc);
            Assert.Equal(message, reading.Message);
        }, iter: 20_000);
        Assert.True(written > 500, $"only {written} could be written");
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_packet_read_and_written_says_the_same(int line)
    {
        var message = Reading.Of(Packets.All.Single(packet => packet.Line == line).Bytes, Dialect.Tolerant).Message;

        var output = new ArrayBufferWriter<byte>();
        Assert.True(MessageWriter.TryWrite(message, new FrameForm { LongestSegment = FrameForm.LargestLength }, output, out var fault), fault?.En);
        Assert.Equal(message, Reading.Of(output.WrittenSpan.ToArray(), Dialect.Strict).Message);
    }

    public static TheoryData<int> Lines =>
        [.. Packets.All.Where(packet => Feed.Whole(packet.Bytes).Any(found => found.Contains("frame", StringComparison.Ordinal))).Select(packet => packet.Line)];

    [Fact]
    public void The_official_example_is_written_byte_by_byte()
    {
        var message = new Message
        {
            Qn = "20160801085857223", St = "32", Cn = "1062", Pw = "100000", Mn = "010000A8900016F000169DC0", Flag = "5",
            Items = [new("RtdInterval", "30")],
        };

        Assert.Equal(Packets.Official, Written(message));
    }

    [Fact]
    public void Properties_of_a_factor_are_parted_by_commas_and_factors_by_semicolons()
    {
        var message = new Message
        {
            Items = [new("DataTime", "20160801085857"), new("w01001-Rtd", "7.1"), new("w01001-Flag", "N"), new("w01018-Rtd", "2.2"), new("w01001-Rtd", "7.1")],
        };

        Assert.Contains("&&DataTime=20160801085857;w01001-Rtd=7.1,w01001-Flag=N;w01018-Rtd=2.2;w01001-Rtd=7.1&&", Written(message), StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_text_may_hold_separators()
    {
        var message = new Message { Items = [new("i11001-Info", "//清洗管路;量程 0,100//"), new("PolId", "w01018")] };
        var frame = Written(message);

        Assert.Equal(message, Reading.Of(Encoding.UTF8.GetBytes(frame), Dialect.Strict).Message);
    }

    [Fact]
    public void Text_of_loggers_that_send_GB18030_is_read()
    {
        byte[] segment = [.. "ST=32;CP=&&i11001-Info="u8, 0xC7, 0xE5, 0xCF, 0xB4, .. "&&"u8];

        var read = Segment.Read(segment);
        Assert.Equal("清洗", MessageText.Read(read).Items?[0].Value);
    }

    [Fact]
    public void A_segment_over_the_limit_is_refused_with_both_numbers()
    {
        var message = new Message { Items = [new("a", new string('x', 1100))] };

        Assert.False(MessageWriter.TryWrite(message, FrameForm.Standard, new ArrayBufferWriter<byte>(), out var fault));
        Assert.Equal("segment-too-long", fault.Code);
        Assert.Contains("1109 bytes, the limit is 1024", fault.En, StringComparison.Ordinal);
    }

    private static string Written(Message message)
    {
        var output = new ArrayBufferWriter<byte>();
        Assert.True(MessageWriter.TryWrite(message, FrameForm.Standard, output, out var fault), fault?.En);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
