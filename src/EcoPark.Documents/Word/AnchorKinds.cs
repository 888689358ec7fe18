namespace EcoPark.Documents.Word;

/// <summary>Which of the three anchors of a number are still there.</summary>
[Flags]
public enum AnchorKinds
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The alias of the content control.</summary>
    Alias = 1,

    /// <summary>The tag of the content control.</summary>
    Tag = 2,

    /// <summary>The bookmark.</summary>
    Bookmark = 4,
}
