using System.Text;

namespace EcoPark.EndToEnd.Tests.Evaluate;

public sealed class HostileInputTests : IDisposable
{
    private const string Head = "{\"park\": {\"name\": \"示例园\"}, \"reportYear\": 2019, \"baseYear\": 2014, ";
    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public async Task Every_hostile_file_gets_a_message_with_its_place_and_nothing_else()
    {
        (string Name, byte[] Content, string Place)[] files =
        [
            ("01-empty.json", [], ""),
            ("02-binary.json", [0, 1, 2, 255, 254, 128, 200], ":1:1"),
            ("03-nan.json", Text("\"series\": {\"cod\": {\"2019\": NaN}}}"), ":1:"),
            ("04-huge-number.json", Text("\"series\": {\"cod\": {\"2019\": 1e400}}}"), "series.cod.2019"),
            ("05-duplicate.json", Text("\"series\": {\"cod\": {\"2019\": 1, \"2019\": 2}}}"), "series.cod.2019"),
            ("06-deep.json", Encoding.UTF8.GetBytes(new string('[', 100_000)), ":1:"),
            ("07-text-number.json", Text("\"series\": {\"cod\": {\"2019\": \"12\"}}}"), "series.cod.2019"),
            ("08-unknown-item.json", Text("\"series\": {\"codd\": {\"2019\": 1}}}"), "series.codd"),
            ("09-unknown-member.json", Text("\"serie\": {}}"), "serie"),
            ("10-negative.json", Text("\"series\": {\"cod\": {\"2019\": -1}}}"), "series.cod.2019"),
            ("11-year.json", Text("\"series\": {\"cod\": {\"19\": 1}}}"), "series.cod.19"),
            ("12-utf16.json", Encoding.Unicode.GetBytes("{}"), ":1:"),
            ("13-trailing.json", Text("\"series\": {}} {}"), ":1:"),
            ("14-truncated.json", File.ReadAllBytes(Repository.Reference)[..900], ":"),
            ("15-not-a-workbook.xlsx", Encoding.UTF8.GetBytes("PK\u0003\u0004 and nothing more"), ""),
            ("16-half-a-pair.json", Text("\"texts\": {\"a\": \"\\ud800\"}}"), ":1:"),
        ];
        foreach (var (name, content, _) in files)
        {
            _work.Write(name, content);
        }

        var run = await EcoParkProcess.RunAsync("evaluate", "--json", _work.Folder);
        Assert.Equal(2, run.Code);
        Assert.Empty(run.Out);
        foreach (var (name, _, place) in files)
        {
            Assert.Contains(run.ErrorLines, line => line.StartsWith(_work.At(name), StringComparison.Ordinal)
                && line.Contains(place, StringComparison.Ordinal) && line.Length > _work.At(name).Length + 10);
        }
    }

    [Fact]
    public async Task Paths_that_are_no_readable_file_are_named()
    {
        File.CreateSymbolicLink(_work.At("loop.json"), _work.At("loop.json"));
        Directory.CreateDirectory(_work.At("folder"));
        var run = await EcoParkProcess.RunAsync("evaluate", "--lang", "en", _work.At("loop.json"), _work.At("none/none.json"), "/dev/zero", "", _work.At("folder"));
        Assert.Equal(2, run.Code);
        Assert.All(run.Lines, line => Assert.Contains("unusable", line, StringComparison.Ordinal));
        Assert.Equal(5, run.ErrorLines.Length);
        Assert.Contains("check the path", run.ErrorLines[1], StringComparison.Ordinal);
        Assert.StartsWith("/dev/zero: The file is larger than 64 MiB", run.ErrorLines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Control_characters_of_a_file_do_not_reach_the_terminal()
    {
        var path = _work.Write("park.json", """{"park": {"name": "示例\u001b[31m园\u0007\nx"}, "reportYear": 2019, "baseYear": 2014, "selectionChangeReason": "\u001b]0;x\u0007"}""");
        var run = await EcoParkProcess.RunAsync("evaluate", path);
        Assert.Equal(0, run.Code);
        Assert.DoesNotContain('\u0007', run.Out);
        Assert.StartsWith("示例 [31m园  x", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Output_that_cannot_be_written_is_said()
    {
        using var process = EcoParkProcess.Start(new Dictionary<string, string>(),
            ["bash", "-c", "exec dotnet \"$0\" evaluate --json \"$1\" > /dev/full", EcoParkProcess.Program, Repository.Reference]);
        var run = await EcoParkProcess.EndAsync(process);
        Assert.Equal(2, run.Code);
        Assert.Single(run.ErrorLines);
    }

    private static byte[] Text(string rest) => Encoding.UTF8.GetBytes(Head + rest);
}
