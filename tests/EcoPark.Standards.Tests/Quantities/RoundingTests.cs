using System.Text.Json;
using CsCheck;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Quantities;
using static EcoPark.Standards.Tests.Quantities.Numbers;

namespace EcoPark.Standards.Tests.Quantities;

public sealed class RoundingTests
{
    private static readonly Gen<Rational> Interval =
        Gen.OneOfConst(N("0.001"), N("0.01"), N("0.1"), N("0.2"), N("0.5"), N("1"), N("10"), N("20"), N("50"), N("1000"));

    public static TheoryData<string> Cases => [.. Read().Select(found => found.GetProperty("id").GetString()!)]; // every case has an id

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_case_of_the_vector_file_agrees(string id)
    {
        var found = Read().Single(candidate => candidate.GetProperty("id").GetString() == id);
        var inputs = found.GetProperty("inputs");
        var expected = found.GetProperty("expected");
        var value = N(Text(inputs, "value"));
        var rounded = Rounding.ToInterval(value, N(Text(inputs, "interval")));
        Assert.Equal(N(Text(expected, "rounded")), rounded);
        if (inputs.TryGetProperty("operator", out var sign))
        {
            var limits = inputs.GetProperty("limit").EnumerateArray().Select(limit => N(limit.GetString() ?? "")).ToList();
            Assert.Equal(expected.GetProperty("metByFullValue").GetBoolean(), IsMet(sign.GetString(), limits, value));
            Assert.Equal(expected.GetProperty("metByRoundedValue").GetBoolean(), IsMet(sign.GetString(), limits, rounded));
        }
    }

    [Theory]
    [InlineData("-0.004", 2, "0.00")]
    [InlineData("0.125", 2, "0.12")]
    [InlineData("0.135", 2, "0.14")]
    [InlineData("-0.125", 2, "-0.12")]
    [InlineData("1.005", 2, "1.00")]
    [InlineData("62.60211541452792", 2, "62.60")]
    [InlineData("1e20", 1, "100000000000000000000.0")]
    [InlineData("0.5", 0, "0")]
    [InlineData("1.5", 0, "2")]
    [InlineData("2/3", 3, "0.667")]
    public void Text_has_exactly_the_decimals_asked_for(string value, int decimals, string expected) =>
        Assert.Equal(expected, Rounding.ToText(N(value), decimals));

    [Fact]
    public void Rounding_twice_changes_nothing() => Gen.Select(Any, Interval)
        .Sample((value, interval) => Rounding.ToInterval(Rounding.ToInterval(value, interval), interval) == Rounding.ToInterval(value, interval));

    [Fact]
    public void A_negative_number_is_rounded_by_its_absolute_value() => Gen.Select(Any, Interval)
        .Sample((value, interval) => Rounding.ToInterval(-value, interval) == -Rounding.ToInterval(value, interval));

    [Fact]
    public void The_result_is_a_multiple_within_half_an_interval() => Gen.Select(Any, Interval).Sample((value, interval) =>
    {
        var rounded = Rounding.ToInterval(value, interval);
        return (rounded / interval).IsInteger && (rounded - value).Abs() * 2 <= interval;
    });

    [Fact]
    public void Exactly_half_goes_to_the_even_multiple() => Gen.Select(Gen.Long[-1_000_000, 1_000_000], Interval).Sample((count, interval) =>
        (Rounding.ToInterval(interval * count + (interval / 2), interval) / interval).Numerator.IsEven);

    [Fact]
    public void An_interval_that_is_not_positive_is_a_bug_of_the_caller() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Rounding.ToInterval(1, 0));

    private static List<JsonElement> Read()
    {
        using var document = JsonDocument.Parse(Repository.Vector("rounding-gbt8170.json"));
        return [.. document.RootElement.GetProperty("cases").EnumerateArray().Select(found => found.Clone())];
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";

    private static bool IsMet(string? sign, List<Rational> limits, Rational value) => sign switch
    {
        ">=" => Limit(LimitRelation.AtLeast, limits[0]).IsMetBy(value),
        "<=" => Limit(LimitRelation.AtMost, limits[0]).IsMetBy(value),
        "range" => Limit(LimitRelation.AtLeast, limits[0]).IsMetBy(value) && Limit(LimitRelation.AtMost, limits[1]).IsMetBy(value),
        _ => throw new ArgumentException(sign),
    };

    private static Limit Limit(LimitRelation relation, Rational value) => new()
    {
        Relation = relation,
        Value = value,
        Printed = "",
        Case = new LimitCase.Always(),
        Provenance = new Provenance("", "?"),
    };
}
