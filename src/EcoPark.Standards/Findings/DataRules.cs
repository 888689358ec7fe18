using System.Globalization;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Formulas;
using EcoPark.Standards.ParkYears;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Findings;

/// <summary>A share of a whole above 100 %.</summary>
internal sealed class ShareAboveHundred : PlausibilityRule
{
    public override IEnumerable<Finding> Check(PlausibilityFacts facts) =>
        from result in facts.Evaluation.Indicators
        where result.Indicator.IsShare && result.Value is { } value && value > Rational.Hundred
        select new Finding("share-above-100", Severity.Error, new LocalText(
            $"指标 {result.Indicator.Number} {result.Indicator.Name.Zh}为 {result.Value?.ToSignificant(6)} %，占比不可能超过 100 %；请核对分子与分母的口径",
            $"indicator {result.Indicator.Number} is {result.Value?.ToSignificant(6)} %; a share cannot exceed 100 %, check what numerator and denominator cover"),
            [result.Indicator.Number.ToString(CultureInfo.InvariantCulture)]);
}

/// <summary>Tonnes of CO₂ per tce outside what any fuel mix gives: a slip of 万 shows here.</summary>
internal sealed class CarbonToEnergyRatio : PlausibilityRule
{
    private static readonly Rational Lowest = Rational.Of(3, 10);
    private static readonly Rational Highest = Rational.Of(45, 10);

    public override IEnumerable<Finding> Check(PlausibilityFacts facts)
    {
        foreach (var year in facts.YearsOf("co2"))
        {
            if (facts.Given("co2", year) is not { } carbon || facts.Given("energy_consumption", year) is not { Value.Sign: > 0 } energy)
            {
                continue;
            }

            var ratio = carbon.Value / energy.Value;
            if (ratio < Lowest || ratio > Highest)
            {
                yield return new Finding("co2-energy-ratio", Severity.Warning, new LocalText(
                    $"{year} 年二氧化碳与综合能耗之比为 {ratio.ToSignificant(4)} 吨/吨标煤，合理范围 0.3–4.5；请核对单位（吨与万吨）",
                    $"CO₂ per tce of {year} is {ratio.ToSignificant(4)}, plausible is 0.3–4.5; check the units (t or 10⁴ t)"),
                    ["co2", "energy_consumption"]);
            }
        }
    }
}

/// <summary>The waste generated, stated twice with different numbers (indicators 6 and 28 share one item; a figure may restate it).</summary>
internal sealed class WasteGeneratedDiffers : PlausibilityRule
{
    private const string Item = "solid_waste_generated";
    private const string Restated = "solid_waste_produced";

    public override IEnumerable<Finding> Check(PlausibilityFacts facts) =>
        from year in facts.YearsOf(Item)
        let generated = facts.InBase(Item, year)
        let produced = facts.InBase(Restated, year)
        where generated is not null && produced is not null && generated != produced
        select new Finding("waste-generated-differs", Severity.Warning, new LocalText(
            $"{year} 年工业固体废物总产生量 {generated} 与固废产生量 {produced} 不一致（同一数据）",
            $"industrial solid waste generated in {year} is {generated} in one place and {produced} in the other"), [Item, Restated]);
}

/// <summary>A reuse rate of water that only a slip between 万m³ and m³ gives.</summary>
internal sealed class ReuseRateImplausible : PlausibilityRule
{
    private static readonly Rational Lowest = Rational.Of(1, 100);
    private static readonly Rational Highest = Rational.Of(999, 1000);

    public override IEnumerable<Finding> Check(PlausibilityFacts facts)
    {
        var year = facts.ParkYear.ReportYear;
        if (facts.InBase("water_reuse", year) is not { } reuse || facts.InBase("fresh_water", year) is not { } fresh || (reuse + fresh).Sign <= 0)
        {
            yield break;
        }

        var rate = reuse / (reuse + fresh);
        if (rate < Lowest || rate > Highest)
        {
            yield return new Finding("reuse-rate-implausible", Severity.Warning, new LocalText(
                $"工业用水重复利用率为 {(rate * 100).ToSignificant(4)} %，像是立方米与万立方米混用；请核对单位",
                $"the reuse rate of water is {(rate * 100).ToSignificant(4)} %, as if m³ and 10⁴ m³ were mixed; check the units"),
                ["water_reuse", "fresh_water"]);
        }
    }
}

/// <summary>A value more than half above or below last year's, without a stated reason.</summary>
internal sealed class ChangeOverHalf : PlausibilityRule
{
    private static readonly Rational Half = Rational.Of(1, 2);

    public override IEnumerable<Finding> Check(PlausibilityFacts facts)
    {
        var year = facts.ParkYear.ReportYear;
        foreach (var (item, _, now) in facts.Numbers().Where(number => number.Year == year && number.Item.Kind != "yes-no"))
        {
            if (facts.Given(item.Code, year - 1) is { } before && string.IsNullOrWhiteSpace(now.ChangeReason)
                && (now.Value - before.Value).Abs() > before.Value.Abs() * Half)
            {
                yield return new Finding("change-over-50-percent", Severity.Warning, new LocalText(
                    $"{item.Name.Zh}由上年 {before.Value} 变为 {now.Value} {item.Unit.Symbol}，变动超过 50 %，请说明原因",
                    $"{item.Name.En} went from {before.Value} to {now.Value} {item.Unit.English}, more than 50 %; state the reason"),
                    [item.Code]);
            }
        }
    }
}

/// <summary>An elasticity over a growth so small that it says nothing.</summary>
internal sealed class UnstableElasticity : PlausibilityRule
{
    public override IEnumerable<Finding> Check(PlausibilityFacts facts) =>
        from result in facts.Evaluation.Indicators
        where result.UnstableGrowth is not null
        select new Finding("unstable-elasticity", Severity.Warning, new LocalText(
            $"指标 {result.Indicator.Number} 的分母增长率仅 {(result.UnstableGrowth * 100)?.ToSignificant(3)} %/年，弹性系数不稳定",
            $"the growth under indicator {result.Indicator.Number} is only {(result.UnstableGrowth * 100)?.ToSignificant(3)} % a year, the elasticity is unstable"),
            [result.Indicator.Number.ToString(CultureInfo.InvariantCulture)]);
}

/// <summary>An indicator whose inputs stand on two price bases, or on two ways of counting electricity as energy.</summary>
internal sealed class PriceBasisMixed : PlausibilityRule
{
    private static readonly string[] EnergyBases = ["当量", "等价"];

    public override IEnumerable<Finding> Check(PlausibilityFacts facts)
    {
        var mixed = facts.Evaluation.Indicators
            .SelectMany(result => result.Trace.Inputs.Where(input => Basis(input) is not null)
                .GroupBy(input => EnergyBases.Contains(Basis(input))))
            .Where(kind => kind.Select(Basis).Distinct().Count() > 1)
            .Select(kind => kind.OrderBy(input => input.Input.Code, StringComparer.Ordinal).ThenBy(input => input.Input.Year).ToList());

        // Several indicators use the same pair of years; it is said once.
        return mixed.DistinctBy(inputs => string.Join(' ', inputs.Select(input => input.Input))).Select(Finding);
    }

    private static string? Basis(TraceInput input) => (input.Given as SeriesValue.Number)?.Basis;

    private static Finding Finding(List<TraceInput> inputs)
    {
        var shown = string.Join(", ", inputs.Select(input => $"{input.Input} {Basis(input)}"));
        return new Finding("price-basis-mixed", Severity.Warning, new LocalText(
            $"同一指标混用了不同的价格或折标口径：{shown}", $"one indicator mixes different bases: {shown}"),
            [.. inputs.Select(input => input.Input.Code).Distinct()]);
    }
}

/// <summary>One item, or the items of one indicator, counted in different boundaries.</summary>
internal sealed class ScopeMixed : PlausibilityRule
{
    public override IEnumerable<Finding> Check(PlausibilityFacts facts)
    {
        foreach (var result in facts.Evaluation.Indicators)
        {
            var scopes = result.Trace.Inputs.Select(input => (input.Given as SeriesValue.Number)?.Scope).OfType<string>().Distinct().ToList();
            if (scopes.Count > 1)
            {
                yield return new Finding("scope-mixed", Severity.Warning, new LocalText(
                    $"指标 {result.Indicator.Number} 的数据范围不一致：{string.Join("、", scopes)}",
                    $"the data of indicator {result.Indicator.Number} cover different boundaries: {string.Join(", ", scopes)}"),
                    [.. result.Trace.Inputs.Select(input => input.Input.Code).Distinct()]);
            }
        }
    }
}

/// <summary>A count with a fraction.</summary>
internal sealed class CountNotInteger : PlausibilityRule
{
    public override IEnumerable<Finding> Check(PlausibilityFacts facts) =>
        from number in facts.Numbers()
        where number.Item.Whole && !number.Given.Value.IsInteger
        select new Finding("count-not-integer", Severity.Warning, new LocalText(
            $"{number.Item.Name.Zh} {number.Year} 年为 {number.Given.Value}，计数应为整数",
            $"{number.Item.Name.En} of {number.Year} is {number.Given.Value}, a count should be whole"),
            [number.Item.Code]);
}
