using System.Collections.Immutable;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Formulas;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Selections;

/// <summary>What one input of the report year could do for an indicator, all others staying as they are.</summary>
public abstract record InputWay
{
    private InputWay()
    {
    }

    /// <summary>The input.</summary>
    public required FormulaInput Input { get; init; }

    /// <summary>Its unit.</summary>
    public required Unit Unit { get; init; }

    /// <summary>Its value now, in its unit.</summary>
    public required Rational Now { get; init; }

    /// <summary>
    /// This input alone suffices. <see cref="Needed"/> was put through the full evaluation; one <see cref="Step"/> nearer
    /// to the present value the indicator is not met.
    /// </summary>
    public sealed record Suffices : InputWay
    {
        /// <summary>The value at which the indicator is just met, in the input's unit and in steps of <see cref="Step"/>.</summary>
        public required Rational Needed { get; init; }

        /// <summary>The step: 1 for whole numbers, else the decimals in which the input is given, or four significant digits of it.</summary>
        public required Rational Step { get; init; }

        /// <summary>The change in percent of the present value; null when that is 0.</summary>
        public required Rational? ChangePercent { get; init; }

        /// <summary>The indicator's value then.</summary>
        public required Rational ValueThen { get; init; }

        /// <summary>The other judged indicators whose verdict would change, for better or worse.</summary>
        public required ImmutableArray<VerdictChange> SideEffects { get; init; }

        /// <summary>Findings that would be new, such as a share above 100 %.</summary>
        public required ImmutableArray<Finding> NewFindings { get; init; }

        /// <summary>True when the park-year would then comply as a whole.</summary>
        public required bool IsCompliantThen { get; init; }
    }

    /// <summary>No value of this input alone suffices, as far as was tried.</summary>
    public sealed record NeverSuffices : InputWay
    {
        /// <summary>The smallest value tried.</summary>
        public required Rational Lowest { get; init; }

        /// <summary>The largest value tried.</summary>
        public required Rational Highest { get; init; }
    }
}
