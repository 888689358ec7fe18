using EcoPark.Standards.Evaluation;

namespace EcoPark.Standards.Findings;

/// <summary>One rule of plausibility: it looks at an evaluated park-year and says what is odd.</summary>
internal abstract class PlausibilityRule
{
    /// <summary>The findings of this rule; empty when all is plausible.</summary>
    public abstract IEnumerable<Finding> Check(PlausibilityFacts facts);
}
