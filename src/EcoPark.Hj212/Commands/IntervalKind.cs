namespace EcoPark.Hj212.Commands;

/// <summary>The two intervals of reporting.</summary>
public enum IntervalKind
{
    /// <summary>RtdInterval, in seconds.</summary>
    RealTime,

    /// <summary>MinInterval, in minutes.</summary>
    Minute,
}
