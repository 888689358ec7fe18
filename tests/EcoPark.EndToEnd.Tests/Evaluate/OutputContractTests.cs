using System.Text.Json;

namespace EcoPark.EndToEnd.Tests.Evaluate;

public sealed class OutputContractTests(AllCases cases) : IClassFixture<AllCases>
{
    private static readonly string[] Verdicts = ["met", "not-met", "missing", "not-computable", "not-applicable"];

    [Fact]
    public void A_document_begins_with_its_input_and_has_every_member()
    {
        foreach (var root in cases.Documents.Values.Select(document => document.RootElement))
        {
            Assert.Equal(
                ["input", "standard", "reportYear", "baseYear", "indicators", "selection", "judged", "met", "compliant", "findings"],
                root.EnumerateObject().Select(member => member.Name));
            Assert.Equal(JsonValueKind.Number, root.GetProperty("reportYear").ValueKind);
            Assert.Equal(32, root.GetProperty("indicators").GetArrayLength());
            Assert.True(root.GetProperty("selection").GetProperty("valid").ValueKind is JsonValueKind.True or JsonValueKind.False);
            Assert.All(root.GetProperty("selection").GetProperty("violations").EnumerateArray(), AssertFinding);
            Assert.All(root.GetProperty("findings").EnumerateArray(), AssertFinding);
        }
    }

    [Fact]
    public void Every_indicator_has_every_member_with_its_type()
    {
        foreach (var indicator in cases.Documents.Values.SelectMany(document => document.RootElement.GetProperty("indicators").EnumerateArray()))
        {
            foreach (var name in new[] { "name", "class", "unit", "printed", "kind", "verdict" })
            {
                Assert.Equal(JsonValueKind.String, indicator.GetProperty(name).ValueKind);
            }

            Assert.Contains(indicator.GetProperty("verdict").GetString(), Verdicts);
            Assert.Contains(indicator.GetProperty("kind").GetString(), new[] { "mandatory", "optional" });
            Assert.True(indicator.GetProperty("group").ValueKind is JsonValueKind.String or JsonValueKind.Null);
            Assert.True(indicator.GetProperty("limit").ValueKind is JsonValueKind.String or JsonValueKind.Null);
            Assert.True(indicator.GetProperty("value").ValueKind is JsonValueKind.Number or JsonValueKind.Null);
            Assert.True(indicator.GetProperty("margin").ValueKind is JsonValueKind.Number or JsonValueKind.Null);
            Assert.True(indicator.GetProperty("selected").ValueKind is JsonValueKind.True or JsonValueKind.False);
            Assert.Equal(
                indicator.GetProperty("judged").GetBoolean(),
                indicator.GetProperty("kind").GetString() == "mandatory" || indicator.GetProperty("selected").GetBoolean());
        }
    }

    [Fact]
    public void A_verdict_without_a_number_has_its_reason()
    {
        foreach (var indicator in cases.Documents.Values.SelectMany(document => document.RootElement.GetProperty("indicators").EnumerateArray()))
        {
            var reason = indicator.GetProperty("reason");
            if (indicator.GetProperty("verdict").GetString() is "met" or "not-met")
            {
                Assert.Equal(JsonValueKind.Null, reason.ValueKind);
                continue;
            }

            Assert.Equal(["code", "inputs", "message"], reason.EnumerateObject().Select(member => member.Name));
            Assert.NotEqual(0, reason.GetProperty("message").GetString()?.Length);
        }
    }

    [Fact]
    public void The_trace_names_formula_inputs_steps_branch_and_rounding()
    {
        foreach (var trace in cases.Documents["reference"].RootElement.GetProperty("indicators").EnumerateArray().Select(one => one.GetProperty("trace")))
        {
            Assert.Equal(["formula", "inputs", "steps", "branch", "rounding"], trace.EnumerateObject().Select(member => member.Name));
            Assert.All(trace.GetProperty("inputs").EnumerateArray(), input => Assert.Equal(
                ["code", "year", "value", "unit", "source", "scope", "state"], input.EnumerateObject().Select(member => member.Name)));
            Assert.All(trace.GetProperty("steps").EnumerateArray(), step => Assert.Equal(
                ["text", "value"], step.EnumerateObject().Select(member => member.Name)));
        }
    }

    [Fact]
    public void The_reference_case_prints_as_the_contract_says()
    {
        var first = cases.Documents["reference"].RootElement.GetProperty("indicators")[0];
        Assert.Equal("62.60", first.GetProperty("printed").GetString());
        Assert.Equal("≥30", first.GetProperty("limit").GetString());
        Assert.Equal("G1", first.GetProperty("group").GetString());
        Assert.Equal(1.0867, first.GetProperty("margin").GetDouble(), 4);
    }

    private static void AssertFinding(JsonElement finding)
    {
        Assert.Equal(["code", "severity", "message", "subjects"], finding.EnumerateObject().Select(member => member.Name));
        Assert.Contains(finding.GetProperty("severity").GetString(), new[] { "warning", "error" });
        Assert.Equal(JsonValueKind.Array, finding.GetProperty("subjects").ValueKind);
    }
}
