using EcoPark.Platform.Scopes;

namespace EcoPark.Collection.Submissions;

/// <summary>A file put beside a field of a draft; it becomes the evidence of the fact when the form is handed in.</summary>
public sealed class Attachment
{
    private Attachment() => Place = FileName = Sha256 = AddedBy = "";

    public Attachment(Guid submission, string place, FileId file, string fileName, string sha256)
    {
        Id = Guid.CreateVersion7();
        (Submission, Place, File, FileName, Sha256) = (submission, place, file, fileName, sha256);
        AddedBy = "";
    }

    public Guid Id { get; private set; }

    public Guid Submission { get; private set; }

    /// <summary>The field or cell, as FormPlace prints it; <c>form</c>: all of it.</summary>
    public string Place { get; private set; }

    public FileId File { get; private set; }

    public string FileName { get; private set; }

    public string Sha256 { get; private set; }

    /// <summary>Page, sheet and cell.</summary>
    public string? Locator { get; private set; }

    public string AddedBy { get; private set; }

    public DateTime AddedAt { get; private set; }

    public Attachment At(string? locator, string by, DateTime time)
    {
        (Locator, AddedBy, AddedAt) = (locator, by, time);
        return this;
    }
}
