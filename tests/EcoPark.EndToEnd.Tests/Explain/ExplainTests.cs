using System.Text.Json;

namespace EcoPark.EndToEnd.Tests.Explain;

public sealed class ExplainTests : IDisposable
{
    private readonly Workspace _work = new();

    public void Dispose() => _work.Dispose();

    [Fact]
    public async Task A_trace_can_be_read_from_formula_to_verdict()
    {
        var path = _work.Write("park.json", """
            {"park": {"name": "示例园"}, "reportYear": 2019, "baseYear": 2014, "selection": [11],
             "series": {"energy_consumption": {"2019": {"value": 48000, "source": "能源平衡表 B3", "scope": "创建区", "basis": "当量", "changeReason": "停产检修", "state": "approved"}},
                        "industrial_value_added": {"2019": 100000}}}
            """);
        var run = await EcoParkProcess.RunAsync(new Dictionary<string, string> { ["COLUMNS"] = "160" }, "explain", path, "--indicator", "11");
        Assert.Equal(0, run.Code);
        string[] inOrder =
        [
            "11 单位工业增加值综合能耗  0.48 吨标煤/万元  ▲ 达标", "公式：综合能耗总量 ÷ 工业增加值", "2019 年综合能耗总量  48000 吨标煤",
            "来源 能源平衡表 B3；范围 创建区；口径 当量；变动原因 停产检修；已批准", "2019 年工业增加值  100000 万元", "来源 未注明",
            "(48000 吨标煤 ÷ 100000 万元)", "0.48 吨标煤/万元", "修约：0.48 按 GB/T 8170 修约为 0.48", "限值：≤0.5", "达标，裕度 +4.0 %", "可信度", "①",
        ];
        var from = 0;
        foreach (var part in inOrder)
        {
            var at = run.Out.IndexOf(part, from, StringComparison.Ordinal);
            Assert.True(at >= 0, $"{part} is not in\n{run.Out[from..]}");
            from = at;
        }
    }

    [Fact]
    public async Task Json_has_the_trace_with_everything_given()
    {
        var run = await EcoParkProcess.RunAsync("explain", Repository.Reference, "--indicator", "10", "--indicator", "16", "--json", "--lang", "en");
        Assert.Equal(0, run.Code);
        using var document = JsonDocument.Parse(Assert.Single(run.Lines));
        var indicators = document.RootElement.GetProperty("indicators");
        Assert.Equal(2, indicators.GetArrayLength());
        var elasticity = indicators[0];
        Assert.Equal(1.298786378278345, elasticity.GetProperty("value").GetDouble(), 12);
        Assert.Equal(4, elasticity.GetProperty("inputs").GetArrayLength());
        Assert.Equal("≥0.6", elasticity.GetProperty("limit").GetString());
        Assert.Equal("D", elasticity.GetProperty("limitCertainty").GetString());
        Assert.StartsWith("annual growth of", elasticity.GetProperty("formulaInWords").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_number_all_are_explained_in_short()
    {
        var run = await EcoParkProcess.RunAsync("explain", Repository.Reference);
        Assert.Equal(0, run.Code);
        Assert.Equal(32, run.Lines.Count(line => line.Contains("公式：", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_number_that_the_standard_has_not_is_refused()
    {
        var run = await EcoParkProcess.RunAsync("explain", Repository.Reference, "--indicator", "33");
        Assert.Equal(2, run.Code);
        Assert.Equal("hj274-2015 没有指标 33；编号为 1–32。\n", run.Error);
    }
}
