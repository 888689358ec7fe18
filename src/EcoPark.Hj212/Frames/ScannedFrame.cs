using System.Runtime.InteropServices;

namespace EcoPark.Hj212.Frames;

/// <summary>Where a frame stands and which parts it has; its bytes stay with the caller.</summary>
/// <param name="Offset">Of its first <c>#</c>, counted from the first byte ever scanned.</param>
/// <param name="HeaderLength">Bytes of <c>##</c> and the length field: 6 by the standard.</param>
/// <param name="SegmentLength">Bytes of the data segment, as declared.</param>
/// <param name="Crc">Which sum its CRC holds.</param>
/// <param name="LineEnd">What stands behind the CRC.</param>
/// <param name="Bytes">Of the whole frame with its line end.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ScannedFrame(long Offset, int HeaderLength, int SegmentLength, CrcMatch Crc, LineEnd LineEnd, int Bytes)
{
    /// <summary>Characters of the CRC.</summary>
    public const int CrcLength = 4;

    /// <summary>The data segment.</summary>
    /// <param name="frame">Bytes that begin with this frame.</param>
    public ReadOnlySpan<byte> Segment(ReadOnlySpan<byte> frame) => frame.Slice(HeaderLength, SegmentLength);

    /// <summary>The four characters of the CRC.</summary>
    /// <param name="frame">Bytes that begin with this frame.</param>
    public ReadOnlySpan<byte> CrcText(ReadOnlySpan<byte> frame) => frame.Slice(HeaderLength + SegmentLength, CrcLength);
}
