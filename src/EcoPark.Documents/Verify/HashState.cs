namespace EcoPark.Documents.Verify;

/// <summary>How the hash in the document's properties compares with that of the facts.</summary>
public enum HashState
{
    /// <summary>The document was written from these facts.</summary>
    Same,

    /// <summary>It was written from other facts: another version of the report, or another report.</summary>
    Different,

    /// <summary>The document carries none; some programs drop custom properties.</summary>
    Absent,
}
