namespace EcoPark.Hj212.Frames;

/// <summary>How much of a frame a candidate is.</summary>
internal enum Standing
{
    /// <summary>The length field is cut off by the end of the bytes.</summary>
    Unsettled,

    /// <summary>No length behind <c>##</c>.</summary>
    NoLength,

    /// <summary>The declared bytes are not all there.</summary>
    Incomplete,

    /// <summary>No CRC where the length points.</summary>
    Broken,

    /// <summary>Four hexadecimal characters where the length points, but neither is the segment closed nor the CRC right.</summary>
    Loose,

    /// <summary>The segment is closed by <c>&amp;&amp;</c> and followed by four hexadecimal characters, which are not its CRC.</summary>
    Shaped,

    /// <summary>Length and CRC hold.</summary>
    Holds,
}
