namespace EcoPark.Documents.Excel;

/// <summary>A workbook to be written.</summary>
public sealed record Workbook
{
    /// <summary>Sheets in tab order; at least one must be visible.</summary>
    public required IReadOnlyList<Sheet> Sheets { get; init; }

    /// <summary>Names for cells.</summary>
    public IReadOnlyList<DefinedName> Names { get; init; } = [];

    /// <summary>Title in the file's properties.</summary>
    public string Title { get; init; } = string.Empty;
}
