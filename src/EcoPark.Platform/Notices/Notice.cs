using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;

namespace EcoPark.Platform.Notices;

/// <summary>Something that waits for somebody: it stands in the to-do list of everyone it is addressed to until it is done.</summary>
public sealed class Notice
{
    private Notice() => Kind = Origin = TitleZh = TitleEn = Link = "";

    public Notice(ParkId park, NoticeText text, DateTime createdAt)
    {
        Id = Guid.CreateVersion7();
        Park = park;
        Kind = text.Kind;
        Origin = text.Origin;
        TitleZh = text.TitleZh;
        TitleEn = text.TitleEn;
        DetailZh = text.DetailZh;
        DetailEn = text.DetailEn;
        Link = text.Link;
        CreatedAt = createdAt;
    }

    public Guid Id { get; private set; }

    public ParkId Park { get; private set; }

    /// <summary>return, review, remind, due …: the small tag before the title.</summary>
    public string Kind { get; private set; }

    /// <summary>What it is about, as kind:id; closing that thing closes the notice.</summary>
    public string Origin { get; private set; }

    public string TitleZh { get; private set; }

    public string TitleEn { get; private set; }

    public string? DetailZh { get; private set; }

    public string? DetailEn { get; private set; }

    /// <summary>The page where it is done.</summary>
    public string Link { get; private set; }

    public Role? Role { get; private set; }

    public OrganisationId? Organisation { get; private set; }

    public EnterpriseId? Enterprise { get; private set; }

    public Guid? PersonId { get; private set; }

    /// <summary>Who asked for it; null: the program.</summary>
    public Guid? StartedById { get; private set; }

    public string? StartedBy { get; private set; }

    public DateTime CreatedAt { get; private set; }

    public DateOnly? Due { get; private set; }

    public DateTime? ClosedAt { get; private set; }

    public int Reminders { get; private set; }

    public Notice To(Role role)
    {
        Role = role;
        return this;
    }

    public Notice To(OrganisationId organisation)
    {
        Organisation = organisation;
        return this;
    }

    public Notice To(EnterpriseId enterprise)
    {
        Enterprise = enterprise;
        return this;
    }

    /// <summary>One person by name, whatever the roles.</summary>
    public Notice To(Guid person)
    {
        PersonId = person;
        return this;
    }

    /// <summary>Keeps who asked, so that they can follow it.</summary>
    public Notice From(Viewer viewer)
    {
        (StartedById, StartedBy) = (viewer.PersonId, viewer.Name);
        return this;
    }

    public Notice DueOn(DateOnly? day)
    {
        Due = day;
        return this;
    }

    public void Close(DateTime at) => ClosedAt ??= at;

    public void Remind() => Reminders++;
}

/// <summary>What a notice says, in both languages, and where it leads.</summary>
public sealed record NoticeText(string Kind, string Origin, string TitleZh, string TitleEn, string Link)
{
    public string? DetailZh { get; init; }

    public string? DetailEn { get; init; }
}
