using EcoPark.Documents.Report;
using EcoPark.Documents.Templates;
using EcoPark.Reporting.Figures;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reading;

namespace EcoPark.Reporting.Reports.Read;

/// <summary>The report of a park-year as it stands: the draft, or what was frozen.</summary>
public sealed record ReportView
{
    /// <summary>Never saved before: a draft with no row yet.</summary>
    public required Report Report { get; init; }

    /// <summary>What the documents are written from; of a frozen report its evaluation is the frozen one.</summary>
    public required ReportBasis Basis { get; init; }

    /// <summary>The documents with the office's texts; sections with faults in their texts stand as the template has them.</summary>
    public required ReportSet Set { get; init; }

    /// <summary>Every section of the template, in its order.</summary>
    public required IReadOnlyList<SectionText> Sections { get; init; }

    /// <summary>By time.</summary>
    public required IReadOnlyList<ReportComment> Comments { get; init; }

    /// <summary>The frozen versions, the latest first.</summary>
    public required IReadOnlyList<FrozenVersion> Versions { get; init; }

    /// <summary>What the text lacks.</summary>
    public required IReadOnlyList<ReportGap> Gaps { get; init; }

    /// <summary>Why some of the office's texts cannot be used; while there are any, nothing is frozen.</summary>
    public required IReadOnlyList<Problem> Faults { get; init; }
}

/// <summary>The wording of one section.</summary>
public sealed record SectionText
{
    /// <summary>Its heading, its place in the report and in the form, its table and chart.</summary>
    public required TemplateSection Template { get; init; }

    /// <summary>The template's sentences as an office may edit them; ¶ between paragraphs.</summary>
    public required IReadOnlyList<string> TemplateSentences { get; init; }

    /// <summary>The office's own; null: the template's.</summary>
    public IReadOnlyList<string>? OfficeSentences { get; init; }

    /// <summary>0: never saved.</summary>
    public int Version { get; init; }

    public string? ChangedBy { get; init; }

    public DateTime? ChangedAt { get; init; }

    public string Id => Template.Id;

    public IReadOnlyList<string> Sentences => OfficeSentences ?? TemplateSentences;
}

/// <summary>A frozen version with its files.</summary>
public sealed record FrozenVersion(ReportVersion Version, IReadOnlyList<ReportFile> Files)
{
    public int Number => Version.Number;
}

/// <summary>A figure that the text needs and nobody has given.</summary>
/// <param name="Section">The section's id.</param>
/// <param name="Code">The figure, item or list.</param>
/// <param name="Name">Its name.</param>
public sealed record ReportGap(string Section, string Code, LocalText Name)
{
    /// <summary>Where it should come from, in words; null: not known.</summary>
    public LocalText? Origin { get; init; }

    /// <summary>The page on which it is filled in; null: there is none for this reader.</summary>
    public string? Address { get; init; }
}
