using EcoPark.Standards.Reading;

namespace EcoPark.Documents.Excel;

/// <summary>
/// The workbook that somebody handed in, as they gave it, with coloured cells, notes and a sheet 检查结果. Parts that are not
/// touched keep their bytes.
/// </summary>
public static class ReturnedWorkbook
{
    /// <summary>Writes the marked workbook.</summary>
    /// <param name="original">The file as handed in.</param>
    /// <param name="remarks">What to say; a cell with several takes the colour of the gravest.</param>
    /// <returns>The file, or the problem of the file as handed in.</returns>
    public static Result<byte[]> Write(ReadOnlyMemory<byte> original, IReadOnlyList<CellRemark> remarks) => throw new NotSupportedException();
}
