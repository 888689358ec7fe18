using System.Runtime.InteropServices;
using EcoPark.Documents.Excel.Returning;
using EcoPark.Standards.Reading;

namespace EcoPark.Documents.Excel;

/// <summary>
/// The workbook that somebody handed in, as they gave it, with coloured cells, notes and a sheet 检查结果. Parts that are not
/// touched keep their bytes. Handed in again, marks of the round before are replaced.
/// </summary>
public static class ReturnedWorkbook
{
    // As many cells as the readers take, so that whatever was read can be returned.
    private static readonly WorkbookLimits Limits = new() { Cells = 10_000_000 };

    /// <summary>Writes the marked workbook.</summary>
    /// <param name="original">The file as handed in.</param>
    /// <param name="remarks">What to say; a cell with several takes the colour of the gravest.</param>
    /// <returns>The file, or the problem of the file as handed in.</returns>
    public static Result<byte[]> Write(ReadOnlyMemory<byte> original, IReadOnlyList<CellRemark> remarks)
    {
        using var stream = MemoryMarshal.TryGetArray(original, out var segment) && segment.Array is { } array
            ? new MemoryStream(array, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(original.ToArray(), writable: false);
        if (!WorkbookFile.Open(stream, Limits).TryGet(out var workbook, out var problem))
        {
            return problem;
        }

        using (workbook)
        {
            return ActiveContent.Find(workbook.Package) is { } active ? active : new WorkbookMarker(workbook, Limits, remarks).Write();
        }
    }
}
