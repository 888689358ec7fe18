using EcoPark.Platform.Files;
using EcoPark.Platform.Scopes;

namespace EcoPark.Assessment.LifeCycle.Dossier;

/// <summary>A file put to a paper. Taken off again it stays, with the day it was.</summary>
public sealed class DossierFile
{
    private DossierFile() => Step = Item = Name = Sha256 = AddedBy = "";

    internal DossierFile(ParkId park, DossierPlace place, StoredFile file)
        : this()
    {
        Id = Guid.CreateVersion7();
        (Park, Step, Round, Item) = (park, place.Step, place.Round, place.Item);
        (File, Name, Sha256, Size) = (file.Id, file.Name, file.Sha256, file.Size);
    }

    public Guid Id { get; private set; }

    public ParkId Park { get; private set; }

    public string Step { get; private set; }

    public int Round { get; private set; }

    public string Item { get; private set; }

    public FileId File { get; private set; }

    public string Name { get; private set; }

    public string Sha256 { get; private set; }

    public long Size { get; private set; }

    /// <summary>The day on the paper.</summary>
    public DateOnly? IssuedOn { get; private set; }

    /// <summary>The last day on which it holds, where the paper says so.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>The year it is about.</summary>
    public int? Year { get; private set; }

    public string AddedBy { get; private set; }

    public DateTime AddedAt { get; private set; }

    public DateTime? RemovedAt { get; private set; }

    internal DossierFile Dated(DateOnly? issued, DateOnly? until, int? year)
    {
        (IssuedOn, Until, Year) = (issued, until, year);
        return this;
    }

    internal DossierFile By(string who, DateTime at)
    {
        (AddedBy, AddedAt) = (who, at);
        return this;
    }

    internal void Remove(DateTime at) => RemovedAt ??= at;
}
