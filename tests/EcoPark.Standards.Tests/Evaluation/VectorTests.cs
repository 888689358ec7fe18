using System.Text.Json;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.ParkYears;

namespace EcoPark.Standards.Tests.Evaluation;

public sealed class VectorTests
{
    public static TheoryData<string> Cases => [.. Enumerable.Range(1, 12).Select(number => $"case-{number:00}"), "reference"];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_value_and_verdict_of_the_independent_cases_agrees(string name)
    {
        var input = new ParkYearReader(Repository.Library).Read(Repository.Vector($"hj274-cases/{name}.input.json"), name);
        Assert.Empty(input.Problems);
        Assert.NotNull(input.Value);
        var evaluation = new Evaluator(Repository.Library.Items).Evaluate(input.Value, Repository.Hj274);

        using var expected = JsonDocument.Parse(Repository.Vector($"hj274-cases/{name}.expected.json"));
        foreach (var indicator in expected.RootElement.GetProperty("indicators").EnumerateObject())
        {
            var result = evaluation[int.Parse(indicator.Name, System.Globalization.CultureInfo.InvariantCulture)];
            Assert.Equal(indicator.Value.GetProperty("verdict").GetString(), result.Verdict.Code());
            AssertValue(indicator.Name, indicator.Value.GetProperty("value"), result);
        }

        Assert.Equal(expected.RootElement.GetProperty("selectionValid").GetBoolean(), evaluation.Violations.IsEmpty);
        Assert.Equal(expected.RootElement.GetProperty("compliant").GetBoolean(), evaluation.IsCompliant);
        Assert.Equal(
            expected.RootElement.GetProperty("judged").EnumerateArray().Select(number => number.GetInt32()),
            evaluation.Indicators.Where(result => result.IsJudged).Select(result => result.Indicator.Number));
    }

    private static void AssertValue(string number, JsonElement expected, IndicatorResult result)
    {
        if (expected.ValueKind == JsonValueKind.Null)
        {
            Assert.Null(result.Value);
            return;
        }

        var wanted = expected.GetDouble();
        var got = Assert.NotNull(result.Value).ToDouble();
        Assert.True(Math.Abs(got - wanted) <= 1e-9 * Math.Abs(wanted), $"indicator {number}: {got} instead of {wanted}");
    }
}
