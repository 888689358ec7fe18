using EcoPark.Disclosure.Snapshots;
using EcoPark.Platform.Scopes;

namespace EcoPark.Disclosure.Firms;

/// <summary>What a firm disclosed, as it became public; a correction is another edition, and what was withdrawn says since when.</summary>
public sealed class PublishedDisclosure
{
    private PublishedDisclosure() => Uscc = Content = Hash = "";

    internal PublishedDisclosure(ParkId park, Guid record, DisclosedReport report)
        : this()
    {
        Id = Guid.CreateVersion7();
        (Park, Record, Uscc) = (park, record, report.Uscc);
        Content = DisclosureJson.Write(report);
        Hash = DisclosureJson.HashOf(Content);
    }

    public Guid Id { get; private set; }

    public ParkId Park { get; private set; }

    /// <summary>The record of the register.</summary>
    public Guid Record { get; private set; }

    public int Edition { get; private set; }

    public string Uscc { get; private set; }

    public DateTime PublishedAt { get; private set; }

    public DateTime? WithdrawnAt { get; private set; }

    public string Content { get; private set; }

    /// <summary>SHA-256 of the content.</summary>
    public string Hash { get; private set; }

    internal PublishedDisclosure Publish(int edition, DateTime at)
    {
        (Edition, PublishedAt) = (edition, at);
        return this;
    }

    internal void Withdraw(DateTime at) => WithdrawnAt = at;
}

/// <summary>A disclosure of a firm as it is shown.</summary>
public sealed record DisclosedReport
{
    public required string Uscc { get; init; }

    public required string Name { get; init; }

    public required string Industry { get; init; }

    public required int Year { get; init; }

    /// <summary>False: a temporary one.</summary>
    public required bool IsAnnual { get; init; }

    /// <summary>What a temporary one is about.</summary>
    public string? Subject { get; init; }

    public DateOnly? Due { get; init; }

    public required DateOnly DisclosedOn { get; init; }

    public string? Link { get; init; }

    /// <summary>The blocks of an annual report by code: 1 disclosed, 0 not, 不涉及 with its reason.</summary>
    public required IReadOnlyDictionary<string, string> Blocks { get; init; }

    public int DaysLate => Due is { } due && DisclosedOn > due ? DisclosedOn.DayNumber - due.DayNumber : 0;
}
