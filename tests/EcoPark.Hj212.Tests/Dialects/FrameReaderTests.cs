using System.Buffers;
using System.Text;
using EcoPark.Hj212.Ciphers;
using EcoPark.Hj212.Dialects;
using EcoPark.Hj212.Frames;
using EcoPark.Hj212.Messages;

namespace EcoPark.Hj212.Tests.Dialects;

public sealed class FrameReaderTests
{
    private const string Key = "0123456789abcdeffedcba9876543210";
    private const string OtherKey = "00112233445566778899aabbccddeeff";

    private static readonly Message Electricity = new()
    {
        Qn = "20260301080000000", St = "44", Cn = "2011", Pw = "123456", Mn = "010000A8900016F000169DC0", Flag = "9",
        Items = [new("DataTime", "20260301080000"), new("d20105-Rtd", "220.20"), new("d20105-Flag", "N")],
    };

    [Fact]
    public void An_enciphered_frame_without_its_key_is_unverified_and_unread()
    {
        var reading = Reading.Of(Enciphered(), Dialect.Strict);

        Assert.Equal(CrcVerdict.Unverified, reading.Crc);
        Assert.Null(reading.Fault);
        Assert.False(reading.IsReadable);
        Assert.Equal("010000A8900016F000169DC0", reading.Message.Mn);
    }

    [Fact]
    public void With_its_key_it_is_deciphered_and_checked()
    {
        var reading = Reading.Of(Enciphered(), Dialect.Strict, Cipher(Key));

        Assert.Equal(CrcVerdict.Ok, reading.Crc);
        Assert.Equal(Electricity, reading.Message);
    }

    [Fact]
    public void During_a_change_of_keys_the_old_one_is_tried_too()
    {
        Assert.Equal(Electricity, Reading.Of(Enciphered(), Dialect.Strict, Cipher(OtherKey), Cipher(Key)).Message);
    }

    [Fact]
    public void With_a_wrong_key_the_crc_fails()
    {
        Assert.Equal(FrameFault.CrcMismatch, Reading.Of(Enciphered(), Dialect.Strict, Cipher(OtherKey)).Fault);
        Assert.False(Reading.Of(Enciphered(), Dialect.Tolerant, Cipher(OtherKey)).IsReadable);
    }

    // Content of 47 bytes: two whole blocks change, fifteen bytes stay as they are.
    [Fact]
    public void The_tail_under_sixteen_bytes_stays_clear_and_the_length_does_not_change()
    {
        var clear = Written(FrameForm.Standard);
        var enciphered = Enciphered();
        var start = Encoding.ASCII.GetString(clear).IndexOf("CP=&&", StringComparison.Ordinal) + 5;

        Assert.Equal(clear.Length, enciphered.Length);
        Assert.Equal(clear[..start], enciphered[..start]);
        Assert.NotEqual(clear[start..(start + 32)], enciphered[start..(start + 32)]);
        Assert.Equal(clear[(start + 48)..], enciphered[(start + 48)..]);
    }

    [Fact]
    public void A_wrong_crc_with_clear_content_is_a_mismatch_in_2025_too()
    {
        var damaged = Written(FrameForm.Standard);
        damaged[^3] ^= 1;

        Assert.Equal(FrameFault.CrcMismatch, Reading.Of(damaged, Dialect.Strict).Fault);
    }

    [Theory]
    [InlineData("Flag=5", 2017)]
    [InlineData("Flag=3", 2005)]
    [InlineData("Flag=9", 2025)]
    [InlineData("ST=21;Flag=9", 2017)]
    [InlineData("QN=20251231235959999;ST=21;Flag=9", 2017)]
    [InlineData("QN=20260101000000000;ST=21;Flag=9", 2025)]
    [InlineData("ST=21;Flag=9;RF=1", 2025)]
    [InlineData("Flag=A", null)]
    [InlineData("Flag=12", null)]
    [InlineData("Flag=", null)]
    [InlineData("Flag=+5", null)]
    [InlineData("ST=32", 2005)]
    public void The_edition_follows_from_the_flag(string header, int? year)
    {
        Assert.Equal(year, (int?)VersionRule.Of(Segment.Read(Encoding.ASCII.GetBytes(header + ";CP=&&&&"))));
    }

    [Fact]
    public void The_profile_of_a_device_goes_before_its_flag()
    {
        var dialect = Dialect.Strict with { Version = ProtocolVersion.Hj2017 };

        Assert.Equal(ProtocolVersion.Hj2017, Reading.Of(Written(FrameForm.Standard), dialect).Version);
    }

    [Fact]
    public void A_dialect_says_what_codes_mean()
    {
        var dialect = Dialect.Tolerant with { Systems = Dialect.Tolerant.Systems.Add("80", "44"), Factors = Dialect.Tolerant.Factors.Add("PMD", "a34013") };

        Assert.Equal(("44", "31", "a34013", "a21026"), (dialect.System("80"), dialect.System("31"), dialect.Factor("PMD"), dialect.Factor("a21026")));
    }

    [Fact]
    public void Every_deviation_has_one_name()
    {
        var flags = Enum.GetValues<Deviations>().Where(one => one != Deviations.None).ToList();

        Assert.Equal(flags, DeviationNames.All.Select(name => name.Deviation));
        Assert.Equal(flags.Count, DeviationNames.All.Select(name => name.Code).Distinct().Count());
    }

    // The budget says about 0 B per frame: after the first frame, none at all.
    [Fact]
    public void Reading_allocates_nothing()
    {
        var bytes = Encoding.ASCII.GetBytes(Packets.Official);
        var (scanner, reader) = (new FrameScanner(LengthField.Any, isEager: true), new FrameReader(Dialect.Tolerant, []));
        Count(scanner, reader, bytes, 100);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var items = Count(scanner, reader, bytes, 1_000);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(1_000, items);
    }

    private static int Count(FrameScanner scanner, FrameReader reader, byte[] bytes, int times)
    {
        var items = 0;
        for (; times > 0; times--)
        {
            var result = scanner.Scan(bytes, isFinal: false);
            var reading = reader.Read(bytes, result.Frame);
            foreach (var item in reading.Segment.Items)
            {
                items += item.TryNumber(out _) && reading.Deviations(bytes, result.Frame) == Deviations.None ? 1 : 0;
            }
        }

        return items;
    }

    private static byte[] Enciphered() => Written(new FrameForm { Cipher = Cipher(Key) });

    private static byte[] Written(FrameForm form)
    {
        var output = new ArrayBufferWriter<byte>();
        Assert.True(MessageWriter.TryWrite(Electricity, form, output, out _));
        return output.WrittenSpan.ToArray();
    }

    private static Sm4Cipher Cipher(string key) => Sm4Cipher.TryCreate(key, out var cipher) ? cipher : throw new ArgumentException(key, nameof(key));
}
