namespace EcoPark.Documents.FormWorkbook;

/// <summary>Whose workbook it is, and of which year. A workbook of another identity is refused.</summary>
public sealed record FormWorkbookIdentity
{
    /// <summary>The year of the data.</summary>
    public required int Year { get; init; }

    /// <summary>The unified social credit code of the enterprise, or the code of the department.</summary>
    public required string Subject { get; init; }

    /// <summary>Its name.</summary>
    public required string SubjectName { get; init; }

    /// <summary>The park.</summary>
    public required string Park { get; init; }

    /// <summary>True: the workbook is marked 示例数据.</summary>
    public bool Demo { get; init; }
}
