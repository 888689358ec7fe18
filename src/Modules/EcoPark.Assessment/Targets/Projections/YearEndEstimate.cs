using EcoPark.Standards.Definitions;
using EcoPark.Standards.Quantities;

namespace EcoPark.Assessment.Targets.Projections;

/// <summary>What a value may be at the end of a year. Never a fact: it is worked out when it is looked at and kept nowhere.</summary>
public abstract record YearEndEstimate
{
    private YearEndEstimate()
    {
    }

    /// <summary>All of the year is known: the sum of its twelve months.</summary>
    public sealed record Complete(Rational Value) : YearEndEstimate;

    /// <summary>A part is known or nothing is; the rest follows from the years before.</summary>
    /// <param name="Value">By the year before.</param>
    /// <param name="Low">The least that any of the past years used would give.</param>
    /// <param name="High">The most.</param>
    /// <param name="Basis">The past years used, each with what it gives.</param>
    public sealed record Projected(Rational Value, Rational Low, Rational High, IReadOnlyList<EstimateBasis> Basis) : YearEndEstimate
    {
        /// <summary>The sum of the months that are known; null: projected from whole years.</summary>
        public Rational? ToDate { get; init; }
    }

    /// <summary>There is no number, and why.</summary>
    public sealed record NotComputable(LocalText Reason) : YearEndEstimate;
}

/// <summary>One past year (or step between two) and what it makes of this year.</summary>
/// <param name="Year">The past year; of a step, its later year.</param>
/// <param name="Factor">Of months: the share of that year's total in the same months. Of years: the value divided by that of the year before.</param>
/// <param name="Gives">This year's value by that factor.</param>
public sealed record EstimateBasis(int Year, Rational Factor, Rational Gives);
