using EcoPark.Documents.Packages;

namespace EcoPark.Documents.Excel;

/// <summary>How much a workbook from outside may cost before it is refused.</summary>
public sealed record WorkbookLimits
{
    /// <summary>The limits for workbooks that people hand in.</summary>
    public static WorkbookLimits Default { get; } = new();

    /// <summary>Limits of the zip and its XML.</summary>
    public PackageLimits Package { get; init; } = new()
    {
        FileBytes = 50L * 1024 * 1024,
        InflatedBytes = 300L * 1024 * 1024,
        XmlCharacters = 300L * 1024 * 1024,
    };

    /// <summary>Filled cells of all sheets together.</summary>
    public int Cells { get; init; } = 2_000_000;

    /// <summary>Characters of one text; a cell can hold 32,767.</summary>
    public int TextCharacters { get; init; } = 200_000;
}
