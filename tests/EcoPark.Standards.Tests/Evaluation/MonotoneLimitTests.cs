using CsCheck;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Tests.ParkYears;
using EcoPark.Standards.Tests.Quantities;

namespace EcoPark.Standards.Tests.Evaluation;

public sealed class MonotoneLimitTests
{
    [Fact]
    public void A_better_value_never_turns_met_into_not_met_and_never_lowers_the_margin()
    {
        var limits = Repository.Library.Standards.Values.SelectMany(standard => standard.Indicators).SelectMany(indicator => indicator.Limits).ToList();
        Gen.Select(Gen.Int[0, limits.Count - 1], Numbers.Any, Numbers.Any).Sample((index, one, other) =>
        {
            var limit = limits[index];
            var (low, high) = one < other ? (one, other) : (other, one);
            var (worse, better) = limit.Relation is LimitRelation.AtMost or LimitRelation.Zero ? (high, low) : (low, high);
            return (limit.Relation == LimitRelation.Zero && better.Sign < 0)
                || (limit.Margin(better) >= limit.Margin(worse) && (!limit.IsMetBy(worse) || limit.IsMetBy(better)));
        }, iter: 5_000);
    }

    [Fact]
    public void A_value_is_met_exactly_when_its_margin_is_not_negative()
    {
        var limits = Repository.Library.Standards.Values.SelectMany(standard => standard.Indicators).SelectMany(indicator => indicator.Limits).ToList();
        Gen.Select(Gen.Int[0, limits.Count - 1], Numbers.Any.Select(value => value.Abs())).Sample((index, value) =>
            limits[index].IsMetBy(value) == limits[index].Margin(value).Sign >= 0);
    }

    [Theory]
    [InlineData(1, "high_tech_output", true)]
    [InlineData(2, "employees_year_end", false)]
    [InlineData(11, "energy_consumption", false)]
    [InlineData(15, "water_reuse", true)]
    [InlineData(19, "major_environmental_incidents", false)]
    [InlineData(24, "solid_waste_safely_handled", true)]
    [InlineData(26, "co2", false)]
    [InlineData(28, "solid_waste_generated", false)]
    public void More_of_a_good_thing_and_less_of_a_bad_one_never_harms(int number, string item, bool moreIsBetter) =>
        Gen.Select(Gen.Long[1, 10_000_000], Gen.Long[1, 10_000_000]).Sample((one, other) =>
        {
            var (worse, better) = one < other == moreIsBetter ? (one, other) : (other, one);
            return Rank(worse) <= Rank(better);

            int Rank(long value) =>
                ReferenceInput.Evaluate($"series.{item}.2019 = {value}")[number].Verdict == EcoPark.Standards.Evaluation.Verdict.Met ? 1 : 0;
        }, iter: 15);
}
