using System.Collections.Immutable;
using EcoPark.Hj212.Ciphers;
using EcoPark.Hj212.Dialects;
using EcoPark.Hj212.Frames;
using EcoPark.Hj212.Messages;

namespace EcoPark.Hj212.Tests;

/// <summary>What a dialect makes of the first frame in some bytes.</summary>
internal sealed record Reading(FrameFault? Fault, CrcVerdict Crc, ProtocolVersion? Version, Message Message, string Deviations, bool IsReadable)
{
    public static Reading Of(byte[] bytes, Dialect dialect, params ImmutableArray<Sm4Cipher> ciphers)
    {
        var scanner = new FrameScanner(dialect.LengthFields, isEager: false);
        ReadOnlySpan<byte> rest = bytes;
        while (true)
        {
            var result = scanner.Scan(rest, isFinal: true);
            if (result.Status == ScanStatus.Done)
            {
                var reading = new FrameReader(dialect, ciphers).Read(rest, result.Frame);
                var names = DeviationNames.Of(reading.Deviations(rest, result.Frame)).Select(name => name.Code);
                return new Reading(reading.Fault, reading.Crc, reading.Version, MessageText.Read(reading.Segment), string.Join(' ', names), reading.IsReadable);
            }

            Assert.True(result.Consumed > 0, "there is no frame");
            rest = rest[result.Consumed..];
        }
    }
}
