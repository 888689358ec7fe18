using EcoPark.Documents.AssessmentTable;
using EcoPark.Documents.Examine;
using EcoPark.Documents.Examine.Known;
using EcoPark.Documents.Excel;
using EcoPark.Documents.Packages;
using EcoPark.Documents.Word;

namespace EcoPark.Benchmarks.Library;

public class ExamineBenchmarks
{
    private readonly KnownStandard _standard;
    private readonly (string Name, byte[] Bytes)[] _files;

    public ExamineBenchmarks()
    {
        var demo = new DemoPark();
        var documents = demo.Documents();
        _standard = KnownStandardReading.Read(demo.Library, demo.Standard);
        var table = AssessmentTableWriter.Build(new AssessmentTableRequest { Evaluation = demo.Evaluation, Items = demo.Library.Items });
        _files = [("报告", Word(documents.Report)), ("信息公开表", Word(documents.Form)), ("对照考核表", WorkbookWriter.ToBytes(table))];
    }

    [Benchmark, Budget("read the three documents and examine them against each other")]
    public int Examine() => Examiner.Examine(new ExamineRequest { Standard = _standard, Documents = [.. _files.Select(Read)] }).Length;

    private static ExaminedText Read((string Name, byte[] Bytes) file) =>
        ExaminedFile.Read(file.Name, file.Bytes).TryGet(out var text, out var problem) ? text : throw new InvalidOperationException(problem.En);

    private static byte[] Word(WordDocument document)
    {
        using var target = new MemoryStream();
        WordWriter.Write(document, target);
        return target.ToArray();
    }
}
