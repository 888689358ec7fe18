using EcoPark.Platform.Scopes;

namespace EcoPark.Assessment.LifeCycle.Dossier;

/// <summary>Who looks after a paper, until when, and how far it is; each change is a new row, the last one holds.</summary>
public sealed class DossierEntry
{
    private DossierEntry() => Step = Item = RecordedBy = "";

    internal DossierEntry(ParkId park, DossierPlace place)
        : this()
    {
        Id = Guid.CreateVersion7();
        (Park, Step, Round, Item) = (park, place.Step, place.Round, place.Item);
    }

    public Guid Id { get; private set; }

    public ParkId Park { get; private set; }

    public string Step { get; private set; }

    public int Round { get; private set; }

    public string Item { get; private set; }

    public OrganisationId? OwnerOffice { get; private set; }

    public Guid? OwnerPerson { get; private set; }

    public string? OwnerName { get; private set; }

    public DateOnly? Due { get; private set; }

    /// <summary>How far it is while no file is there: 草稿.</summary>
    public string? Progress { get; private set; }

    /// <summary>Why it is not needed; null: it is.</summary>
    public string? NotApplicable { get; private set; }

    public string RecordedBy { get; private set; }

    public DateTime RecordedAt { get; private set; }

    public string Line => string.Join(" · ", new[] { OwnerName, Due?.ToString("O", System.Globalization.CultureInfo.InvariantCulture), Progress, NotApplicable }.Where(part => !string.IsNullOrEmpty(part)));

    internal DossierEntry Own(DossierOwner? owner)
    {
        (OwnerOffice, OwnerPerson, OwnerName) = (owner?.Office, owner?.Person, owner?.Name);
        return this;
    }

    internal DossierEntry Say(DateOnly? due, string? progress, string? notApplicable)
    {
        (Due, Progress, NotApplicable) = (due, progress, notApplicable);
        return this;
    }

    internal DossierEntry By(string who, DateTime at)
    {
        (RecordedBy, RecordedAt) = (who, at);
        return this;
    }
}

/// <summary>A paper of one round of a step.</summary>
public sealed record DossierPlace(string Step, int Round, string Item);

/// <summary>An office or a person of the park.</summary>
public sealed record DossierOwner(string Name)
{
    public OrganisationId? Office { get; init; }

    public Guid? Person { get; init; }

    /// <summary>As a choice in a list: o:… or p:….</summary>
    public string Key => Office is { } office ? $"o:{office}" : $"p:{Person:N}";
}
