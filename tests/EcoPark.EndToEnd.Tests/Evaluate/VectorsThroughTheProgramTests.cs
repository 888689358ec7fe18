using System.Globalization;
using System.Text.Json;

namespace EcoPark.EndToEnd.Tests.Evaluate;

public sealed class VectorsThroughTheProgramTests(AllCases cases) : IClassFixture<AllCases>
{
    public static TheoryData<string> Names => [.. AllCases.Names];

    [Fact]
    public void One_document_per_input_in_input_order()
    {
        Assert.Equal(0, cases.Run.Code);
        Assert.Empty(cases.Run.Error);
        Assert.Equal(AllCases.Names.Count, cases.Run.Lines.Length);
        foreach (var name in AllCases.Names)
        {
            Assert.EndsWith(name + ".input.json", cases.Documents[name].RootElement.GetProperty("input").GetString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_value_and_verdict_agrees(string name)
    {
        using var expected = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Repository.Cases, name + ".expected.json")));
        var root = cases.Documents[name].RootElement;
        var indicators = root.GetProperty("indicators").EnumerateArray().ToDictionary(one => one.GetProperty("number").GetInt32());
        foreach (var wanted in expected.RootElement.GetProperty("indicators").EnumerateObject())
        {
            var got = indicators[int.Parse(wanted.Name, CultureInfo.InvariantCulture)];
            Assert.Equal(wanted.Value.GetProperty("verdict").GetString(), got.GetProperty("verdict").GetString());
            AssertSame(wanted.Value.GetProperty("value"), got.GetProperty("value"), $"{name} {wanted.Name}");
        }

        Assert.Equal(expected.RootElement.GetProperty("selectionValid").GetBoolean(), root.GetProperty("selection").GetProperty("valid").GetBoolean());
        Assert.Equal(expected.RootElement.GetProperty("compliant").GetBoolean(), root.GetProperty("compliant").GetBoolean());
        var judged = expected.RootElement.GetProperty("judged").EnumerateArray().Select(number => number.GetInt32()).ToList();
        Assert.Equal(judged, indicators.Values.Where(one => one.GetProperty("judged").GetBoolean()).Select(one => one.GetProperty("number").GetInt32()));
        Assert.Equal(judged.Count, root.GetProperty("judged").GetInt32());
    }

    private static void AssertSame(JsonElement wanted, JsonElement got, string where)
    {
        Assert.Equal(wanted.ValueKind, got.ValueKind);
        if (wanted.ValueKind == JsonValueKind.Number)
        {
            Assert.True(Math.Abs(got.GetDouble() - wanted.GetDouble()) <= 1e-9 * Math.Abs(wanted.GetDouble()), $"{where}: {got} instead of {wanted}");
        }
    }
}
