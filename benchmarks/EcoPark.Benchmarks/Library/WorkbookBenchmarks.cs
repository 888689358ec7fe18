using EcoPark.Documents.AssessmentTable;
using EcoPark.Documents.Excel;
using EcoPark.Documents.InputWorkbook;

namespace EcoPark.Benchmarks.Library;

public class WorkbookBenchmarks
{
    private readonly DemoPark _demo = new();
    private readonly byte[] _input;

    public WorkbookBenchmarks()
    {
        _input = WriteInput();
    }

    [Benchmark, Budget("write 对照考核表.xlsx with live formulas")]
    public byte[] WriteTable() => WorkbookWriter.ToBytes(AssessmentTableWriter.Build(new AssessmentTableRequest
    {
        Evaluation = _demo.Evaluation,
        Items = _demo.Library.Items,
    }));

    [Benchmark, Budget("write the input workbook, filled")]
    public byte[] WriteInput() => WorkbookWriter.ToBytes(InputWorkbookWriter.Build(new InputWorkbookRequest
    {
        Library = _demo.Library,
        Standard = _demo.Standard,
        ParkYear = _demo.ParkYear,
    }));

    [Benchmark, Budget("read the input workbook back")]
    public object ReadInput() => DemoPark.Must(new InputWorkbookReader(_demo.Library).Read(new MemoryStream(_input), "in.xlsx"));
}
