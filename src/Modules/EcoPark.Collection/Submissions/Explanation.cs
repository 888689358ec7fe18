using EcoPark.Platform.Scopes;

namespace EcoPark.Collection.Submissions;

/// <summary>Why a value is right although a rule doubts it: not asked again until the pattern changes.</summary>
public sealed class Explanation
{
    private Explanation() => Rule = Subject = Pattern = Text = GivenBy = "";

    public Explanation(ParkId park, ExplainedSubject subject, string text, string givenBy, DateTime at)
    {
        Id = Guid.CreateVersion7();
        Park = park;
        (Enterprise, Organisation) = (subject.Enterprise, subject.Organisation);
        (Rule, Subject, Pattern, Year) = (subject.Rule, subject.Subject, subject.Pattern, subject.Year);
        (Text, GivenBy, GivenAt) = (text, givenBy, at);
    }

    public Guid Id { get; private set; }

    public ParkId Park { get; private set; }

    public EnterpriseId? Enterprise { get; private set; }

    public OrganisationId? Organisation { get; private set; }

    public string Rule { get; private set; }

    /// <summary>The field or cell the rule spoke of.</summary>
    public string Subject { get; private set; }

    /// <summary>What exactly was doubted; another pattern is asked about again.</summary>
    public string Pattern { get; private set; }

    /// <summary>The year in which it was first explained.</summary>
    public int Year { get; private set; }

    public string Text { get; private set; }

    public string GivenBy { get; private set; }

    public DateTime GivenAt { get; private set; }

    public DateTime? AcceptedAt { get; private set; }

    public string? AcceptedBy { get; private set; }

    public void Accept(string by, DateTime at) => (AcceptedBy, AcceptedAt) = (by, at);
}

/// <summary>What an explanation is about.</summary>
public sealed record ExplainedSubject(string Rule, string Subject, string Pattern, int Year)
{
    public EnterpriseId? Enterprise { get; init; }

    public OrganisationId? Organisation { get; init; }
}
