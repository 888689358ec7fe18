using System.Buffers.Text;
using System.Globalization;
using System.Runtime.InteropServices;

namespace EcoPark.Hj212.Messages;

/// <summary>The Flag: bits V5…V0 of the version, D (there are part numbers) and A (an answer is wanted).</summary>
/// <param name="Value">0 to 255.</param>
/// <source>HJ 212-2017 table 2</source>
[StructLayout(LayoutKind.Auto)]
public readonly record struct MessageFlag(byte Value)
{
    /// <summary>The sender wants an answer.</summary>
    public bool WantsAnswer => (Value & 1) != 0;

    /// <summary>The message has part numbers.</summary>
    public bool IsPart => (Value & 2) != 0;

    /// <summary>The version by the bits; null for one that does not exist.</summary>
    public ProtocolVersion? Version => (Value >> 2) switch
    {
        0 => ProtocolVersion.Hj2005,
        1 => ProtocolVersion.Hj2017,
        2 => ProtocolVersion.Hj2025,
        _ => null,
    };

    /// <summary>A flag of its parts.</summary>
    public static MessageFlag Of(ProtocolVersion version, bool isPart = false, bool wantsAnswer = false)
    {
        var bits = version switch
        {
            ProtocolVersion.Hj2005 => 0,
            ProtocolVersion.Hj2017 => 1,
            ProtocolVersion.Hj2025 => 2,
            _ => throw new ArgumentOutOfRangeException(nameof(version), version, null),
        };
        return new((byte)((bits << 2) | (isPart ? 2 : 0) | (wantsAnswer ? 1 : 0)));
    }

    /// <summary>Reads one to three decimal digits, nothing else, up to 255.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out MessageFlag flag)
    {
        var isNumber = Utf8Parser.TryParse(text, out byte value, out var used) && used == text.Length && char.IsAsciiDigit((char)text[0]);
        flag = new(value);
        return isNumber;
    }

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
