using System.Text.Json;

namespace EcoPark.EndToEnd.Tests.WhatIf;

public sealed class WhatIfTests
{
    private static readonly string Failing = Path.Combine(Repository.Root, "samples", "demo-park", "failing", "park-2019-failing.json");

    [Fact]
    public async Task Json_ranks_all_legal_choices_and_says_what_would_have_to_change()
    {
        var run = await EcoParkProcess.RunAsync("whatif", Failing, "--top", "3", "--json");
        Assert.Equal(0, run.Code);
        using var document = JsonDocument.Parse(Assert.Single(run.Lines));
        var root = document.RootElement;
        Assert.Equal(8505, root.GetProperty("choices").GetInt32());
        Assert.Equal(8505, root.GetProperty("distribution").EnumerateArray().Sum(count => count.GetInt32()));
        Assert.Equal([1, 2, 3], root.GetProperty("ranking").EnumerateArray().Select(one => one.GetProperty("place").GetInt32()));
        Assert.Equal([3, 6, 9, 11, 15, 28], root.GetProperty("current").GetProperty("selection").EnumerateArray().Select(number => number.GetInt32()));
        var energy = root.GetProperty("gaps").EnumerateArray().Single(gap => gap.GetProperty("number").GetInt32() == 11);
        var way = energy.GetProperty("ways").EnumerateArray().Single(one => one.GetProperty("code").GetString() == "energy_consumption");
        Assert.Equal(310000, way.GetProperty("needed").GetDouble());
        Assert.True(way.GetProperty("suffices").GetBoolean());
    }

    [Fact]
    public async Task People_see_this_years_choice_and_the_change_needed()
    {
        var run = await EcoParkProcess.RunAsync("whatif", Failing);
        Assert.Equal(0, run.Code);
        Assert.Contains("8505", run.Out, StringComparison.Ordinal);
        Assert.Contains("本年，上年", run.Out, StringComparison.Ordinal);
        Assert.Contains("2019 年综合能耗总量：345000 → 310000 吨标煤（-10.14 %），指标为 0.5", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("最佳", run.Out, StringComparison.Ordinal);
    }
}
