namespace EcoPark.Documents.TableWorkbook;

/// <summary>What a table workbook is to hold.</summary>
public sealed record TableWorkbookRequest
{
    /// <summary>The table.</summary>
    public required TableDefinition Definition { get; init; }

    /// <summary>Lines of the sheet 说明: what it is for, until when, whom to ask.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Known rows, by column code; values as people would type them.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Rows { get; init; } = [];

    /// <summary>True: the workbook is marked 示例数据.</summary>
    public bool Demo { get; init; }
}
