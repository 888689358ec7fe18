using EcoPark.Platform.Scopes;
using EcoPark.Reporting.Uploads;

namespace EcoPark.Reporting.Examining;

/// <summary>A file of an examination: its name and hash always, its bytes only where the user wished.</summary>
public sealed class ExaminedDocument
{
    private ExaminedDocument() => Name = Sha256 = "";

    internal ExaminedDocument(Examination of, int place, UploadedDocument document, bool isLastYear)
    {
        Id = Guid.CreateVersion7();
        (Examination, Place) = (of.Id, place);
        (Name, Sha256, Bytes, IsLastYear) = (document.Name, document.Sha256, document.Bytes.Length, isLastYear);
    }

    public Guid Id { get; private set; }

    public Guid Examination { get; private set; }

    /// <summary>In the order in which the files were handed in; identifiers made in one millisecond have none.</summary>
    public int Place { get; private set; }

    public string Name { get; private set; }

    public string Sha256 { get; private set; }

    public int Bytes { get; private set; }

    /// <summary>Handed in only to compare the choice with.</summary>
    public bool IsLastYear { get; private set; }

    /// <summary>Where it is kept; null: it is not.</summary>
    public FileId? File { get; private set; }

    internal void KeptAs(FileId file) => File = file;
}
