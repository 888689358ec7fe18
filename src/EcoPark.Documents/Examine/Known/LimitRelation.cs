namespace EcoPark.Documents.Examine.Known;

/// <summary>How a value must stand to a limit.</summary>
public enum LimitRelation
{
    /// <summary>≥ the limit.</summary>
    AtLeast,

    /// <summary>≤ the limit.</summary>
    AtMost,

    /// <summary>Nothing at all: 0.</summary>
    Zero,

    /// <summary>100, met from 100 upward.</summary>
    Full,

    /// <summary>There or not: 1, printed as a word.</summary>
    Yes,
}
