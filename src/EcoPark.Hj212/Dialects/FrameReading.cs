using EcoPark.Hj212.Frames;
using EcoPark.Hj212.Messages;

namespace EcoPark.Hj212.Dialects;

/// <summary>A frame as a dialect reads it. Its spans lie in the caller's bytes or, deciphered, in the reader's.</summary>
public readonly ref struct FrameReading
{
    internal FrameReading(FrameFault? fault, CrcVerdict crc, Segment segment, ProtocolVersion? version)
    {
        Fault = fault;
        Crc = crc;
        Segment = segment;
        Version = version;
    }

    /// <summary>Set when the dialect does not accept the CRC; the rest then shows what was sent.</summary>
    public FrameFault? Fault { get; }

    /// <summary>What is known of the CRC.</summary>
    public CrcVerdict Crc { get; }

    /// <summary>The fields and items.</summary>
    public Segment Segment { get; }

    /// <summary>The edition, by the profile or by the Flag; null when neither says.</summary>
    public ProtocolVersion? Version { get; }

    /// <summary>True when the content came enciphered.</summary>
    public bool IsEnciphered { get; init; }

    /// <summary>False when <see cref="Messages.Segment.Content"/> is still enciphered: no key, or none that fits.</summary>
    public bool IsReadable => !IsEnciphered || Crc is not (CrcVerdict.Unverified or CrcVerdict.Bad);

    /// <summary>Where the frame departs from the standard; of unreadable content nothing is said.</summary>
    /// <param name="frame">The bytes of the frame.</param>
    /// <param name="scanned">What the scanner found.</param>
    public Deviations Deviations(ReadOnlySpan<byte> frame, in ScannedFrame scanned) =>
        DeviationRules.OfFrame(frame, scanned)
        | DeviationRules.OfHeader(Segment, Version)
        | (IsReadable ? DeviationRules.OfContent(Segment) : Dialects.Deviations.None);
}
