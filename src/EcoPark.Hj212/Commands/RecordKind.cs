namespace EcoPark.Hj212.Commands;

/// <summary>What loggers record.</summary>
public enum RecordKind
{
    /// <summary>Values of factors now (2011).</summary>
    RealTime,

    /// <summary>Values of factors over minutes (2051).</summary>
    Minute,

    /// <summary>Values of factors over an hour (2061).</summary>
    Hour,

    /// <summary>Values of factors over a day (2031).</summary>
    Day,

    /// <summary>States of treatment equipment now (2021).</summary>
    State,

    /// <summary>Running hours of treatment equipment over a day (2041).</summary>
    RunningTime,
}
