namespace EcoPark.Documents.Excel;

/// <summary>What a workbook from outside says: sheets in tab order.</summary>
/// <param name="Sheets">Sheets with cells; chart sheets are left out.</param>
public sealed record WorkbookText(IReadOnlyList<SheetText> Sheets)
{
    /// <summary>The sheet of that name; null where there is none.</summary>
    public SheetText? Sheet(string name) =>
        Sheets.FirstOrDefault(sheet => string.Equals(sheet.Name, name, StringComparison.OrdinalIgnoreCase));
}
