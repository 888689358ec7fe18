namespace EcoPark.Documents.Word.Writing;

/// <summary>Where a cell stands in one row of the grid.</summary>
/// <param name="Column">First grid column, from 0.</param>
/// <param name="Cell">The cell.</param>
/// <param name="IsFirst">Whether this is the cell's own row, not one that it also covers.</param>
internal readonly record struct CellPlace(int Column, TableCell Cell, bool IsFirst);
