using EcoPark.Documents.Examine;

namespace EcoPark.Reporting.Examining;

/// <summary>An examination as it is shown now: its findings with what was explained since.</summary>
public sealed record ExaminationView(Examination Examination, IReadOnlyList<ExaminedDocument> Documents, IReadOnlyList<ExplainedFinding> Findings)
{
    /// <summary>Errors nobody explained.</summary>
    public int Errors => Findings.Count(finding => !finding.IsExplained && finding.Finding.Severity == ExamineSeverity.Error);

    /// <summary>Doubtful places nobody explained.</summary>
    public int Doubts => Findings.Count(finding => !finding.IsExplained && finding.Finding.Severity == ExamineSeverity.Warning);

    public int Explained => Findings.Count(finding => finding.IsExplained);
}

/// <summary>A finding and why it is none.</summary>
/// <param name="Finding">As found.</param>
/// <param name="Pattern">What makes it the same in another document.</param>
/// <param name="Explanation">Null: nobody explained it.</param>
public sealed record ExplainedFinding(ExamineFinding Finding, string Pattern, FindingExplanation? Explanation)
{
    public bool IsExplained => Explanation is not null;
}
