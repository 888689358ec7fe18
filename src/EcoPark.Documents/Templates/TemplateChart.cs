namespace EcoPark.Documents.Templates;

/// <summary>A chart inside the report.</summary>
/// <param name="Caption">Without number.</param>
/// <param name="IsLine">Lines; otherwise columns.</param>
/// <param name="Codes">The figures shown; <c>indicator.11.margin</c> for margins.</param>
/// <param name="AllYears">A category per year; otherwise a category per figure, in the report year.</param>
public sealed record TemplateChart(string Caption, bool IsLine, IReadOnlyList<string> Codes, bool AllYears);
