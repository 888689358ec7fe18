namespace EcoPark.Hj212.Frames;

/// <summary>Why bytes are no frame. <see cref="FaultWords"/> has names and sentences.</summary>
public enum FrameFault
{
    /// <summary>Bytes before any <c>##</c> with a length.</summary>
    NoHeader,

    /// <summary>The length field is no number of the expected digits, or no CRC stands where it points.</summary>
    BadLength,

    /// <summary>The input ends, or another frame begins, before the declared length.</summary>
    Truncated,

    /// <summary>The CRC is not one that the dialect accepts. Given by the reader, never by the scanner.</summary>
    CrcMismatch,
}
