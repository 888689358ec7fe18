using System.IO.Compression;
using System.Text.Json;

namespace EcoPark.EndToEnd.Tests.Report;

public sealed class ReportTests : IDisposable
{
    private static readonly string[] Names = ["facts.json", "信息公开表.docx", "对照考核表.xlsx", "年度评价报告.docx"];
    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public async Task The_demo_writes_its_documents_and_says_where_and_they_are_free_of_errors_of_choice()
    {
        var folder = _work.At("out");
        var run = await EcoParkProcess.RunAsync("demo", "--out", folder, "--no-serve");
        Assert.Equal(0, run.Code);
        Assert.Contains("[示例数据]", run.Out, StringComparison.Ordinal);
        Assert.Contains("判定 23 项：达标 23 项；选择有效", run.Out, StringComparison.Ordinal);
        Assert.All(Names, name => Assert.Contains(Path.Combine(folder, name), run.Out, StringComparison.Ordinal));
        Assert.Equal(Names, Files(folder));
        foreach (var name in Names.Where(name => name != "facts.json"))
        {
            using var package = ZipFile.OpenRead(Path.Combine(folder, name));
            Assert.NotEmpty(package.Entries);
        }

        var examined = await EcoParkProcess.RunAsync("examine", folder, "--json");
        Assert.Equal(0, examined.Code);
        using var findings = JsonDocument.Parse(examined.Out);
        Assert.DoesNotContain(findings.RootElement.GetProperty("findings").EnumerateArray(),
            finding => finding.GetProperty("code").GetString() is "selection-differs" or "value-differs-between-tables" or "value-not-from-rows");
    }

    [Fact]
    public async Task The_same_input_gives_the_same_bytes_and_an_absent_converter_gives_3()
    {
        var input = Path.Combine(Repository.Root, "samples", "demo-park", "park-2018.json");
        var tools = _work.At("tools");
        Directory.CreateDirectory(tools);
        File.CreateSymbolicLink(Path.Combine(tools, "dotnet"), DotnetOnPath());
        var first = await EcoParkProcess.RunAsync(new Dictionary<string, string> { ["PATH"] = tools }, "report", input, "--out", _work.At("1"), "--pdf");
        Assert.Equal(3, first.Code);
        Assert.Contains("soffice", first.Error, StringComparison.Ordinal);

        var second = await EcoParkProcess.RunAsync("report", input, "--out", _work.At("2"), "--json");
        Assert.Equal(0, second.Code);
        using var summary = JsonDocument.Parse(Assert.Single(second.Lines));
        Assert.Equal(4, summary.RootElement.GetProperty("files").GetArrayLength());
        Assert.True(summary.RootElement.GetProperty("gaps").GetArrayLength() > 0);
        Assert.Equal(Names, Files(_work.At("1")));
        foreach (var name in Names)
        {
            Assert.Equal(File.ReadAllBytes(Path.Combine(_work.At("1"), name)), File.ReadAllBytes(Path.Combine(_work.At("2"), name)));
        }
    }

    [Fact]
    public async Task A_standard_without_templates_and_a_folder_that_is_a_file_are_refused()
    {
        var input = _work.Write("park.json", """{"park": {"name": "示例园"}, "standard": "zero-carbon-park-2025", "reportYear": 2024, "baseYear": 2020}""");
        var run = await EcoParkProcess.RunAsync("report", input, "--out", _work.At("out"));
        Assert.Equal(2, run.Code);
        Assert.Contains("zero-carbon-park-2025", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_work.At("out")));

        run = await EcoParkProcess.RunAsync("report", Repository.Reference, "--out", input);
        Assert.Equal(2, run.Code);
        Assert.Contains(input, run.Error, StringComparison.Ordinal);
    }

    private static IEnumerable<string?> Files(string folder) =>
        Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal);

    private static string DotnetOnPath()
    {
        var found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "dotnet")).First(File.Exists);
        return File.ResolveLinkTarget(found, returnFinalTarget: true)?.FullName ?? found;
    }
}
