using System.Text.Json;

namespace EcoPark.EndToEnd.Tests.Evaluate;

public sealed class InputsTests : IDisposable
{
    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public async Task An_unusable_input_is_reported_and_the_others_still_answer()
    {
        var good = _work.Write("good.json", File.ReadAllBytes(Repository.Reference));
        var broken = _work.Write("broken.json", "{\"park\": ");
        var run = await EcoParkProcess.RunAsync("evaluate", "--json", good, broken, _work.At("absent.json"), good);
        Assert.Equal(2, run.Code);
        Assert.Equal(2, run.Lines.Length);
        Assert.Equal(2, run.ErrorLines.Length);
        Assert.StartsWith(broken + ":1:", run.ErrorLines[0], StringComparison.Ordinal);
        Assert.StartsWith(_work.At("absent.json") + ": 找不到", run.ErrorLines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_is_read_in_ordinal_order_and_only_its_park_years()
    {
        foreach (var name in new[] { "b.json", "B.json", "a.JSON", ".hidden.json", "~$b.xlsx", "notes.txt", "sub/c.json", "10.json", "9.json" })
        {
            _work.Write(name, File.ReadAllBytes(Repository.Reference));
        }

        var run = await EcoParkProcess.RunAsync("evaluate", _work.Folder, "--json");
        Assert.Equal(0, run.Code);
        Assert.Equal(
            new[] { "10.json", "9.json", "B.json", "a.JSON", "b.json" }.Select(_work.At),
            run.Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("input").GetString()));
    }

    [Fact]
    public async Task A_folder_without_park_years_is_refused()
    {
        var run = await EcoParkProcess.RunAsync("evaluate", _work.Folder);
        Assert.Equal(2, run.Code);
        Assert.StartsWith(_work.Folder, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_and_the_file_may_not_contradict_each_other_about_the_standard()
    {
        var silent = _work.Write("silent.json", """{"park": {"name": "示例园"}, "reportYear": 2024, "baseYear": 2020}""");
        var run = await EcoParkProcess.RunAsync("evaluate", "--json", "--standard", "zero-carbon-park-2025", Repository.Reference, silent);
        Assert.Equal(2, run.Code);
        Assert.Contains("hj274-2015", run.Error, StringComparison.Ordinal);
        Assert.Contains("zero-carbon-park-2025", run.Error, StringComparison.Ordinal);
        Assert.Equal("zero-carbon-park-2025", JsonDocument.Parse(Assert.Single(run.Lines)).RootElement.GetProperty("standard").GetString());

        run = await EcoParkProcess.RunAsync("evaluate", "--json", silent);
        Assert.Equal(0, run.Code);
        Assert.Equal("hj274-2015", JsonDocument.Parse(Assert.Single(run.Lines)).RootElement.GetProperty("standard").GetString());
    }

    [Fact]
    public async Task An_unknown_standard_is_refused_with_those_that_are_known()
    {
        var run = await EcoParkProcess.RunAsync("evaluate", Repository.Reference, "--standard", "hj274-2024", "--lang", "en");
        Assert.Equal(2, run.Code);
        Assert.Empty(run.Out);
        Assert.Contains("hj274-2024", run.Error, StringComparison.Ordinal);
        Assert.Contains("hj274-2015", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_inputs_stay_in_order()
    {
        var content = File.ReadAllText(Repository.Reference);
        for (var number = 0; number < 200; number++)
        {
            _work.Write($"{number:000}.json", number % 50 == 7 ? "[]" : content);
        }

        var run = await EcoParkProcess.RunAsync("evaluate", _work.Folder, "--json");
        Assert.Equal(2, run.Code);
        Assert.Equal(
            Enumerable.Range(0, 200).Where(number => number % 50 != 7).Select(number => _work.At($"{number:000}.json")),
            run.Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("input").GetString()));
    }
}
