namespace EcoPark.Hj212.Messages;

/// <summary>What stands before an item of CP.</summary>
public enum ItemSeparator
{
    /// <summary>It is the first one.</summary>
    None,

    /// <summary><c>;</c>, which by the standard parts factors.</summary>
    Semicolon,

    /// <summary><c>,</c>, which by the standard parts the properties of one factor.</summary>
    Comma,
}
