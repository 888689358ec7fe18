namespace EcoPark.Documents.Templates;

/// <summary>A small table inside the report.</summary>
/// <param name="Caption">Without number.</param>
/// <param name="Columns">Headings.</param>
/// <param name="Rows">Cells; each is a sentence template.</param>
public sealed record TemplateTable(
    string Caption, IReadOnlyList<TemplateSentence> Columns, IReadOnlyList<IReadOnlyList<TemplateSentence>> Rows);
