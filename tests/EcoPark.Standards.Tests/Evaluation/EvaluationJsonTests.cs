using System.Text.Json;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Tests.ParkYears;

namespace EcoPark.Standards.Tests.Evaluation;

public sealed class EvaluationJsonTests
{
    [Fact]
    public void The_document_has_the_members_of_the_contract_in_their_order()
    {
        var root = Write();
        Assert.Equal(["input", "standard", "reportYear", "baseYear", "indicators", "selection", "judged", "met", "compliant", "findings"], Names(root));
        Assert.Equal(("dir/in.json", "hj274-2015", 2019, 2014),
            (root.GetProperty("input").GetString(), root.GetProperty("standard").GetString(), root.GetProperty("reportYear").GetInt32(), root.GetProperty("baseYear").GetInt32()));
        Assert.Equal((23, 23, true), (root.GetProperty("judged").GetInt32(), root.GetProperty("met").GetInt32(), root.GetProperty("compliant").GetBoolean()));
        Assert.Equal("""{"valid":true,"violations":[]}""", root.GetProperty("selection").GetRawText());
    }

    [Fact]
    public void An_indicator_carries_value_print_limit_verdict_margin_and_trace()
    {
        var first = Write().GetProperty("indicators")[0];
        Assert.Equal(
            ["number", "name", "class", "unit", "value", "printed", "limit", "kind", "group", "selected", "judged", "verdict", "margin", "reason", "sourceCertainty", "trace"],
            Names(first));
        // 2012345 / 3214500, seventeen significant digits.
        Assert.Equal("62.60211541452792", first.GetProperty("value").GetRawText());
        Assert.Equal(("62.60", "≥30", "optional", "G1", "met"), (Text(first, "printed"), Text(first, "limit"), Text(first, "kind"), Text(first, "group"), Text(first, "verdict")));
        Assert.Equal(JsonValueKind.Null, first.GetProperty("reason").ValueKind);
        Assert.Equal(1.0867371804842641, first.GetProperty("margin").GetDouble(), 12);
        var trace = first.GetProperty("trace");
        Assert.Equal(["formula", "inputs", "steps", "branch", "rounding"], Names(trace));
        Assert.Equal("""{"code":"high_tech_output","year":2019,"value":2012345,"unit":"万元","source":null,"scope":null,"state":"given"}""",
            trace.GetProperty("inputs")[0].GetRawText());
        Assert.Equal("≥30：唯一限值", Text(trace, "branch"));
        Assert.Equal("62.60211541452792 按 GB/T 8170 修约为 62.60；判定用未修约值", Text(trace, "rounding"));
    }

    [Fact]
    public void What_has_no_value_has_null_and_a_reason()
    {
        var root = Write("series.high_tech_output = -", "series.recycling_value_added.2019 = {\"notApplicable\": \"无再生产业\"}", "selection = []");
        var first = root.GetProperty("indicators")[0];
        Assert.Equal("""{"code":"missing-input","inputs":["high_tech_output@2019"],"message":"未填：2019 年高新技术企业工业总产值"}""", first.GetProperty("reason").GetRawText());
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null, "未填"), (first.GetProperty("value").ValueKind, first.GetProperty("margin").ValueKind, Text(first, "printed")));
        Assert.Equal("missing", Text(first.GetProperty("trace").GetProperty("inputs")[0], "state"));
        var fourth = root.GetProperty("indicators")[3];
        Assert.Equal("""{"code":"not-applicable","inputs":["recycling_value_added@2019"],"message":"不涉及：无再生产业"}""", fourth.GetProperty("reason").GetRawText());
        Assert.Equal("not-applicable", Text(fourth.GetProperty("trace").GetProperty("inputs")[0], "state"));
        Assert.False(root.GetProperty("selection").GetProperty("valid").GetBoolean());
        Assert.Equal("""{"code":"group-without-choice","severity":"error","message":"G1 组（1、2、3、4）至少选 1 项","subjects":["G1"]}""",
            root.GetProperty("selection").GetProperty("violations")[0].GetRawText());
    }

    [Fact]
    public void Messages_are_in_the_language_asked_for()
    {
        var evaluation = ReferenceInput.Evaluate("series.high_tech_output = -");
        using var document = JsonDocument.Parse(EvaluationJson.Write(evaluation, "in", chinese: false));
        Assert.Equal("missing: Output of high-tech enterprises of 2019", Text(document.RootElement.GetProperty("indicators")[0].GetProperty("reason"), "message"));
    }

    [Theory]
    [InlineData("series.high_tech_output.2019 = 999999999999999999.999999999999", "series.industrial_output.2019 = 0.000000000001", "1e32")]
    [InlineData("series.high_tech_output.2019 = 0.000000000001", "series.industrial_output.2019 = 999999999999999999", "1e-28")]
    [InlineData("series.high_tech_output.2019 = 1", "series.industrial_output.2019 = 3", "33.333333333333333")]
    public void Values_of_any_size_are_valid_json_numbers(string one, string other, string expected) =>
        Assert.Equal(expected, Write(one, other).GetProperty("indicators")[0].GetProperty("value").GetRawText());

    [Fact]
    public void Demonstration_data_are_marked() => Assert.True(Write("demo = true").GetProperty("demo").GetBoolean());

    private static JsonElement Write(params string[] changes)
    {
        using var document = JsonDocument.Parse(EvaluationJson.Write(ReferenceInput.Evaluate(changes), "dir/in.json", chinese: true));
        return document.RootElement.Clone();
    }

    private static List<string> Names(JsonElement element) => [.. element.EnumerateObject().Select(member => member.Name)];

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
