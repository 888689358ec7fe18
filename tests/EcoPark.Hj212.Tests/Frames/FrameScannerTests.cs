using System.Text;
using CsCheck;
using EcoPark.Hj212.Frames;

namespace EcoPark.Hj212.Tests.Frames;

public sealed class FrameScannerTests
{
    private const string Good = Packets.Official;
    private const string WrongCrc = "##0101QN=20160801085857223;ST=32;CN=1062;PW=100000;MN=010000A8900016F000169DC0;Flag=5;CP=&&RtdInterval=30&&1C08\r\n";
    private const string OneTooLong = "##0102QN=20160801085857223;ST=32;CN=1062;PW=100000;MN=010000A8900016F000169DC0;Flag=5;CP=&&RtdInterval=30&&1C80\r\n";
    private const string OneTooShort = "##0100QN=20160801085857223;ST=32;CN=1062;PW=100000;MN=010000A8900016F000169DC0;Flag=5;CP=&&RtdInterval=30&&1C80\r\n";

    public static TheoryData<int> Lines => [.. Packets.All.Select(packet => packet.Line)];

    [Theory]
    [InlineData(Good, "0 frame 113 Standard CrLf")]
    [InlineData(Good + Good, "0 frame 113 Standard CrLf", "113 frame 113 Standard CrLf")]
    [InlineData("junk" + Good, "0 no-header 4", "4 frame 113 Standard CrLf")]
    [InlineData(Good + "junk", "0 frame 113 Standard CrLf", "113 no-header 4")]
    [InlineData("#", "0 no-header 1")]
    [InlineData("##", "0 truncated 2")]
    [InlineData("##01", "0 truncated 4")]
    [InlineData("##0a01", "0 bad-length 6")]
    [InlineData("##" + Good, "0 bad-length 2", "2 frame 113 Standard CrLf")]
    [InlineData("#" + Good, "0 bad-length 1", "1 frame 113 Standard CrLf")]
    [InlineData(WrongCrc + Good, "0 frame 113 Wrong CrLf", "113 frame 113 Standard CrLf")]
    [InlineData(OneTooLong + Good, "0 bad-length 113", "113 frame 113 Standard CrLf")]
    [InlineData(OneTooShort + Good, "0 bad-length 113", "113 frame 113 Standard CrLf")]
    [InlineData(OneTooLong + WrongCrc + Good, "0 bad-length 113", "113 frame 113 Wrong CrLf", "226 frame 113 Standard CrLf")]
    [InlineData("##0123QN=2016" + Good, "0 truncated 13", "13 frame 113 Standard CrLf")]
    [InlineData("##0123QN=2016" + Good + Good, "0 truncated 13", "13 frame 113 Standard CrLf", "126 frame 113 Standard CrLf")]
    [InlineData("##0901QN=1;CP=&&a=1&&1C80\r\n" + Good + "##0123QN=2016", "0 truncated 27", "27 frame 113 Standard CrLf", "140 truncated 13")]
    [InlineData("xx##101QN=2016" + Good, "0 no-header 2", "2 bad-length 12", "14 frame 113 Standard CrLf")]
    [InlineData("xx##y##z" + Good, "0 no-header 8", "8 frame 113 Standard CrLf")]
    [InlineData("xx##0123QN=2016", "0 no-header 2", "2 truncated 13")]
    public void Bytes_end_in_frames_and_named_faults(string input, params string[] expected)
    {
        Assert.Equal(expected, Feed.Whole(Encoding.ASCII.GetBytes(input), LengthField.FourDigits));
    }

    // A length that is too large by chance covers the next frames: they are found behind it all the same.
    [Fact]
    public void A_length_over_several_frames_costs_only_its_own_frame()
    {
        var input = Encoding.ASCII.GetBytes(Good.Replace("##0101", "##0301", StringComparison.Ordinal) + Good + Good + Good);

        Assert.Equal(["0 bad-length 113", "113 frame 113 Standard CrLf", "226 frame 113 Standard CrLf", "339 frame 113 Standard CrLf"], Feed.Whole(input));
    }

    [Theory]
    [InlineData("\n", "0 frame 112 Standard Single")]
    [InlineData("\r", "0 frame 112 Standard Single")]
    [InlineData("", "0 frame 111 Standard Missing")]
    [InlineData("\n\r", "0 frame 112 Standard Single", "112 no-header 1")]
    public void A_frame_ends_by_its_length_whatever_line_end_follows(string lineEnd, params string[] expected)
    {
        Assert.Equal(expected, Feed.Whole(Encoding.ASCII.GetBytes(Good.TrimEnd() + lineEnd)));
    }

    [Theory]
    [InlineData("##101", LengthField.FourDigits, "0 bad-length 112")]
    [InlineData("##101", LengthField.ThreeDigits, "0 frame 112 Standard CrLf")]
    [InlineData("##00010101", LengthField.FourDigits, "0 bad-length 117")]
    [InlineData("##00000101", LengthField.FourDigits, "0 bad-length 117")]
    [InlineData("##00010101", LengthField.EightDigits, "0 frame 117 Standard CrLf")]
    [InlineData("##00000101", LengthField.EightDigits, "0 frame 117 Standard CrLf")]
    [InlineData("##00101", LengthField.Any, "0 bad-length 114")]
    public void Other_length_fields_are_read_where_the_dialect_has_them(string header, LengthField fields, string expected)
    {
        Assert.Equal([expected], Feed.Whole(Encoding.ASCII.GetBytes(header + Good[6..]), fields));
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_packet_split_at_each_byte_gives_the_same(int line)
    {
        var bytes = Packets.All.Single(packet => packet.Line == line).Bytes;
        var whole = Feed.Whole(bytes);

        Assert.All(Enumerable.Range(1, bytes.Length - 1), split => Assert.Equal(whole, Feed.Scan(bytes, at => at == 0 ? split : bytes.Length)));
        Assert.Equal(whole, Feed.Scan(bytes, _ => 1));
    }

    [Theory]
    [InlineData(LengthField.FourDigits)]
    [InlineData(LengthField.Any)]
    public void All_packets_in_one_stream_give_the_same_in_any_pieces(LengthField fields)
    {
        var whole = Feed.Whole(Packets.Glued, fields);

        Gen.Int[1, 900].Array[1, 200].Sample(pieces => whole.SequenceEqual(Feed.Scan(Packets.Glued, at => pieces[at % pieces.Length], fields)), iter: 30);
        Assert.Equal(whole, Feed.Scan(Packets.Glued, _ => 1, fields));
    }

    [Fact]
    public void Frames_inside_a_stream_of_damaged_ones_are_all_found()
    {
        var damaged = Packets.All.SelectMany(packet => packet.Bytes.Concat(Encoding.ASCII.GetBytes(Good))).ToArray();

        var good = Feed.Whole(damaged).Count(line => line.EndsWith("frame 113 Standard CrLf", StringComparison.Ordinal));

        Assert.True(good >= Packets.All.Count, $"{good} of {Packets.All.Count}");
    }

    [Fact]
    public void A_connection_gets_a_frame_before_its_line_end()
    {
        var scanner = new FrameScanner(LengthField.FourDigits, isEager: true);
        var bytes = Encoding.ASCII.GetBytes(Good);

        var first = scanner.Scan(bytes.AsSpan(0, 111), isFinal: false);
        Assert.Equal(ScanStatus.Done, first.Status);
        Assert.Equal(LineEnd.Unseen, first.Frame.LineEnd);
        var lineEnd = scanner.Scan(bytes.AsSpan(111), isFinal: false);
        Assert.Equal((ScanStatus.NeedMore, 2), (lineEnd.Status, lineEnd.Consumed));
        Assert.Equal(113, scanner.Scan(bytes, isFinal: false).Frame.Offset);
    }

    [Theory]
    [InlineData(110)]
    [InlineData(112)]
    public void A_connection_gets_the_same_frames_wherever_the_pieces_end(int piece)
    {
        var bytes = Encoding.ASCII.GetBytes(Good + Good);
        var frames = Feed.Scan(bytes, at => at == 0 ? piece : bytes.Length, eager: true);

        Assert.Equal(2, frames.Count);
        Assert.StartsWith("113 frame 113 Standard", frames[1], StringComparison.Ordinal);
    }

    // A silent sender: what is there is settled, and the stream goes on.
    [Fact]
    public void After_a_silence_the_next_frame_is_read()
    {
        var scanner = new FrameScanner(LengthField.FourDigits, isEager: true);

        var cut = scanner.Scan("##0123QN=2016"u8, isFinal: true);
        Assert.Equal(new ScannedFault(FrameFault.Truncated, 0, 13), cut.Fault);
        Assert.Equal(13, scanner.Scan(Encoding.ASCII.GetBytes(Good), isFinal: false).Frame.Offset);
    }

    [Fact]
    public void Bytes_of_an_input_and_bytes_of_its_lines_add_up()
    {
        Gen.Select(Gen.Int[0, Packets.Glued.Length - 1], Gen.Int[0, 2_000], Gen.Byte.Array[0, 40]).Sample((start, length, noise) =>
        {
            byte[] input = [.. Packets.Glued.Skip(start).Take(length), .. noise, .. Encoding.ASCII.GetBytes(Good)];
            var sum = Feed.Whole(input).Sum(line => long.Parse(line.Split(' ')[2], System.Globalization.CultureInfo.InvariantCulture));
            return sum == input.Length;
        }, iter: 500);
    }
}
