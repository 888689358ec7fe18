using EcoPark.Documents.Excel;
using EcoPark.Documents.Packages;
using EcoPark.Standards.Reading;
using Xunit;

namespace EcoPark.Documents.Tests.Excel;

/// <summary>Short ways to build and read workbooks in tests.</summary>
internal static class Books
{
    public static Workbook Of(params Sheet[] sheets) => new() { Sheets = sheets };

    public static WorkbookText Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return WorkbookReader.Read(stream).TryGet(out var text, out var problem) ? text : throw new InvalidOperationException(problem.ToString());
    }

    public static WorkbookText ReadBack(Workbook workbook) => Read(WorkbookWriter.ToBytes(workbook));

    public static Problem Refusal(byte[] bytes, WorkbookLimits? limits = null)
    {
        using var stream = new MemoryStream(bytes);
        return Assert.Single(WorkbookReader.Read(stream, limits).Problems);
    }

    /// <summary>The workbook with every formula's cached value taken away, so that a program must calculate it.</summary>
    public static Workbook WithoutCachedValues(Workbook workbook) =>
        workbook with { Sheets = [.. workbook.Sheets.Select(WithoutCachedValues)] };

    private static Sheet WithoutCachedValues(Sheet sheet)
    {
        var bare = new Sheet(sheet.Name) { Hidden = sheet.Hidden };
        foreach (var (at, cell) in sheet.Cells)
        {
            bare.Put(at, cell.Content is CellContent.Formula formula ? cell with { Content = formula with { Cached = null } } : cell);
        }

        return bare;
    }
}
