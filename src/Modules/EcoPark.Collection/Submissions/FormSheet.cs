using EcoPark.Platform.Scopes;
using EcoPark.Standards.Forms;

namespace EcoPark.Collection.Submissions;

/// <summary>One form of one firm or office in one year, with everything a page or a workbook needs to show it.</summary>
public sealed record FormSheet
{
    public required Form Form { get; init; }

    public required Park Park { get; init; }

    public required Respondent Respondent { get; init; }

    public required Submission Submission { get; init; }

    public required FormEntry Entry { get; init; }

    public required FormContext Context { get; init; }

    public required CheckedForm Checked { get; init; }

    public IReadOnlyList<ReturnNote> Notes { get; init; } = [];

    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>What this respondent has explained so far, of this and earlier years.</summary>
    public IReadOnlyList<Explanation> Explanations { get; init; } = [];

    public FormEntry? LastYear => Context.LastYear;
}

/// <summary>Who fills in the form.</summary>
/// <param name="Name">As shown.</param>
public sealed record Respondent(string Name)
{
    public EnterpriseId? Enterprise { get; init; }

    public OrganisationId? Organisation { get; init; }

    /// <summary>Of a firm.</summary>
    public string? Uscc { get; init; }

    public string? IndustryCode { get; init; }
}
