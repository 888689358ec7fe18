namespace EcoPark.Documents.Word;

/// <summary>How the sheet lies.</summary>
public enum PageOrientation
{
    /// <summary>Upright A4.</summary>
    Portrait,

    /// <summary>A4 turned, for wide tables; the head of the page is at the binding edge.</summary>
    Landscape,
}
