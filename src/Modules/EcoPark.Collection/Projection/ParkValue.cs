using EcoPark.Collection.Ledger;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Quantities;

namespace EcoPark.Collection.Projection;

/// <summary>The park's value of one item in one year, with everything that could have been it.</summary>
public sealed record ParkValue
{
    public required string Item { get; init; }

    public required int Year { get; init; }

    /// <summary>Where the value comes from; null: nobody has said anything.</summary>
    public ParkValueSource? Source { get; init; }

    public Rational? Number { get; init; }

    public string? NotApplicable { get; init; }

    public string? Text { get; init; }

    public string? Basis { get; init; }

    public string? Scope { get; init; }

    /// <summary>Firms that said something, of those that should.</summary>
    public int Covered { get; init; }

    public int Expected { get; init; }

    /// <summary>How many of the facts in it are handed in but not yet accepted.</summary>
    public int Pending { get; init; }

    /// <summary>What each source says, whether or not it is the one taken.</summary>
    public Rational? FromEnterprises { get; init; }

    public Rational? FromDepartment { get; init; }

    public Rational? FromInstruments { get; init; }

    /// <summary>The latest record in it.</summary>
    public long LastSeq { get; init; }

    public bool IsMissing => Number is null && NotApplicable is null && Text is null;

    public bool IsComplete => Source != ParkValueSource.Enterprises || Covered >= Expected;
}

/// <summary>One fact's part in a park value.</summary>
/// <param name="Subject">Firm, office or park.</param>
/// <param name="Fact">The fact.</param>
/// <param name="Part">What it adds; negative for an internal transfer that is taken off.</param>
/// <param name="IsPending">Handed in, not yet accepted.</param>
public sealed record Contribution(FactSubject Subject, FactValue Fact, Rational Part, bool IsPending);
