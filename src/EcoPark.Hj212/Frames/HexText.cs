using System.Buffers.Binary;

namespace EcoPark.Hj212.Frames;

/// <summary>Four hexadecimal characters.</summary>
internal static class HexText
{
    public static bool TryRead(ReadOnlySpan<byte> text, out ushort value)
    {
        Span<byte> bytes = stackalloc byte[2];
        if (text.Length != 4 || Convert.FromHexString(text, bytes, out _, out _) != System.Buffers.OperationStatus.Done)
        {
            value = 0;
            return false;
        }

        value = BinaryPrimitives.ReadUInt16BigEndian(bytes);
        return true;
    }

    public static bool HasLowerCase(ReadOnlySpan<byte> text) => text.IndexOfAnyInRange((byte)'a', (byte)'f') >= 0;
}
