using EcoPark.Platform.Scopes;
using EcoPark.Standards.Quantities;

namespace EcoPark.Collection.Ledger;

/// <summary>A value on its way into the ledger.</summary>
public sealed record NewFact
{
    public required ParkId Park { get; init; }

    public string Scope { get; init; } = "";

    public required FactSubject Subject { get; init; }

    public required string Item { get; init; }

    public required FactPeriod Period { get; init; }

    public string? Value { get; init; }

    public string? NotApplicable { get; init; }

    public string? Text { get; init; }

    public string? Unit { get; init; }

    public string? EnteredValue { get; init; }

    public string? EnteredUnit { get; init; }

    public required FactKind Kind { get; init; }

    public FactStanding Standing { get; init; } = FactStanding.Submitted;

    public string? Basis { get; init; }

    public string? How { get; init; }

    public IReadOnlyList<EvidenceLink> Evidence { get; init; } = [];

    public Guid? Submission { get; init; }

    public long? Supersedes { get; init; }

    /// <summary>The exact value as text: a terminating decimal where there is one, else numerator/denominator.</summary>
    public static string Write(Rational value) =>
        RationalText.TryExact(value, out var text) ? text : $"{value.Numerator}/{value.Denominator}";
}
