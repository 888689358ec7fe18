using EcoPark.Platform.Scopes;

namespace EcoPark.Disclosure.Snapshots;

/// <summary>One publication as the public saw it. Written once, never changed: a correction is another row.</summary>
public sealed class DisclosureSnapshot
{
    private DisclosureSnapshot() => Content = Hash = FactsHash = "";

    internal DisclosureSnapshot(ParkId park, DisclosedYear year, DateTime publishedAt)
        : this()
    {
        Id = Guid.CreateVersion7();
        Park = park;
        (Year, Edition, Reason, Version, FactsHash, PublishedAt) = (year.Year, year.Edition, year.Reason, year.Version, year.FactsHash, publishedAt);
        Content = DisclosureJson.Write(year);
        Hash = DisclosureJson.HashOf(Content);
    }

    public Guid Id { get; private set; }

    public ParkId Park { get; private set; }

    public int Year { get; private set; }

    /// <summary>1, then one more for each correction.</summary>
    public int Edition { get; private set; }

    /// <summary>Why the edition before was corrected; null for the first.</summary>
    public string? Reason { get; private set; }

    /// <summary>The frozen version of the report.</summary>
    public Guid Version { get; private set; }

    /// <summary>The hash of the facts that its documents carry.</summary>
    public string FactsHash { get; private set; }

    public DateTime PublishedAt { get; private set; }

    /// <summary>Everything that is shown, as JSON.</summary>
    public string Content { get; private set; }

    /// <summary>SHA-256 of the content; the audit chain holds it too.</summary>
    public string Hash { get; private set; }
}
