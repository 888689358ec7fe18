using System.Runtime.InteropServices;

namespace EcoPark.Documents.Excel;

/// <summary>A cell of a workbook: the sheet by its name on the tab, and the place in it.</summary>
/// <param name="Sheet">The sheet as the file at hand calls it.</param>
/// <param name="Address">Column and row.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SheetCell(string Sheet, CellAddress Address)
{
    /// <summary>The cell as people name it: <c>危废明细!C7</c>.</summary>
    public override string ToString() => $"{Sheet}!{Address}";
}
