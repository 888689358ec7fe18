using EcoPark.Documents.Report;
using EcoPark.Standards.Definitions;

namespace EcoPark.Benchmarks.Library;

public class StandardsBenchmarks
{
    private readonly DemoPark _demo = new();

    [Benchmark, Budget("read and check all of standards/")]
    public object Read() => DemoPark.Must(StandardsReader.Read(_demo.Files));

    [Benchmark, Budget("read and check the report's template")]
    public object Template() => DemoPark.Must(ReportSourcesReader.Read(_demo.Files, _demo.Library, _demo.Standard));
}
