using System.Text.Json;

namespace EcoPark.EndToEnd.Tests.Examine;

public sealed class ExamineTests : IDisposable
{
    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public async Task Findings_have_every_member_and_the_exit_code_is_0()
    {
        var text = _work.Write("report.txt", "示例园 2019 年归上工业增加值高速增长。\n工业增加值三年年均增长率为 -3.96 %。\n");
        var run = await EcoParkProcess.RunAsync("examine", text, "--json");
        Assert.Equal(0, run.Code);
        using var document = JsonDocument.Parse(run.Out);
        var findings = document.RootElement.GetProperty("findings").EnumerateArray().ToList();
        Assert.Contains(findings, finding => finding.GetProperty("code").GetString() == "term-doubtful");
        Assert.All(findings, finding => Assert.Equal(
            ["code", "severity", "indicator", "places", "message"], finding.EnumerateObject().Select(member => member.Name)));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_named_and_gives_2()
    {
        var broken = _work.Write("broken.docx", "PK\u0003\u0004 and nothing more");
        var binary = _work.Write("binary.txt", [1, 0, 2, 0]);
        var run = await EcoParkProcess.RunAsync("examine", broken, binary, _work.At("absent.docx"));
        Assert.Equal(2, run.Code);
        Assert.Empty(run.Out);
        Assert.Equal(new[] { broken, binary, _work.At("absent.docx") }, run.ErrorLines.Select(line => line[..line.IndexOf(": ", StringComparison.Ordinal)].Split(' ')[0]));
    }
}
