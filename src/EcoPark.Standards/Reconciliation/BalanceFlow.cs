using EcoPark.Standards.Definitions;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Reconciliation;

/// <summary>A flow of a balance, and the data item that states it.</summary>
public sealed record BalanceFlow
{
    /// <summary>Its code within the balance.</summary>
    public required string Code { get; init; }

    /// <summary>Its name.</summary>
    public required LocalText Name { get; init; }

    /// <summary>The node it leaves; null: outside.</summary>
    public string? From { get; init; }

    /// <summary>The node it enters; null: outside.</summary>
    public string? To { get; init; }

    /// <summary>The data item that states it; null: nobody is asked for it, and the balance gives it where it can.</summary>
    public string? Item { get; init; }

    /// <summary>Whose statement.</summary>
    public BalanceSide Side { get; init; }

    /// <summary>Whether the value is the sum over the rows of a table, <c>item/key</c>.</summary>
    public bool IsOfRows { get; init; }

    /// <summary>Whether it is the value of the year before: last year's closing stock.</summary>
    public bool IsOfYearBefore { get; init; }

    /// <summary>Whether a value worked out from the other flows of this balance counts as unmeasured: it would prove itself.</summary>
    public bool OnlyIfStated { get; init; }

    /// <summary>From the item's unit to the unit of the balance.</summary>
    public Rational Factor { get; init; } = Rational.One;

    /// <summary>Half width of the 95 % interval as a share of the value: 1/50 is ±2 %.</summary>
    public Rational HalfWidth { get; init; }

    /// <summary>How the value comes about, which is why the uncertainty is what it is: 水表, 台账.</summary>
    public LocalText? Means { get; init; }
}
