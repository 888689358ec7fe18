using EcoPark.Collection.Ledger;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Platform.Ui;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Quantities;

namespace EcoPark.Collection.Contracts;

/// <summary>
/// What handed-in values do to the park's indicators. Collection does not know indicators: the module that does registers one
/// of these, and the review queue is then sorted by it and shows it. Without one, both leave it out.
/// </summary>
public abstract class SubmissionEffect
{
    /// <returns>The indicators that change, the greatest change first; empty: none does.</returns>
    public abstract Task<IReadOnlyList<IndicatorEffect>> OfAsync(Viewer viewer, EffectRequest request, CancellationToken cancellation);
}

/// <summary>Values that replace others in one park-year. The ledger already holds them as pending.</summary>
public sealed record EffectRequest(ParkId Park, int Year, IReadOnlyList<ValueChange> Changes);

/// <summary>One value; null: there was none, or it is taken back.</summary>
public sealed record ValueChange(FactSubject Subject, string Item, Rational? Before, Rational? After);

/// <summary>One indicator before and after.</summary>
public sealed record IndicatorEffect(int Number, LocalText Name)
{
    public LocalText? Unit { get; init; }

    /// <summary>As printed; null: not computable.</summary>
    public string? Before { get; init; }

    public string? After { get; init; }

    /// <summary>How much it changes, as a share of the value before: what the queue is sorted by.</summary>
    public decimal Share { get; init; }

    public MarkKind VerdictBefore { get; init; }

    public MarkKind VerdictAfter { get; init; }
}
