using EcoPark.Hj212.Ciphers;
using EcoPark.Hj212.Frames;

namespace EcoPark.Hj212.Messages;

/// <summary>How a message becomes a frame.</summary>
public sealed record FrameForm
{
    /// <summary>The longest segment of the editions of 2005 and 2017, in bytes.</summary>
    public const int StandardLength = 1024;

    /// <summary>The longest segment that four digits can declare, in bytes.</summary>
    public const int LargestLength = 9999;

    /// <summary>As the standard has it.</summary>
    public static FrameForm Standard { get; } = new();

    /// <summary>The CRC that is written; <see cref="CrcMatch.Wrong"/> writes that of the standard, too.</summary>
    public CrcMatch Crc { get; init; }

    /// <summary>The longest segment that is written, in bytes.</summary>
    public int LongestSegment { get; init; } = StandardLength;

    /// <summary>Enciphers the content of CP (HJ 212-2025); null: clear text.</summary>
    public Sm4Cipher? Cipher { get; init; }
}
