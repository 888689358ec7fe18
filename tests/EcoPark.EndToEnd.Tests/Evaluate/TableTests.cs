using System.Buffers;

namespace EcoPark.EndToEnd.Tests.Evaluate;

public sealed class TableTests : IDisposable
{
    private static readonly SearchValues<char> Shapes = SearchValues.Create("●▲■◆○△□◇◌⊘");
    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    [Theory]
    [InlineData(80, "zh")]
    [InlineData(100, "zh")]
    [InlineData(120, "zh")]
    [InlineData(100, "en")]
    public async Task Columns_align_and_no_line_is_wider_than_the_screen(int width, string language)
    {
        var run = await EcoParkProcess.RunAsync(
            new Dictionary<string, string> { ["COLUMNS"] = $"{width}" }, "evaluate", Path.Combine(Repository.Cases, "case-11.input.json"), "--lang", language);
        Assert.Equal(0, run.Code);
        Assert.All(run.Lines, line => Assert.True(Cells.Of(line) <= width, line));
        Assert.DoesNotContain(run.Lines, line => line.EndsWith(' '));

        var rows = run.Lines.SkipWhile(line => !line.StartsWith('━')).Skip(1).TakeWhile(line => line.StartsWith(' ')).Where(line => line.AsSpan().IndexOfAny(Shapes) > 0).ToList();
        Assert.Equal(32, rows.Count);
        Assert.Single(rows.Select(row => Cells.Of(row[..row.AsSpan().IndexOfAny(Shapes)])).Distinct());
    }

    [Fact]
    public async Task Demonstration_data_is_marked_and_several_inputs_are_counted()
    {
        var demo = _work.Write("demo.json", """{"demo": true, "park": {"name": "示例园"}, "reportYear": 2019, "baseYear": 2014}""");
        var run = await EcoParkProcess.RunAsync("evaluate", demo, Repository.Reference);
        Assert.Equal(0, run.Code);
        Assert.StartsWith("示例园 [示例数据]", run.Out, StringComparison.Ordinal);
        Assert.Contains("选择不合规", run.Out, StringComparison.Ordinal);
        Assert.Contains("group-without-choice", run.Out, StringComparison.Ordinal);
        Assert.Contains("判定 23 项：达标 23 项；选择有效", run.Out, StringComparison.Ordinal);
        Assert.EndsWith("共 2 个输入：符合 1，不符合 1，不可用 0。\n", run.Out, StringComparison.Ordinal);
    }
}
