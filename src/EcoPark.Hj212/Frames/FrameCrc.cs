using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EcoPark.Hj212.Frames;

/// <summary>
/// The CRC of HJ 212: r = 0xFFFF; for each byte r = (r &gt;&gt; 8) ^ byte, then eight shifts to the right, each with
/// xor 0xA001 when the bit that fell out was 1. The low byte of r is thrown away at each step, so only 256 results
/// exist: check length, closing, QN and DataTime as well.
/// </summary>
/// <remarks>
/// Each step is linear over single bits, with S the map from a byte to the high byte of its eight shifts. Sixteen lanes
/// therefore run side by side, each stepping by S to the power of 16, and are joined at the end.
/// </remarks>
/// <source>HJ 212-2017 appendix A; official example 1C80</source>
public static class FrameCrc
{
    private const int Lanes = 16;
    private const int Polynomial = 0xA001;

    private static readonly ushort[] Eight = [.. Enumerable.Range(0, 256).Select(EightShifts)];
    private static readonly byte[] Power = Powers();
    private static readonly Vector128<byte> LowNibble = Vector128.Create([.. Enumerable.Range(0, 16).Select(nibble => Raised(nibble, Lanes))]);
    private static readonly Vector128<byte> HighNibble = Vector128.Create([.. Enumerable.Range(0, 16).Select(nibble => Raised(nibble << 4, Lanes))]);

    /// <summary>The CRC of the standard.</summary>
    /// <param name="segment">The data segment, nothing else.</param>
    public static ushort Standard(ReadOnlySpan<byte> segment)
    {
        if (segment.Length < Lanes)
        {
            return Short(segment);
        }

        // In front of the first byte, zeros change nothing once 0xFF, the high byte of the start, is put into that byte.
        Span<byte> lanes = stackalloc byte[Lanes];
        lanes.Clear();
        var first = segment.Length % Lanes == 0 ? Lanes : segment.Length % Lanes;
        segment[..first].CopyTo(lanes[(Lanes - first)..]);
        lanes[Lanes - first] ^= 0xFF;

        var state = Vector128.Create<byte>(lanes);
        var mask = Vector128.Create((byte)0x0F);
        var (low, high) = (LowNibble, HighNibble);
        foreach (ref readonly var block in MemoryMarshal.Cast<byte, Vector128<byte>>(segment[first..]))
        {
            state = Vector128.ShuffleNative(low, state & mask) ^ Vector128.ShuffleNative(high, (state >>> 4) & mask) ^ block;
        }

        return Joined(state);
    }

    /// <summary>CRC-16/MODBUS, which some loggers send instead; the standard does not know it.</summary>
    /// <param name="segment">The data segment, nothing else.</param>
    public static ushort Modbus(ReadOnlySpan<byte> segment)
    {
        var value = 0xFFFF;
        foreach (var one in segment)
        {
            value = (value >> 8) ^ Eight[(value ^ one) & 0xFF];
        }

        return (ushort)value;
    }

    /// <summary>Which sum the four characters hold; <see cref="CrcMatch.Wrong"/> too when they are not hexadecimal.</summary>
    /// <param name="segment">The data segment.</param>
    /// <param name="text">The four characters behind it.</param>
    public static CrcMatch Match(ReadOnlySpan<byte> segment, ReadOnlySpan<byte> text)
    {
        if (!HexText.TryRead(text, out var given))
        {
            return CrcMatch.Wrong;
        }

        return given == Standard(segment) ? CrcMatch.Standard : MatchModbus(segment, given);
    }

    internal static CrcMatch MatchModbus(ReadOnlySpan<byte> segment, ushort given)
    {
        var modbus = Modbus(segment);
        return given == modbus ? CrcMatch.ModbusHigh
            : given == BinaryPrimitives.ReverseEndianness(modbus) ? CrcMatch.ModbusLow
            : CrcMatch.Wrong;
    }

    private static ushort Short(ReadOnlySpan<byte> segment)
    {
        var value = (ushort)0xFFFF;
        foreach (var one in segment)
        {
            value = Eight[(value >> 8) ^ one];
        }

        return value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ushort Joined(Vector128<byte> state)
    {
        var powers = Power.AsSpan();
        var last = 0;
        for (var lane = 0; lane < Lanes; lane++)
        {
            last ^= powers[((Lanes - 1 - lane) << 8) | state[lane]];
        }

        return Eight[last];
    }

    private static ushort EightShifts(int value)
    {
        for (var shift = 0; shift < 8; shift++)
        {
            value = (value & 1) == 1 ? (value >> 1) ^ Polynomial : value >> 1;
        }

        return (ushort)value;
    }

    // S applied some times.
    private static byte Raised(int value, int times)
    {
        for (; times > 0; times--)
        {
            value = EightShifts(value) >> 8;
        }

        return (byte)value;
    }

    private static byte[] Powers() => [.. Enumerable.Range(0, Lanes).SelectMany(times => Enumerable.Range(0, 256).Select(value => Raised(value, times)))];
}
