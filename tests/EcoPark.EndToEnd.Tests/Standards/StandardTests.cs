using System.Text.Json;

namespace EcoPark.EndToEnd.Tests.Standards;

public sealed class StandardTests : IDisposable
{
    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public async Task The_shipped_data_is_without_faults()
    {
        var run = await EcoParkProcess.RunAsync("standard", "check", Repository.Standards);
        Assert.Equal(0, run.Code);
        Assert.Contains("hj274-2015（HJ 274-2015，第 1 版）：32 项指标，6 组，", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faults_come_with_file_and_line_and_give_1()
    {
        var folder = Edition(("11.json", "\"value\": \"0.5\",\n      \"printed\"", "\"value\": \"0.05\",\n      \"printed\""), ("12.json", "renewable_energy /", "renewable_energi /"));
        var run = await EcoParkProcess.RunAsync("standard", "check", folder);
        Assert.Equal(1, run.Code);
        Assert.Contains(run.Lines, line => line.StartsWith(Path.Combine(folder, "12.json:"), StringComparison.Ordinal) && line.Contains("renewable_energi", StringComparison.Ordinal));

        File.Delete(Path.Combine(folder, "12.json"));
        File.Copy(Path.Combine(Repository.Standards, "indicators", "hj274-2015", "12.json"), Path.Combine(folder, "12.json"));
        run = await EcoParkProcess.RunAsync("standard", "check", folder, "--json", "--lang", "en");
        Assert.Equal(1, run.Code);
        using var document = JsonDocument.Parse(Assert.Single(run.Lines));
        var problem = document.RootElement.GetProperty("problems")[0];
        Assert.Equal("example-differs", problem.GetProperty("code").GetString());
        Assert.Matches(@"11\.json:\d+:\d+ examples\[0\]$", problem.GetProperty("place").GetString());
    }

    [Fact]
    public async Task A_folder_that_is_no_standard_is_unusable()
    {
        var run = await EcoParkProcess.RunAsync("standard", "check", _work.Folder);
        Assert.Equal(2, run.Code);
        Assert.StartsWith(_work.Folder, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diff_says_what_changes()
    {
        var folder = Edition(
            ("11.json", "0.5", "0.42"),
            ("32.json", "\"formula\": \"publicity_events / 1[年]\"", "\"formula\": \"2 * publicity_events / 1[年]\""),
            ("29.json", "\"zh\": \"绿化覆盖率\"", "\"zh\": \"园区绿化覆盖率\""));
        File.Delete(Path.Combine(folder, "31.json"));
        var run = await EcoParkProcess.RunAsync("standard", "diff", "hj274-2015", folder, "--json");
        Assert.Equal(0, run.Code);
        using var document = JsonDocument.Parse(Assert.Single(run.Lines));
        Assert.Equal(31, Assert.Single(document.RootElement.GetProperty("removed").EnumerateArray()).GetProperty("number").GetInt32());
        Assert.Equal(0, document.RootElement.GetProperty("added").GetArrayLength());
        var changes = document.RootElement.GetProperty("changes").EnumerateArray()
            .Select(change => (change.GetProperty("indicator").GetInt32(), change.GetProperty("part").GetString(), change.GetProperty("before").GetString(), change.GetProperty("after").GetString())).ToList();
        Assert.Contains((11, "limits", "≤0.5", "≤0.42"), changes);
        Assert.Contains((32, "formula", "publicity_events / 1[年]", "2 * publicity_events / 1[年]"), changes);
        Assert.Contains(changes, change => change.Item1 == 29 && change.Item2 == "name");
    }

    [Fact]
    public async Task List_and_show_answer_programs_too()
    {
        var list = await EcoParkProcess.RunAsync("standard", "list", "--json");
        using var standards = JsonDocument.Parse(Assert.Single(list.Lines));
        Assert.Contains("hj274-2015", standards.RootElement.GetProperty("standards").EnumerateArray().Select(one => one.GetProperty("code").GetString()));

        var show = await EcoParkProcess.RunAsync("standard", "show", "hj274-2015", "--indicator", "16", "--json");
        using var standard = JsonDocument.Parse(Assert.Single(show.Lines));
        var indicator = Assert.Single(standard.RootElement.GetProperty("indicators").EnumerateArray());
        Assert.Equal(["≥20", "≥30", "≥10"], indicator.GetProperty("limits").EnumerateArray().Select(limit => limit.GetProperty("printed").GetString()));

        var refused = await EcoParkProcess.RunAsync("standard", "show", "hj274-2016");
        Assert.Equal(2, refused.Code);
    }

    private string Edition(params (string File, string Old, string New)[] edits)
    {
        foreach (var source in Directory.GetFiles(Path.Combine(Repository.Standards, "indicators", "hj274-2015")))
        {
            var text = File.ReadAllText(source);
            foreach (var (_, old, replacement) in edits.Where(edit => edit.File == Path.GetFileName(source)))
            {
                Assert.Contains(old, text, StringComparison.Ordinal);
                text = text.Replace(old, replacement, StringComparison.Ordinal);
            }

            _work.Write(Path.Combine("hj274-2015", Path.GetFileName(source)), text);
        }

        return _work.At("hj274-2015");
    }
}
