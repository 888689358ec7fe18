using System.Text.RegularExpressions;

namespace EcoPark.EndToEnd.Tests.Template;

public sealed partial class TemplateTests : IDisposable
{
    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public async Task A_workbook_filled_from_a_file_evaluates_to_the_same()
    {
        var workbook = _work.At("park.xlsx");
        var written = await EcoParkProcess.RunAsync("template", workbook, "--from", Repository.Reference);
        Assert.Equal(0, written.Code);
        Assert.Contains(workbook, written.Out, StringComparison.Ordinal);
        var run = await EcoParkProcess.RunAsync("evaluate", "--json", Repository.Reference, workbook);
        Assert.Equal(0, run.Code);
        Assert.Equal(2, run.Lines.Length);
        Assert.Equal(Comparable(run.Lines[0]), Comparable(run.Lines[1]));
    }

    [Fact]
    public async Task A_file_that_may_hold_data_is_not_overwritten()
    {
        var workbook = _work.Write("park.xlsx", "filled in");
        var run = await EcoParkProcess.RunAsync("template", workbook);
        Assert.Equal(2, run.Code);
        Assert.Contains("--force", run.Error, StringComparison.Ordinal);
        Assert.Equal("filled in", File.ReadAllText(workbook));
        run = await EcoParkProcess.RunAsync("template", workbook, "--force", "--year", "2024", "--base-year", "2020", "--json");
        Assert.Equal(0, run.Code);
        Assert.True(new FileInfo(workbook).Length > 1000);
        Assert.Equal([workbook], Directory.GetFiles(_work.Folder));
    }

    // The source of a value is its cell in a workbook, and nothing in that JSON file.
    private static string Comparable(string line) => Sources().Replace(line, "");

    [GeneratedRegex("\"(input|source)\":(\"[^\"]*\"|null),?")]
    private static partial Regex Sources();
}
