using EcoPark.Platform.Scopes;

namespace EcoPark.Collection.Submissions;

/// <summary>One form of one year by one firm or office: what is being filled in, and how far it has come.</summary>
public sealed class Submission
{
    private Submission() => Form = Draft = "";

    public Submission(ParkId park, string form, int year)
    {
        Id = Guid.CreateVersion7();
        Park = park;
        Form = form;
        Year = year;
        Draft = "{}";
    }

    public Guid Id { get; private set; }

    public ParkId Park { get; private set; }

    /// <summary>The form's code.</summary>
    public string Form { get; private set; }

    public int Year { get; private set; }

    public EnterpriseId? Enterprise { get; private set; }

    public OrganisationId? Organisation { get; private set; }

    public SubmissionState State { get; private set; } = SubmissionState.Draft;

    /// <summary>The entry as it stands on the screen, as FormEntryJson writes it.</summary>
    public string Draft { get; private set; }

    /// <summary>Counts every saving; two people saving at once notice each other.</summary>
    public int Version { get; private set; }

    public DateTime? SavedAt { get; private set; }

    public string? SavedBy { get; private set; }

    public DateTime? SubmittedAt { get; private set; }

    public string? SubmittedBy { get; private set; }

    public DateTime? DecidedAt { get; private set; }

    public DateOnly? Due { get; private set; }

    /// <summary>Required fields that have a value, and how many there are.</summary>
    public int Filled { get; private set; }

    public int Needed { get; private set; }

    /// <summary>The burden: typed by hand, brought along, skipped as not applicable.</summary>
    public int Typed { get; private set; }

    public int Prefilled { get; private set; }

    public int Skipped { get; private set; }

    public int Errors { get; private set; }

    public int Warnings { get; private set; }

    public int Reminders { get; private set; }

    public bool CanBeEdited => State is SubmissionState.Draft or SubmissionState.Returned;

    public Submission By(EnterpriseId enterprise)
    {
        Enterprise = enterprise;
        return this;
    }

    public Submission By(OrganisationId organisation)
    {
        Organisation = organisation;
        return this;
    }

    public void DueOn(DateOnly day) => Due = day;

    public void Save(string draft, string by, DateTime at)
    {
        (Draft, SavedBy, SavedAt) = (draft, by, at);
        Version++;
    }

    public void Count(SubmissionCounts counts)
    {
        (Filled, Needed) = (counts.Filled, counts.Needed);
        (Typed, Prefilled, Skipped) = (counts.Typed, counts.Prefilled, counts.Skipped);
        (Errors, Warnings) = (counts.Errors, counts.Warnings);
    }

    public void Submit(string by, DateTime at)
    {
        (State, SubmittedBy, SubmittedAt) = (SubmissionState.Submitted, by, at);
        Version++;
    }

    public void Decide(SubmissionState state, DateTime at)
    {
        (State, DecidedAt) = (state, at);
        Version++;
    }

    public void Remind() => Reminders++;
}

/// <summary>draft → submitted → (returned →) approved → accepted → locked.</summary>
public enum SubmissionState
{
    Draft,
    Submitted,
    Returned,
    Approved,
    Accepted,
    Locked,
}

public sealed record SubmissionCounts
{
    public int Filled { get; init; }

    public int Needed { get; init; }

    public int Typed { get; init; }

    public int Prefilled { get; init; }

    public int Skipped { get; init; }

    public int Errors { get; init; }

    public int Warnings { get; init; }
}
