using EcoPark.Platform.Scopes;

namespace EcoPark.Reporting.OtherPapers;

/// <summary>A paper that was handed out: its facts are kept, so that it can be verified later. The same facts are kept once.</summary>
public sealed class WrittenPaper
{
    private WrittenPaper() => Kind = FactsHash = WrittenBy = "";

    internal WrittenPaper(ParkId park, int year, string kind, string factsHash)
        : this()
    {
        Id = Guid.CreateVersion7();
        (Park, Year, Kind, FactsHash) = (park, year, kind, factsHash);
    }

    public Guid Id { get; private set; }

    public ParkId Park { get; private set; }

    public int Year { get; private set; }

    /// <summary>plan, self-report, brief.</summary>
    public string Kind { get; private set; }

    public string FactsHash { get; private set; }

    /// <summary>Its facts in the file store.</summary>
    public FileId Facts { get; private set; }

    public string WrittenBy { get; private set; }

    public DateTime WrittenAt { get; private set; }

    internal WrittenPaper By(string name, DateTime at, FileId facts)
    {
        (WrittenBy, WrittenAt, Facts) = (name, at, facts);
        return this;
    }
}
