using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;

namespace EcoPark.Documents.Excel;

/// <summary>Something to be said about a cell of a workbook that somebody handed in.</summary>
public sealed record CellRemark
{
    /// <summary>Stable, kebab-case: <c>not-a-number</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Error or warning.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The cell.</summary>
    public required SheetCell Cell { get; init; }

    /// <summary>The name of what belongs there: 产生量.</summary>
    public required LocalText Label { get; init; }

    /// <summary>What stands there; empty where nothing does.</summary>
    public string Value { get; init; } = "";

    /// <summary>Value, limit and next step.</summary>
    public required LocalText Message { get; init; }

    /// <summary>The next step by itself, where there is one besides the message: 改为 12.80.</summary>
    public LocalText? NextStep { get; init; }
}
