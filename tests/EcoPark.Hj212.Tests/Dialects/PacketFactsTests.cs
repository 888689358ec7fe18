using System.Globalization;
using System.Text.RegularExpressions;
using EcoPark.Hj212.Dialects;
using EcoPark.Hj212.Frames;

namespace EcoPark.Hj212.Tests.Dialects;

/// <summary>Every sample packet, strict and tolerant, against the facts that an independent reader found in it.</summary>
public sealed partial class PacketFactsTests
{
    public static TheoryData<int> Framed => [.. Packets.All.Where(packet => !IsNoFrame(packet.Expected)).Select(packet => packet.Line)];

    public static TheoryData<int> Unframed => [.. Packets.All.Where(packet => IsNoFrame(packet.Expected)).Select(packet => packet.Line)];

    [Theory]
    [MemberData(nameof(Framed))]
    public void A_packet_gives_its_facts(int line)
    {
        var packet = Packets.All.Single(packet => packet.Line == line);
        var expected = packet.Expected.Split(" # ")[0];
        var reading = Reading.Of(packet.Bytes, Dialect.Tolerant);
        var message = reading.Message;

        Assert.Equal(Fact(expected, "QN"), message.Qn);
        Assert.Equal(Fact(expected, "ST"), message.St);
        Assert.Equal(Fact(expected, "CN"), message.Cn);
        Assert.Equal(Fact(expected, "MN"), message.Mn);
        Assert.Equal(Fact(expected, "PNUM"), message.Pnum);
        Assert.Equal(Fact(expected, "PNO"), message.Pno);
        Assert.Equal(Fact(expected, "Flag")?.Split('(')[0], message.Flag);
        if (Fact(expected, "items") is { } items)
        {
            var all = message.Items ?? [];
            Assert.Equal(items, all.Length.ToString(CultureInfo.InvariantCulture));
            Assert.Equal(Fact(expected, "factors"), all.Select(item => item.Factor).OfType<string>().Distinct().Count().ToString(CultureInfo.InvariantCulture));
            Assert.All(Listed(expected), item => Assert.Contains(item, all.Select(one => $"{one.Key}={one.Value}")));
        }

        Assert.Equal(expected.Contains("CP_missing_or_unclosed", StringComparison.Ordinal), Has(reading, "cp-not-closed"));
        Assert.Equal(expected.Contains("no_CRLF", StringComparison.Ordinal), Has(reading, "no-crlf"));
        Assert.Equal(expected.Contains("len>1024", StringComparison.Ordinal), Has(reading, "over-1024"));
        Assert.Equal(expected.Contains("no_QN", StringComparison.Ordinal), Has(reading, "no-qn"));
        Assert.Equal(expected.Contains("no_MN", StringComparison.Ordinal), Has(reading, "no-mn"));
        Assert.Equal(expected.Contains("no_Flag", StringComparison.Ordinal), Has(reading, "no-flag"));
        Assert.Equal(expected.Contains("WARN=QN_", StringComparison.Ordinal), Has(reading, "qn-length"));
        Assert.Equal(expected.Contains("crc=ok(lower)", StringComparison.Ordinal), Has(reading, "crc-lower-case"));
    }

    [Theory]
    [MemberData(nameof(Framed))]
    public void A_crc_is_named_and_only_that_of_the_standard_passes_strictly(int line)
    {
        var packet = Packets.All.Single(packet => packet.Line == line);
        var crc = Reading.Of(packet.Bytes, Dialect.Tolerant).Crc;
        var expected = packet.Expected;

        Assert.Equal(
            expected.Contains("crc=ok", StringComparison.Ordinal) ? CrcVerdict.Ok
            : expected.Contains("modbus_variant_low", StringComparison.Ordinal) ? CrcVerdict.ModbusLow
            : expected.Contains("modbus_variant", StringComparison.Ordinal) ? CrcVerdict.ModbusHigh
            : CrcVerdict.Bad, crc);
        if (!expected.Contains("len_field", StringComparison.Ordinal))
        {
            Assert.Equal(crc == CrcVerdict.Ok ? null : FrameFault.CrcMismatch, Reading.Of(packet.Bytes, Dialect.Strict).Fault);
        }
    }

    [Theory]
    [MemberData(nameof(Unframed))]
    public void A_packet_that_is_no_frame_gives_its_fault(int line)
    {
        var packet = Packets.All.Single(packet => packet.Line == line);
        var first = Feed.Whole(packet.Bytes, LengthField.FourDigits)[0];

        Assert.Contains(
            packet.Expected.Contains("no_header", StringComparison.Ordinal) ? "no-header"
            : packet.Expected.Contains("truncated", StringComparison.Ordinal) ? "truncated"
            : "bad-length", first, StringComparison.Ordinal);
    }

    [Fact]
    public void No_packet_is_left_out()
    {
        Assert.Equal(105, Packets.All.Count);
        Assert.Equal(10, Unframed.Count);
    }

    private static bool IsNoFrame(string expected) =>
        expected.StartsWith("ERROR=no_header", StringComparison.Ordinal) || expected.StartsWith("ERROR=truncated", StringComparison.Ordinal)
        || expected.StartsWith("ERROR=bad_len_field", StringComparison.Ordinal) || expected.Contains("crc_not_hex", StringComparison.Ordinal)
        || expected.StartsWith("joined", StringComparison.Ordinal);

    private static bool Has(Reading reading, string deviation) => reading.Deviations.Split(' ').Contains(deviation);

    private static string? Fact(string expected, string name) =>
        Regex.Match(expected, $@"(?:^| ){name}=(\S*)", RegexOptions.CultureInvariant) is { Success: true } match ? match.Groups[1].Value : null;

    private static string[] Listed(string expected) =>
        Items().Match(expected) is { Success: true } match ? match.Groups["items"].Value.Split('|') : [];

    [GeneratedRegex(@"CP[=~]\{(?<items>.*)\}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Items();
}
