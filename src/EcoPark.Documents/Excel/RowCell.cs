using System.Runtime.InteropServices;

namespace EcoPark.Documents.Excel;

/// <summary>A filled cell of the row at hand; lives until the next row.</summary>
/// <param name="Column">From 1.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Text">The text; of a number its invariant digits, of a date ISO 8601.</param>
/// <param name="IsFormula">Whether the value is a formula's cached one.</param>
/// <param name="IsPercentage">Whether the cell's format shows a percentage.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RowCell(int Column, CellKind Kind, string Text, bool IsFormula = false, bool IsPercentage = false);
