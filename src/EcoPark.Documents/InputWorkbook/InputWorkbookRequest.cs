using EcoPark.Standards.Definitions;
using EcoPark.Standards.ParkYears;

namespace EcoPark.Documents.InputWorkbook;

/// <summary>What the input workbook is written for.</summary>
public sealed record InputWorkbookRequest
{
    /// <summary>Units, items, figures and indicator sets.</summary>
    public required StandardsLibrary Library { get; init; }

    /// <summary>The indicator set whose items and choices the workbook asks for.</summary>
    public required Standard Standard { get; init; }

    /// <summary>Values to fill in beforehand; null gives an empty workbook.</summary>
    public ParkYear? ParkYear { get; init; }

    /// <summary>The report year of an empty workbook; null leaves the cell open.</summary>
    public int? ReportYear { get; init; }

    /// <summary>The base year of an empty workbook; null leaves the cell open.</summary>
    public int? BaseYear { get; init; }
}
