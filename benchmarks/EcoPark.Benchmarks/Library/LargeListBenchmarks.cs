using EcoPark.Documents.Excel;
using EcoPark.Documents.TableWorkbook;
using ExcelDataReader;

namespace EcoPark.Benchmarks.Library;

/// <summary>Dry runs of large lists; beside them a reader that many programs use, which only hands out the cells.</summary>
public class LargeListBenchmarks
{
    private readonly byte[] _tenThousand = LargeLists.Write(10_000);
    private readonly byte[] _hundredThousand = LargeLists.Write(100_000);

    // ExcelDataReader asks for code page 1252 even where it reads none.
    public LargeListBenchmarks() => System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);

    [Benchmark, Budget("dry run of a list, 10,000 rows × 20: read, check every cell, name 100 bad ones", "≤ 2 s")]
    public int DryRun10K() => DryRun(_tenThousand, 100);

    [Benchmark, Budget("dry run of a list, 100,000 rows × 20, 1,000 bad cells", "≤ 6 s, ≤ 250 MB")]
    public int DryRun100K() => DryRun(_hundredThousand, 1_000);

    [Benchmark, Budget("ExcelDataReader 3.6 walks the cells of the same 10,000 × 20, no check")]
    public long Other10K() => Walk(_tenThousand);

    [Benchmark, Budget("ExcelDataReader 3.6 walks the cells of the same 100,000 × 20, no check")]
    public long Other100K() => Walk(_hundredThousand);

    [Benchmark, Budget("return the list of 10,000 rows with 100 coloured cells and the list of problems")]
    public int Return10K()
    {
        var read = DemoPark.Must(TableWorkbookReader.Read(new MemoryStream(_tenThousand), LargeLists.Definition));
        return DemoPark.Must(ReturnedWorkbook.Write(_tenThousand, read.Remarks)).Length;
    }

    private static int DryRun(byte[] file, int bad)
    {
        var read = DemoPark.Must(TableWorkbookReader.Read(new MemoryStream(file), LargeLists.Definition));
        return read.Remarks.Count == bad ? read.Rows.Count : throw new InvalidOperationException($"{read.Remarks.Count} remarks");
    }

    private static long Walk(byte[] file)
    {
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(file));
        var filled = 0L;
        while (reader.Read())
        {
            for (var column = 0; column < reader.FieldCount; column++)
            {
                filled += reader.GetValue(column) is null ? 0 : 1;
            }
        }

        return filled;
    }
}
