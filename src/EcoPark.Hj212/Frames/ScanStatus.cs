namespace EcoPark.Hj212.Frames;

/// <summary>What a scan came to.</summary>
public enum ScanStatus
{
    /// <summary>Nothing can be said until more bytes arrive; those consumed are counted to the fault under way.</summary>
    NeedMore,

    /// <summary>A frame stands at the start of the bytes.</summary>
    Done,

    /// <summary>Bytes that are no frame were passed over; the fault says which and why.</summary>
    Invalid,
}
