using EcoPark.Documents.Disclosure;
using EcoPark.Documents.Templates;
using EcoPark.Standards.Definitions;

namespace EcoPark.Documents.Report;

/// <summary>What documents of a set are written with: definitions, templates, phrases.</summary>
/// <param name="Library">Items, figures, units and sets.</param>
/// <param name="Standard">The set.</param>
/// <param name="Template">The report's template.</param>
/// <param name="Form">The form's words.</param>
/// <param name="Phrases">Set terms with numerals.</param>
public sealed record ReportSources(
    StandardsLibrary Library, Standard Standard, ReportTemplate Template, FormTexts Form, PhraseList Phrases)
{
    /// <summary>The templates of other papers by name: plan, self-report, brief.</summary>
    public IReadOnlyDictionary<string, ReportTemplate> Papers { get; init; } = new Dictionary<string, ReportTemplate>(StringComparer.Ordinal);

    /// <summary>SHA-256 over the files of templates and phrases, lower-case hexadecimal; empty where they were not read from files.</summary>
    public string Hash { get; init; } = "";
}
