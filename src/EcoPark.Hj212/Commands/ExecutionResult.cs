namespace EcoPark.Hj212.Commands;

/// <summary>ExeRtn: how a request was carried out.</summary>
/// <source>HJ 212-2017, table of execution results</source>
public enum ExecutionResult
{
    /// <summary>Not given.</summary>
    None = 0,

    /// <summary>Done.</summary>
    Done = 1,

    /// <summary>Failed, cause unknown.</summary>
    Failed = 2,

    /// <summary>The conditions of the request are wrong.</summary>
    ConditionWrong = 3,

    /// <summary>Time-out.</summary>
    TimedOut = 4,

    /// <summary>Too busy.</summary>
    Busy = 5,

    /// <summary>The system is out of order.</summary>
    OutOfOrder = 6,

    /// <summary>There are no data.</summary>
    NoValues = 100,
}
