namespace EcoPark.Documents.Word;

/// <summary>Where the text of a cell stands.</summary>
public enum CellAlignment
{
    /// <summary>In the middle.</summary>
    Centre,

    /// <summary>At the left.</summary>
    Left,

    /// <summary>At the right.</summary>
    Right,
}
