using System.Collections.Immutable;
using EcoPark.Documents.Examine;
using EcoPark.Documents.Report;

namespace EcoPark.Reporting;

/// <summary>Templates and phrases of each indicator set that has a report, read once at the start.</summary>
/// <param name="Sources">By the code of the set; a set without a template is absent.</param>
public sealed record ReportLibrary(IReadOnlyDictionary<string, ReportSources> Sources)
{
    /// <summary>Words that are probably slips.</summary>
    public ImmutableArray<DoubtfulTerm> Terms { get; init; } = [];
}
