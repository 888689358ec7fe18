using System.Collections.Immutable;
using System.Text.Json;
using EcoPark.Documents.Examine;
using EcoPark.Platform.Scopes;

namespace EcoPark.Reporting.Examining;

/// <summary>One look at a set of documents: what was handed in, when, and every contradiction found.</summary>
public sealed class Examination
{
    private Examination() => Standard = ExaminedBy = Findings = "";

    public Examination(ParkId park, string standard, IReadOnlyList<ExamineFinding> findings)
    {
        Id = Guid.CreateVersion7();
        (Park, Standard, ExaminedBy) = (park, standard, "");
        Errors = findings.Count(finding => finding.Severity == ExamineSeverity.Error);
        Doubts = findings.Count - Errors;
        Findings = JsonSerializer.Serialize(findings);
    }

    public Guid Id { get; private set; }

    public ParkId Park { get; private set; }

    /// <summary>The indicator set it was held against.</summary>
    public string Standard { get; private set; }

    public int Errors { get; private set; }

    public int Doubts { get; private set; }

    /// <summary>As found, in order; what was explained since stands apart.</summary>
    public string Findings { get; private set; }

    public string ExaminedBy { get; private set; }

    public DateTime ExaminedAt { get; private set; }

    public ImmutableArray<ExamineFinding> Found => [.. JsonSerializer.Deserialize<List<ExamineFinding>>(Findings) ?? []];

    public Examination By(string name, DateTime at)
    {
        (ExaminedBy, ExaminedAt) = (name, at);
        return this;
    }
}
