using EcoPark.Platform.Scopes;

namespace EcoPark.Registry.Map;

/// <summary>The ground of the park's map: a GeoJSON file in the store. An upload replaces it; the files before stay.</summary>
public sealed class ParkMap
{
    private ParkMap() => AddedBy = "";

    public ParkMap(ParkId park, FileId file, string by, DateTime at)
    {
        Id = Guid.CreateVersion7();
        Park = park;
        File = file;
        AddedBy = by;
        AddedAt = at;
    }

    public Guid Id { get; private set; }

    public ParkId Park { get; private set; }

    public FileId File { get; private set; }

    public string AddedBy { get; private set; }

    public DateTime AddedAt { get; private set; }
}
