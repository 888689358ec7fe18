namespace EcoPark.Documents.Excel;

/// <summary>A name for cells, usable in formulas of the whole workbook.</summary>
/// <param name="Name">Letters, digits and underscore, starting with a letter.</param>
/// <param name="Reference">Sheet and absolute cells: <c>'数据'!$F$12</c>.</param>
public sealed record DefinedName(string Name, string Reference);
