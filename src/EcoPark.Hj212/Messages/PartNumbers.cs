using System.Buffers.Text;
using System.Runtime.InteropServices;

namespace EcoPark.Hj212.Messages;

/// <summary>Which part of how many.</summary>
/// <param name="Total">PNUM, from 1.</param>
/// <param name="Number">PNO, from 1 to <paramref name="Total"/>.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PartNumbers(int Total, int Number)
{
    /// <summary>Four digits hold no more.</summary>
    public const int MostParts = 9999;

    /// <summary>Reads PNUM and PNO, with or without leading zeros; false when they are no numbers or do not fit together.</summary>
    public static bool TryRead(ReadOnlySpan<byte> total, ReadOnlySpan<byte> number, out PartNumbers numbers)
    {
        var isRead = TryOne(total, out var of) & TryOne(number, out var at) && at <= of;
        numbers = isRead ? new(of, at) : default;
        return isRead;
    }

    private static bool TryOne(ReadOnlySpan<byte> text, out int value) =>
        Utf8Parser.TryParse(text, out value, out var used) && used == text.Length && value is >= 1 and <= MostParts && text[0] != '+';
}
