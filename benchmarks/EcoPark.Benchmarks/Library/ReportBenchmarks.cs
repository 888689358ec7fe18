using EcoPark.Documents.Facts;
using EcoPark.Documents.Report;
using EcoPark.Documents.Verify;
using EcoPark.Documents.Word;

namespace EcoPark.Benchmarks.Library;

public class ReportBenchmarks
{
    private readonly DemoPark _demo = new();
    private readonly ReportSet _documents;
    private readonly byte[] _report;

    public ReportBenchmarks()
    {
        _documents = _demo.Documents();
        _report = Word(_documents.Report);
    }

    [Benchmark, Budget("compose report and form from the evaluated park-year")]
    public object Compose() => _demo.Documents();

    [Benchmark, Budget("write 年度评价报告.docx")]
    public int WriteReport() => Word(_documents.Report).Length;

    [Benchmark, Budget("compose and write 年度评价报告.docx, 信息公开表.docx and facts.json", "≤ 2 s")]
    public int All()
    {
        var documents = _demo.Documents();
        return Word(documents.Report).Length + Word(documents.Form).Length + FactsJson.Write(documents.Facts).Length;
    }

    [Benchmark, Budget("read 年度评价报告.docx back")]
    public object ReadReport() => WordReader.Read(new MemoryStream(_report));

    [Benchmark, Budget("verify 年度评价报告.docx against facts.json")]
    public object Verify() => WordReader.Read(new MemoryStream(_report)).TryGet(out var text, out var problem)
        ? DocumentVerifier.Verify(text, _documents.Facts, _demo.Sources.Phrases, ReportSet.ReportName)
        : throw new InvalidOperationException(problem.En);

    private static byte[] Word(WordDocument document)
    {
        using var target = new MemoryStream();
        WordWriter.Write(document, target);
        return target.ToArray();
    }
}
