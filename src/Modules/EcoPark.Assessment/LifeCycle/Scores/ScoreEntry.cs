using EcoPark.Platform.Files;
using EcoPark.Platform.Scopes;

namespace EcoPark.Assessment.LifeCycle.Scores;

/// <summary>Points that a person gives to an item the system cannot know, with the evidence; each change is a new row, the last one holds.</summary>
public sealed class ScoreEntry
{
    private ScoreEntry() => Item = Reason = RecordedBy = "";

    internal ScoreEntry(ParkId park, int year, string item, decimal? points)
        : this()
    {
        Id = Guid.CreateVersion7();
        (Park, Year, Item, Points) = (park, year, item, points);
    }

    public Guid Id { get; private set; }

    public ParkId Park { get; private set; }

    public int Year { get; private set; }

    public string Item { get; private set; }

    /// <summary>Null: taken back, the item is open again.</summary>
    public decimal? Points { get; private set; }

    public string Reason { get; private set; }

    public FileId? File { get; private set; }

    public string RecordedBy { get; private set; }

    public DateTime RecordedAt { get; private set; }

    internal ScoreEntry Prove(string reason, FileId? file)
    {
        (Reason, File) = (reason, file);
        return this;
    }

    internal ScoreEntry By(string who, DateTime at)
    {
        (RecordedBy, RecordedAt) = (who, at);
        return this;
    }
}
