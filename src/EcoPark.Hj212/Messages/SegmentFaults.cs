namespace EcoPark.Hj212.Messages;

/// <summary>Slips in the writing of a segment that do not hide what is meant.</summary>
[Flags]
public enum SegmentFaults
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>CP is absent, is not opened by two <c>&amp;</c>, or the segment does not end with <c>&amp;&amp;</c>.</summary>
    CpNotClosed = 1,

    /// <summary><c>,</c> before <c>ST=</c>, as the standard's own C examples print it.</summary>
    CommaBeforeSt = 1 << 1,

    /// <summary>No <c>;</c> before <c>CP=</c>.</summary>
    CpWithoutSeparator = 1 << 2,

    /// <summary>A field stands twice; the first one counts.</summary>
    RepeatedField = 1 << 3,
}
