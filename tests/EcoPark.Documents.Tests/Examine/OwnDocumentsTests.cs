using System.Collections.Immutable;
using EcoPark.Documents.AssessmentTable;
using EcoPark.Documents.Examine;
using EcoPark.Documents.Excel;
using EcoPark.Documents.Report;
using EcoPark.Documents.Word;
using EcoPark.Standards.Evaluation;

namespace EcoPark.Documents.Tests.Examine;

/// <summary>What this project writes itself must read without contradiction, apart and together.</summary>
public sealed class OwnDocumentsTests
{
    // What the cases are made to show; it is in their data, not in the way we print them.
    private static readonly string[] InTheData =
        ["group-without-choice", "footnote-2-not-met", "chosen-without-value", "co2-energy-ratio", "waste-rows-differ"];

    public static TheoryData<string> Consistent =>
        ["tests/vectors/hj274-cases/reference.input.json", .. Enumerable.Range(2015, 5).Select(static year => $"samples/demo-park/park-{year}.json")];

    public static TheoryData<string> Cases =>
        [.. StandardsFolder.Cases.Select(static name => $"tests/vectors/hj274-cases/{name}.input.json")];

    [Theory]
    [MemberData(nameof(Consistent))]
    public void Own_documents_have_no_contradiction(string path)
    {
        var files = Write(path);
        Assert.All(files, static file => AssertNone(Examine([file]), []));
        AssertNone(Examine(files), []);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Own_documents_have_no_contradiction_but_that_of_their_data(string path)
    {
        var files = Write(path);
        Assert.All(files, static file => AssertNone(Examine([file]), InTheData));
        AssertNone(Examine(files), InTheData);
    }

    // Regression: the annex of the report repeats the assessment table, and its mistakes were listed twice.
    [Fact]
    public void One_mistake_in_two_tables_is_one_finding_with_all_its_places()
    {
        var findings = Examine(Write("samples/demo-park/flawed/park-2019-flawed.json"));

        var ratio = Assert.Single(findings, static finding => finding.Code == "co2-energy-ratio");
        Assert.Equal(4, ratio.Places.Length);
    }

    private static byte[][] Write(string path)
    {
        var evaluation = new Evaluator(Repository.Library.Items).Evaluate(StandardsFolder.ParkYear(path), Repository.Hj274);
        var set = new ReportSetBuilder(Repository.Sources).Build(evaluation);
        Assert.True(set.IsOk, StandardsFolder.Lines(set.Problems));
        var workbook = AssessmentTableWriter.Build(new AssessmentTableRequest { Evaluation = evaluation, Items = Repository.Library.Items });
        return [Bytes(set.Value.Report), Bytes(set.Value.Form), WorkbookWriter.ToBytes(workbook)];
    }

    private static ImmutableArray<ExamineFinding> Examine(byte[][] files) => Examiner.Examine(new ExamineRequest
    {
        Standard = ExamineFiles.Standard,
        Documents = [.. files.Select(Read)],
        Terms = ExamineFiles.Terms,
    });

    private static void AssertNone(ImmutableArray<ExamineFinding> findings, string[] allowed)
    {
        var others = findings.Where(finding => !allowed.Contains(finding.Code)).ToArray();
        Assert.True(others.Length == 0, string.Join('\n', others.Select(static finding => $"{finding.Code} {finding.Indicator}: {finding.MessageZh} [{string.Join(" | ", finding.Places)}]")));
    }

    private static ExaminedText Read(byte[] file)
    {
        Assert.True(ExaminedFile.Read("文件", file).TryGet(out var text, out var problem), problem?.Zh);
        return text;
    }

    private static byte[] Bytes(WordDocument document)
    {
        using var stream = new MemoryStream();
        WordWriter.Write(document, stream);
        return stream.ToArray();
    }
}
