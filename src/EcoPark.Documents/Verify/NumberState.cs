namespace EcoPark.Documents.Verify;

/// <summary>What became of a bound number.</summary>
public enum NumberState
{
    /// <summary>It stands where it was bound and prints the digits of its fact.</summary>
    Intact,

    /// <summary>It prints something else.</summary>
    Altered,

    /// <summary>The facts record it for this document, and no anchor of it is left.</summary>
    Lost,

    /// <summary>The facts do not know its id: it comes from another report.</summary>
    Unknown,

    /// <summary>A place more than the facts record: copied in this document or from another one of the set.</summary>
    Duplicated,
}
