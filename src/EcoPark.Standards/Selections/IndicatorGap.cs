using System.Collections.Immutable;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Formulas;

namespace EcoPark.Standards.Selections;

/// <summary>An indicator that is not met, and what would change that.</summary>
public sealed record IndicatorGap
{
    /// <summary>The indicator as evaluated.</summary>
    public required IndicatorResult Result { get; init; }

    /// <summary>One entry per input of the report year. Empty unless the verdict is not-met: an unknown is filled in, not solved for.</summary>
    public required ImmutableArray<InputWay> Ways { get; init; }

    /// <summary>Inputs of other years. They are history (the base year is locked by the plan, t−3 is reported) and are not solved for.</summary>
    public required ImmutableArray<FormulaInput> History { get; init; }
}
