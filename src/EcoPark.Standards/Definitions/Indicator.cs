using System.Collections.Immutable;
using EcoPark.Standards.Formulas;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Definitions;

/// <summary>An indicator as its file defines it, read and checked.</summary>
public sealed record Indicator
{
    /// <summary>The number in the standard.</summary>
    public required int Number { get; init; }

    /// <summary>The class it stands in.</summary>
    public required string Class { get; init; }

    /// <summary>The official name.</summary>
    public required LocalText Name { get; init; }

    /// <summary>What it means, in our words.</summary>
    public required LocalText Definition { get; init; }

    /// <summary>True: always judged. False: judged when the park chooses it.</summary>
    public required bool IsMandatory { get; init; }

    /// <summary>The group from which choices are made; null for mandatory ones and for sets without groups.</summary>
    public string? Group { get; init; }

    /// <summary>The unit of the value.</summary>
    public required Unit Unit { get; init; }

    /// <summary>The formula; its result has the dimension of <see cref="Unit"/>.</summary>
    public required Expression Formula { get; init; }

    /// <summary>The limits; the first whose case holds applies.</summary>
    public required ImmutableArray<Limit> Limits { get; init; }

    /// <summary>How the value is printed.</summary>
    public required PrintingRule Printing { get; init; }

    /// <summary>Numbers of the footnotes that mark it.</summary>
    public required ImmutableArray<int> Footnotes { get; init; }

    /// <summary>Raw-data rows printed above it.</summary>
    public required ImmutableArray<RawRow> Rows { get; init; }

    /// <summary>Certainty per part: name, limit, formula, group.</summary>
    public required IReadOnlyDictionary<string, string> Certainty { get; init; }

    /// <summary>Where the definition comes from.</summary>
    public required string Source { get; init; }

    /// <summary>Examples that it must reproduce; never empty.</summary>
    public required ImmutableArray<WorkedExample> Examples { get; init; }

    /// <summary>
    /// True for a share of a whole, which cannot exceed 100 % without a mistake in the data: a percentage that is
    /// neither a growth rate nor computed from one.
    /// </summary>
    public bool IsShare => Unit.Symbol == "%" && !HasGrowth(Formula);

    private static bool HasGrowth(Expression node) => node switch
    {
        Expression.Growth or Expression.Elasticity or Expression.MeanOver => true,
        Expression.Negation negation => HasGrowth(negation.Operand),
        Expression.Binary binary => HasGrowth(binary.Left) || HasGrowth(binary.Right),
        Expression.Aggregate aggregate => aggregate.Arguments.Any(HasGrowth),
        _ => false,
    };
}
