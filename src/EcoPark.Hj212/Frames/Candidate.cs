using System.Runtime.InteropServices;

namespace EcoPark.Hj212.Frames;

/// <summary>What stands at a <c>##</c>, read by the length behind it.</summary>
/// <param name="Standing">How much of a frame it is.</param>
/// <param name="HeaderLength">Bytes up to the segment, or up to where the length field breaks off.</param>
/// <param name="SegmentLength">As declared.</param>
/// <param name="Crc">When the CRC was reached.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Candidate(Standing Standing, int HeaderLength = 0, int SegmentLength = 0, CrcMatch Crc = CrcMatch.Wrong)
{
    private const int Marks = 2;
    private const int Four = 4;
    private const int Eight = 8;

    public int End => HeaderLength + SegmentLength + ScannedFrame.CrcLength;

    /// <summary>A header that was meant: some digits at least stand behind <c>##</c>.</summary>
    public bool HasDigits => HeaderLength > Marks;

    /// <summary>A frame, whatever one thinks of its CRC: nothing before it may swallow it.</summary>
    public bool IsPlausible => Standing is Standing.Holds or Standing.Shaped;

    /// <summary>Judges what begins with <c>##</c>.</summary>
    /// <param name="data">Begins with <c>##</c>.</param>
    /// <param name="fields">The length fields that are read.</param>
    /// <param name="isFinal">No more bytes will come.</param>
    public static Candidate At(ReadOnlySpan<byte> data, LengthField fields, bool isFinal)
    {
        var digits = Digits(data[Marks..]);
        var cut = digits < Eight && Marks + digits == data.Length && !isFinal;
        if (digits < Four)
        {
            return cut ? new(Standing.Unsettled)
                : digits == 3 && (fields & LengthField.ThreeDigits) != LengthField.FourDigits ? Read(data, Marks + 3, 3)
                : Marks + digits == data.Length ? new(Standing.Incomplete)
                : new(Standing.NoLength, Marks + digits);
        }

        var four = Read(data, Marks + Four, Four);
        if ((fields & LengthField.EightDigits) == LengthField.FourDigits || four.Standing is Standing.Holds or Standing.Shaped || (digits < Eight && !cut)
            || (four.Standing == Standing.Incomplete && !isFinal))
        {
            return four;
        }

        return cut ? new(Standing.Unsettled) : Read(data, Marks + Eight, Four);
    }

    private static Candidate Read(ReadOnlySpan<byte> data, int header, int digits)
    {
        var length = 0;
        foreach (var digit in data.Slice(header - digits, digits))
        {
            length = (length * 10) + digit - '0';
        }

        var end = header + length + ScannedFrame.CrcLength;
        if (data.Length < end)
        {
            return new(Standing.Incomplete, header, length);
        }

        var segment = data.Slice(header, length);
        if (!HexText.TryRead(data.Slice(header + length, ScannedFrame.CrcLength), out var given))
        {
            return new(Standing.Broken, header, length);
        }

        if (given == FrameCrc.Standard(segment))
        {
            return new(Standing.Holds, header, length, CrcMatch.Standard);
        }

        if (!segment.EndsWith("&&"u8))
        {
            return new(StartsWithDigit(segment) ? Standing.Broken : Standing.Loose, header, length);
        }

        var crc = FrameCrc.MatchModbus(segment, given);
        return new(crc == CrcMatch.Wrong ? Standing.Shaped : Standing.Holds, header, length, crc);
    }

    // The length field goes on: it has not the digits that it was read with.
    private static bool StartsWithDigit(ReadOnlySpan<byte> segment) => segment.Length == 0 || char.IsAsciiDigit((char)segment[0]);

    private static int Digits(ReadOnlySpan<byte> text)
    {
        var count = 0;
        while (count < text.Length && count < Eight && char.IsAsciiDigit((char)text[count]))
        {
            count++;
        }

        return count;
    }
}
