using System.Collections.Immutable;
using EcoPark.Hj212.Ciphers;
using EcoPark.Hj212.Frames;
using EcoPark.Hj212.Messages;

namespace EcoPark.Hj212.Dialects;

/// <summary>
/// Reads scanned frames by a dialect: takes the segment apart, deciphers it, and decides about the CRC. Allocates
/// nothing per frame. Not safe for use from several threads.
/// </summary>
/// <param name="dialect">What is accepted.</param>
/// <param name="ciphers">The device's keys, the newest first; an old one stays until the device has changed over.</param>
public sealed class FrameReader(Dialect dialect, ImmutableArray<Sm4Cipher> ciphers)
{
    private static readonly System.Buffers.SearchValues<byte> Printable =
        System.Buffers.SearchValues.Create([.. Enumerable.Range(0x20, 0x7E - 0x20 + 1).Select(value => (byte)value)]);

    private byte[] _clear = [];

    /// <summary>Reads one frame.</summary>
    /// <param name="frame">Its bytes, beginning with <c>##</c>.</param>
    /// <param name="scanned">What the scanner found.</param>
    /// <returns>Valid until the next call and while <paramref name="frame"/> stays as it is.</returns>
    public FrameReading Read(ReadOnlySpan<byte> frame, in ScannedFrame scanned)
    {
        var segment = Segment.Read(scanned.Segment(frame));
        var version = dialect.Version ?? VersionRule.Of(segment);
        if (scanned.Crc == CrcMatch.Wrong && CountsAsEnciphered(segment))
        {
            return Decipher(frame, scanned, version);
        }

        return new(Accepts(scanned.Crc), Verdict(scanned.Crc), segment, version);
    }

    // By the standard the CRC is over the clear text, and no bit of the Flag tells: the secondary sources' rule.
    private static bool CountsAsEnciphered(in Segment segment) =>
        MessageFlag.TryRead(segment.Flag, out var flag) && flag.Version == ProtocolVersion.Hj2025 && segment.Content.ContainsAnyExcept(Printable);

    private FrameReading Decipher(ReadOnlySpan<byte> frame, in ScannedFrame scanned, ProtocolVersion? version)
    {
        var sent = scanned.Segment(frame);
        if (ciphers.IsEmpty)
        {
            return new(null, CrcVerdict.Unverified, Segment.Read(sent), version) { IsEnciphered = true };
        }

        if (_clear.Length < sent.Length)
        {
            _clear = new byte[Math.Max(sent.Length, FrameForm.LargestLength)];
        }

        var crc = CrcMatch.Wrong;
        var clear = _clear.AsSpan(0, sent.Length);
        foreach (var cipher in ciphers)
        {
            sent.CopyTo(clear);
            cipher.Decipher(ContentOf(clear));
            crc = FrameCrc.Match(clear, scanned.CrcText(frame));
            if (crc != CrcMatch.Wrong)
            {
                return new(Accepts(crc), Verdict(crc), Segment.Read(clear), version) { IsEnciphered = true };
            }
        }

        // No key fits: what was sent is shown, not what a wrong key made of it.
        return new(Accepts(crc), Verdict(crc), Segment.Read(sent), version) { IsEnciphered = true };
    }

    private static Span<byte> ContentOf(Span<byte> segment)
    {
        var opening = segment.IndexOf("CP=&&"u8);
        var start = opening + "CP=&&".Length;
        return opening < 0 || segment.Length < start + 2 || !segment.EndsWith("&&"u8) ? default : segment[start..^2];
    }

    private FrameFault? Accepts(CrcMatch crc)
    {
        foreach (var accepted in dialect.AcceptedCrc)
        {
            if (accepted == crc)
            {
                return null;
            }
        }

        return FrameFault.CrcMismatch;
    }

    private static CrcVerdict Verdict(CrcMatch crc) => crc switch
    {
        CrcMatch.Standard => CrcVerdict.Ok,
        CrcMatch.ModbusHigh => CrcVerdict.ModbusHigh,
        CrcMatch.ModbusLow => CrcVerdict.ModbusLow,
        _ => CrcVerdict.Bad,
    };
}
