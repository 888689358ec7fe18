using EcoPark.Documents.Tests.Examine;
using EcoPark.Modules.Tests.Databases;
using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Reporting.Examining;
using EcoPark.Reporting.Examining.Explain;
using EcoPark.Reporting.Uploads;
using Xunit;

namespace EcoPark.Modules.Tests.Reporting;

public sealed class ExaminingTests
{
    /// <summary>Every kind of contradiction, as the tests of the library plant them.</summary>
    private static IEnumerable<(string Expected, string Text)> Planted() =>
    [
        .. PlantedErrors.InTables.Select(row => (row.Expected, row.Changes.Chunk(2).Aggregate(CleanReport.Text, (text, pair) => text.Replace(pair[0], pair[1], StringComparison.Ordinal)))),
        .. PlantedErrors.Everywhere.Select(row => (row.Expected, CleanReport.WithAll(row.Old, row.New))),
        .. PlantedErrors.InForm.Select(row => (row.Expected, CleanReport.With(row.Old, row.New))),
    ];

    [Fact]
    public async Task Every_planted_contradiction_is_found_through_the_upload_and_a_clean_report_has_none()
    {
        await using var park = await TestPark.OpenAsync(DatabaseKind.Sqlite);
        var wrong = new List<string>();
        foreach (var (expected, text) in Planted())
        {
            var view = await ViewAsync(park, (await park.ExamineAsync(PapersPark.Text(text))).Value!.Id);
            var found = string.Join(',', view.Findings.Select(one => $"{one.Finding.Code} {one.Finding.Indicator?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-"}"));
            if (found != expected)
            {
                wrong.Add($"{expected}: {found}");
            }
        }

        Assert.Empty(wrong);
        var clean = await park.ExamineAsync(PapersPark.Text(CleanReport.Text));
        Assert.Equal((0, 0), (clean.Value!.Errors, clean.Value.Doubts));
    }

    [Theory, MemberData(nameof(Both.Kinds), MemberType = typeof(Both))]
    public async Task An_explanation_is_remembered_for_the_next_file_until_it_is_withdrawn(DatabaseKind kind)
    {
        await using var park = await TestPark.OpenAsync(kind);
        var text = CleanReport.WithAll("规上企业利润", "归上企业利润");
        var first = await ViewAsync(park, (await park.ExamineAsync(PapersPark.Text(text, "2019.txt"))).Value!.Id);
        var finding = Assert.Single(first.Findings);
        Assert.Equal((0, 1, 0), (first.Errors, first.Doubts, first.Explained));

        var explained = await park.Get<ExplainFinding>().HandleAsync(park.Officer, new ExplainRequest(park.Park, first.Examination.Id, finding.Pattern, "园区文件的固定用语"), CancellationToken.None);
        Assert.True(explained.IsOk, string.Join('\n', explained.Problems));
        var next = await ViewAsync(park, (await park.ExamineAsync(PapersPark.Text(text, "另一份.txt"))).Value!.Id);
        Assert.Equal((0, 0, 1), (next.Errors, next.Doubts, next.Explained));
        Assert.Equal("园区文件的固定用语", next.Findings[0].Explanation?.Reason);
        Assert.Equal(park.Officer.Name, next.Findings[0].Explanation?.ExplainedBy);
        Assert.Equal("explained-conflict", (await park.Get<ExplainFinding>().HandleAsync(park.Officer, new ExplainRequest(park.Park, next.Examination.Id, finding.Pattern, "再说一次"), CancellationToken.None)).CodeOf());

        await park.Get<ExplainFinding>().WithdrawAsync(park.Officer, park.Park, explained.Value.Id, CancellationToken.None);
        Assert.Equal(1, (await ViewAsync(park, next.Examination.Id)).Doubts);
    }

    [Fact]
    public async Task Files_of_a_set_are_compared_with_each_other_and_the_print_beside_a_document_is_left_out()
    {
        await using var park = await TestPark.OpenAsync(DatabaseKind.Sqlite);
        const string Form = "国家生态工业示范园区建设年度评价报告\n";
        var at = CleanReport.Text.IndexOf(Form, StringComparison.Ordinal);
        var (report, form) = (CleanReport.Text[..at], CleanReport.Text[at..].Replace("0.074 | 是", "0.075 | 是", StringComparison.Ordinal));

        var together = await ViewAsync(park, (await park.ExamineAsync(PapersPark.Text(report, "报告.txt"), PapersPark.Text(form, "公开表.txt"), PapersPark.Text("%PDF-1.4 broken", "报告.pdf"))).Value!.Id);

        Assert.Contains(together.Findings, one => one.Finding is { Code: "value-differs-between-tables", Indicator: 28 });
        Assert.Equal(["报告.txt", "公开表.txt", "报告.pdf"], together.Documents.Select(document => document.Name));
    }

    [Fact]
    public async Task A_file_is_kept_only_when_wished_and_the_history_names_it_with_its_hash()
    {
        await using var park = await TestPark.OpenAsync(DatabaseKind.Sqlite);
        var document = PapersPark.Text(CleanReport.Text, "../../etc/报告.txt");
        await park.ExamineAsync(document);
        await park.Get<ExamineDocuments>().HandleAsync(park.Officer, new ExaminationRequest(park.Park, [document]) { Keep = true }, CancellationToken.None);

        var history = await park.Get<ReadExaminations>().ListAsync(park.Officer, park.Park, CancellationToken.None);

        Assert.Equal(2, history.Count);
        Assert.All(history, row => Assert.Equal(("报告.txt", document.Sha256), (row.Documents[0].Name, row.Documents[0].Sha256)));
        Assert.Single(history, row => row.Documents[0].File is not null);
        Assert.Empty(await park.Get<ReadExaminations>().ListAsync(park.Viewer(Role.Leader), park.Park, CancellationToken.None));
    }

    [Fact]
    public async Task Hostile_files_are_refused_in_words()
    {
        await using var park = await TestPark.OpenAsync(DatabaseKind.Sqlite);
        const string Xxe = """<?xml version="1.0"?><!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>""";
        Dictionary<string, UploadedDocument> hostile = new(StringComparer.Ordinal)
        {
            ["not a zip"] = new("报告.docx", [0x50, 0x4B, 0x03, 0x04, 1, 2, 3]),
            ["binary"] = new("报告.docx", [1, 0, 2, 0, 3]),
            ["picture as pdf"] = new("报告.pdf", "%PDF-1.7\n%%EOF"u8.ToArray()),
            ["empty"] = new("报告.txt", []),
            ["too large"] = new("报告.txt", new byte[UploadedDocument.LargestFile + 1]),
            ["json"] = PapersPark.Text("""{"findings": []}"""),
            ["bomb"] = new("报告.docx", PapersPark.Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", new string(' ', 210_000_000)))),
            ["xxe"] = new("报告.docx", PapersPark.Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", Xxe))),
        };

        foreach (var (name, document) in hostile)
        {
            var examined = await park.ExamineAsync(document);
            Assert.False(examined.IsOk, name);
            Assert.All(examined.Problems, problem => Assert.False(string.IsNullOrWhiteSpace(problem.Zh) || problem.Zh.Contains("root:", StringComparison.Ordinal), name));
        }

        Assert.Equal("examine-too-many", (await park.ExamineAsync([.. Enumerable.Repeat(PapersPark.Text("报告"), ExamineDocuments.MostFiles + 1)])).CodeOf());
        Assert.Equal("examine-nothing", (await park.ExamineAsync()).CodeOf());
        Assert.Equal("examine-forbidden", (await park.Get<ExamineDocuments>().HandleAsync(park.Viewer(Role.Leader), new ExaminationRequest(park.Park, [PapersPark.Text("报告")]), CancellationToken.None)).CodeOf());
    }

    private static async Task<ExaminationView> ViewAsync(TestPark park, Guid id)
    {
        var read = await park.Get<ReadExaminations>().HandleAsync(park.Officer, park.Park, id, CancellationToken.None);
        Assert.True(read.IsOk, string.Join('\n', read.Problems));
        return read.Value;
    }
}
