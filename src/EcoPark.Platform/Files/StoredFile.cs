using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;

namespace EcoPark.Platform.Files;

/// <summary>What is known of a file besides its bytes. The same bytes handed in twice are kept once and described twice.</summary>
public sealed class StoredFile
{
    private StoredFile() => Name = MediaType = Sha256 = AddedBy = "";

    internal StoredFile(ParkId park, FileContent content, string name, Viewer viewer, DateTime addedAt)
    {
        Id = FileId.Create();
        Park = park;
        Name = name;
        MediaType = content.MediaType;
        Sha256 = content.Sha256;
        Size = content.Size;
        AddedAt = addedAt;
        AddedBy = viewer.Name;
        AddedById = viewer.PersonId;
    }

    public FileId Id { get; private set; }

    public ParkId Park { get; private set; }

    /// <summary>The firm whose people may see it; null: the park's own.</summary>
    public EnterpriseId? Enterprise { get; private set; }

    public string Name { get; private set; }

    /// <summary>Found in the bytes, never taken from the name.</summary>
    public string MediaType { get; private set; }

    public string Sha256 { get; private set; }

    public long Size { get; private set; }

    public DateTime AddedAt { get; private set; }

    public string AddedBy { get; private set; }

    public Guid? AddedById { get; private set; }

    internal StoredFile Of(EnterpriseId? enterprise)
    {
        Enterprise = enterprise;
        return this;
    }
}

/// <summary>Bytes that lie in the store.</summary>
public sealed record FileContent(string Sha256, long Size, string MediaType);
