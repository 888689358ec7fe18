using System.Collections.Immutable;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;

namespace EcoPark.Standards.Findings;

/// <summary>All plausibility rules, in the order in which their findings are shown.</summary>
public static class PlausibilityRules
{
    private static readonly ImmutableArray<PlausibilityRule> All =
    [
        new ShareAboveHundred(),
        new CarbonToEnergyRatio(),
        new WasteGeneratedDiffers(),
        new ReuseRateImplausible(),
        new ChangeOverHalf(),
        new UnstableElasticity(),
        new PriceBasisMixed(),
        new ScopeMixed(),
        new CountNotInteger(),
        new ChoiceChanged(),
        new GroupWithoutChoice(),
        new DominantIndustryWithoutOverride(),
        new RegionUnset(),
    ];

    /// <summary>The findings of all rules.</summary>
    /// <param name="evaluation">Values and verdicts; its own findings are not read.</param>
    /// <param name="items">The catalogue.</param>
    public static ImmutableArray<Finding> Check(ParkYearEvaluation evaluation, Catalogue items)
    {
        var facts = new PlausibilityFacts(evaluation, items);
        return [.. All.SelectMany(rule => rule.Check(facts))];
    }
}
