using System.Collections.Immutable;
using System.Text.Json;
using CsCheck;
using EcoPark.Standards.Decomposition;

namespace EcoPark.Standards.Tests.Decomposition;

public sealed class LogMeanDecompositionTests
{
    private static readonly Gen<double> Factor = Gen.Double[0.01, 100];

    public static TheoryData<string> Cases
    {
        get
        {
            using var document = Vectors();
            return [.. document.RootElement.GetProperty("cases").EnumerateArray().Select(found => found.GetProperty("id").GetString() ?? "")];
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_case_of_the_vectors_agrees(string id)
    {
        using var document = Vectors();
        var found = document.RootElement.GetProperty("cases").EnumerateArray().Single(one => one.GetProperty("id").GetString() == id);
        var inputs = found.GetProperty("inputs");
        var expected = found.GetProperty("expected");
        var got = inputs.TryGetProperty("x0", out _) ? Products(inputs) : Good(LogMeanDecomposition.OfEnergy(Energies(inputs)));
        Near(expected.GetProperty("V0").GetDouble(), got.Before);
        Near(expected.GetProperty("VT").GetDouble(), got.After);
        Near(expected.GetProperty("total").GetProperty("difference").GetDouble(), got.Difference);
        Near(expected.GetProperty("total").GetProperty("ratio").GetDouble(), got.Ratio);
        AssertEffects(inputs, expected, got);
        if (expected.TryGetProperty("aggregateIntensity", out var intensity))
        {
            AssertIntensity(intensity, Good(LogMeanDecomposition.OfIntensity(Energies(inputs))));
        }
    }

    [Fact]
    public void Effects_add_up_and_multiply_to_the_change() => Groups(3).Sample(groups =>
    {
        var got = Good(LogMeanDecomposition.Of(["a", "b", "c"], groups));
        var scale = Math.Max(got.Before, got.After);
        var sum = got.Effects.Sum(effect => effect.Additive);
        var product = got.Effects.Aggregate(1.0, (value, effect) => value * (effect.Multiplicative ?? double.NaN));
        return Math.Abs(sum - got.Difference) <= 1e-10 * scale * groups.Length && Math.Abs((product / (got.After / got.Before)) - 1) <= 1e-9;
    });

    [Fact]
    public void Backwards_in_time_every_effect_changes_its_sign() => Groups(2).Sample(groups =>
    {
        var there = Good(LogMeanDecomposition.Of(["a", "b"], groups));
        var back = Good(LogMeanDecomposition.Of(["a", "b"], [.. groups.Select(group => new GroupChange(group.Name, group.After, group.Before))]));
        return there.Effects.Zip(back.Effects).All(pair => Math.Abs(pair.First.Additive + pair.Second.Additive) <= 1e-9 * (there.Before + there.After));
    });

    [Fact]
    public void A_group_that_appears_or_vanishes_leaves_no_remainder()
    {
        // 0 × 0 × 2 → 3 × 4 × 2: both that were 0 share the 24.
        var got = Good(LogMeanDecomposition.Of(["a", "b", "c"], [new GroupChange("new", [0, 0, 2], [3, 4, 2]), new GroupChange("old", [5, 1, 1], [0, 1, 1])]));
        Assert.Equal([12.0, 12.0, 0.0], got.Effects.Select(effect => effect.ByGroup[0]));
        Assert.Equal([-5.0, 0.0, 0.0], got.Effects.Select(effect => effect.ByGroup[1]));
        Assert.Equal(19.0, got.Difference);
    }

    [Fact]
    public void A_firm_that_opens_is_structure_and_not_intensity()
    {
        var got = Good(LogMeanDecomposition.OfEnergy([new ActivityEnergy("旧", 10, 10, 5, 5), new ActivityEnergy("新", 0, 10, 0, 8)]));
        Assert.Equal(8.0, got.Effects[1].ByGroup[1]);
        Assert.Equal(0.0, got.Effects[2].ByGroup[1]);
        Assert.Equal(8.0, got.Effects.Sum(effect => effect.Additive), 12);
    }

    [Fact]
    public void A_total_of_zero_has_no_multiplicative_form()
    {
        var got = Good(LogMeanDecomposition.Of(["a"], [new GroupChange("g", [0], [3])]));
        Assert.Null(got.Effects[0].Multiplicative);
        Assert.Null(got.Ratio);
        Assert.Equal(3.0, got.Effects[0].Additive);
    }

    [Fact]
    public void A_change_in_the_last_digits_is_explained_without_loss()
    {
        // v changes by 1e-9 of itself; the effect must be that difference and not the noise of two logarithms.
        var got = Good(LogMeanDecomposition.Of(["a", "b"], [new GroupChange("g", [1000, 7], [1000.000001, 7])]));
        Assert.Equal(got.Difference, got.Effects[0].Additive, 1e-11);
        Assert.Equal(0.0, got.Effects[1].Additive);
    }

    [Theory]
    [InlineData(double.NaN, "not-a-number")]
    [InlineData(double.PositiveInfinity, "not-a-number")]
    [InlineData(-1.0, "negative-factor")]
    public void What_has_no_logarithm_is_refused(double value, string code)
    {
        var problem = Assert.Single(LogMeanDecomposition.Of(["a"], [new GroupChange("g", [value], [1])]).Problems);
        Assert.Equal((code, "g"), (problem.Code, problem.Place));
    }

    [Fact]
    public void Wrong_shapes_and_energy_without_output_are_refused()
    {
        Assert.Equal("wrong-shape", LogMeanDecomposition.Of([], []).Problems[0].Code);
        Assert.Equal("wrong-shape", LogMeanDecomposition.Of(["a", "b"], [new GroupChange("g", [1], [1, 2])]).Problems[0].Code);
        Assert.Equal("no-output", LogMeanDecomposition.OfEnergy([new ActivityEnergy("g", 0, 1, 3, 1), new ActivityEnergy("h", 1, 1, 1, 1)]).Problems[0].Code);
        Assert.Equal("no-output", LogMeanDecomposition.OfIntensity([]).Problems[0].Code);
    }

    private static Gen<ImmutableArray<GroupChange>> Groups(int factors) =>
        Gen.Select(Factor.Array[factors], Factor.Array[factors], (before, after) => new GroupChange("g", [.. before], [.. after]))
            .Array[1, 6].Select(groups => groups.ToImmutableArray());

    private static JsonDocument Vectors() => JsonDocument.Parse(Repository.Vector("decomposition-lmdi.json"));

    private static LogMeanDecomposition Products(JsonElement inputs)
    {
        var names = inputs.GetProperty("groups").EnumerateArray().Select(name => name.GetString() ?? "");
        var groups = names.Zip(inputs.GetProperty("x0").EnumerateArray(), inputs.GetProperty("xT").EnumerateArray())
            .Select(group => new GroupChange(group.First, Numbers(group.Second), Numbers(group.Third)));
        return Good(LogMeanDecomposition.Of([.. inputs.GetProperty("factors").EnumerateArray().Select(name => name.GetString() ?? "")], [.. groups]));
    }

    private static ImmutableArray<ActivityEnergy> Energies(JsonElement inputs)
    {
        var (output0, outputT) = (Numbers(inputs.GetProperty("output0")), Numbers(inputs.GetProperty("outputT")));
        var (energy0, energyT) = (Numbers(inputs.GetProperty("energy0")), Numbers(inputs.GetProperty("energyT")));
        return [.. output0.Select((output, i) => new ActivityEnergy("G" + i, output, outputT[i], energy0[i], energyT[i]))];
    }

    private static ImmutableArray<double> Numbers(JsonElement list) => [.. list.EnumerateArray().Select(number => number.GetDouble())];

    private static void AssertEffects(JsonElement inputs, JsonElement expected, LogMeanDecomposition got)
    {
        var names = inputs.GetProperty("factors").EnumerateArray().Select(name => name.GetString() ?? "").ToList();
        for (var k = 0; k < names.Count; k++)
        {
            Near(expected.GetProperty("additive").GetProperty(names[k]).GetDouble(), got.Effects[k].Additive);
            Near(expected.GetProperty("multiplicative").GetProperty(names[k]).GetDouble(), got.Effects[k].Multiplicative);
            for (var group = 0; group < got.Effects[k].ByGroup.Length; group++)
            {
                Near(expected.GetProperty("additiveByGroup")[group][k].GetDouble(), got.Effects[k].ByGroup[group]);
            }
        }
    }

    private static void AssertIntensity(JsonElement expected, LogMeanDecomposition got)
    {
        Near(expected.GetProperty("I0").GetDouble(), got.Before);
        Near(expected.GetProperty("IT").GetDouble(), got.After);
        foreach (var effect in got.Effects)
        {
            Near(expected.GetProperty("additive").GetProperty(effect.Factor).GetDouble(), effect.Additive);
            Near(expected.GetProperty("multiplicative").GetProperty(effect.Factor).GetDouble(), effect.Multiplicative);
        }
    }

    // The tolerance of the vectors: relative and absolute 1e-9.
    private static void Near(double expected, double? got)
    {
        var value = Assert.NotNull(got);
        Assert.True(Math.Abs(value - expected) <= 1e-9 * Math.Max(1, Math.Abs(expected)), $"{value} instead of {expected}");
    }

    private static LogMeanDecomposition Good(EcoPark.Standards.Reading.Result<LogMeanDecomposition> result) =>
        result.Value ?? throw new InvalidOperationException(result.Problems[0].ToString());
}
