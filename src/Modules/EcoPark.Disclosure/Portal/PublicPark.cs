using System.Collections.Concurrent;
using EcoPark.Disclosure.Firms;
using EcoPark.Disclosure.Settings;
using EcoPark.Disclosure.Snapshots;
using EcoPark.Platform.Scopes;

namespace EcoPark.Disclosure.Portal;

/// <summary>Everything of a park that is public, under one stamp. Pages are drawn from this and from nothing else.</summary>
public sealed record PublicPark(ParkId Id, string Key, long Stamp)
{
    /// <summary>The newest year first, of each year the newest edition first.</summary>
    public required IReadOnlyList<Publication> Publications { get; init; }

    /// <summary>What firms disclosed, withdrawn ones too, the newest first.</summary>
    public required IReadOnlyList<FirmDisclosure> Disclosures { get; init; }

    public required PortalSettings Settings { get; init; }

    public required bool IsDemo { get; init; }

    public required string Name { get; init; }

    /// <summary>When anything last became public.</summary>
    public required DateTime ChangedAt { get; init; }

    /// <summary>The last edition of the newest year; null: no year is published yet.</summary>
    public Publication? Latest => Publications.Count > 0 ? Publications[0] : null;

    /// <summary>The last edition of each year, the newest year first.</summary>
    public IEnumerable<Publication> Years => Publications.DistinctBy(publication => publication.Content.Year);

    /// <summary>What firms disclosed and still stands.</summary>
    public IEnumerable<FirmDisclosure> Standing => Disclosures.Where(disclosure => disclosure.WithdrawnAt is null);

    /// <summary>Pages already drawn, by language and address; gone with the stamp.</summary>
    internal ConcurrentDictionary<string, DrawnPage> Drawn { get; } = new(StringComparer.Ordinal);

    public Publication? Find(int year, int edition) => Publications.FirstOrDefault(publication => publication.Content.Year == year && publication.Content.Edition == edition);

    public string Phone => Settings.Phone.Length > 0 ? Settings.Phone : Latest?.Content.Phone ?? "";

    public string Email => Settings.Email.Length > 0 ? Settings.Email : Latest?.Content.Email ?? "";
}

/// <summary>A snapshot with its stamps.</summary>
public sealed record Publication(DisclosedYear Content, DateTime PublishedAt, string Hash);

/// <summary>A firm's disclosure with its stamps.</summary>
public sealed record FirmDisclosure(DisclosedReport Report, int Edition, DateTime PublishedAt)
{
    public DateTime? WithdrawnAt { get; init; }

    public required string Hash { get; init; }
}
