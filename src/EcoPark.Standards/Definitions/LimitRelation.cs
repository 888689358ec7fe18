namespace EcoPark.Standards.Definitions;

/// <summary>How a value is held against its limit.</summary>
public enum LimitRelation
{
    /// <summary>Met from the limit upward.</summary>
    AtLeast,

    /// <summary>Met from the limit downward.</summary>
    AtMost,

    /// <summary>Met by 0 only.</summary>
    Zero,

    /// <summary>"= 100": met from 100 upward.</summary>
    Full,

    /// <summary>具备: met by 1.</summary>
    Yes,
}
