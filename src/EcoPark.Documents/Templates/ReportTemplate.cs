namespace EcoPark.Documents.Templates;

/// <summary>The template of the annual report.</summary>
/// <param name="Title">The title.</param>
/// <param name="Sections">In order.</param>
public sealed record ReportTemplate(string Title, IReadOnlyList<TemplateSection> Sections);
