namespace EcoPark.Documents.Word;

/// <summary>Size of the text in a table.</summary>
public enum TableTextSize
{
    /// <summary>小四, 12 pt.</summary>
    Normal,

    /// <summary>五号, 10.5 pt.</summary>
    Small,

    /// <summary>小五, 9 pt.</summary>
    Tiny,
}
