using EcoPark.Platform.Scopes;
using EcoPark.Standards.Quantities;

namespace EcoPark.Assessment.Targets;

/// <summary>What the park wants an indicator to be in a year, by its own plan. Nothing is changed or removed: the last word on an indicator and year holds.</summary>
public sealed class TargetRecord
{
    private TargetRecord() => Standard = Value = Source = SetBy = "";

    public TargetRecord(ParkId park, string standard, int indicator, TargetTerms terms)
    {
        Id = Guid.CreateVersion7();
        (Park, Standard, Indicator) = (park, standard, indicator);
        (FromYear, Year, Value, Source) = (terms.FromYear, terms.Year, terms.Value, terms.Source);
        IsWithdrawn = terms.IsWithdrawn;
        SetBy = "";
    }

    public Guid Id { get; private set; }

    public ParkId Park { get; private set; }

    public string Standard { get; private set; }

    public int Indicator { get; private set; }

    /// <summary>The year the way starts from.</summary>
    public int FromYear { get; private set; }

    /// <summary>The year of the target.</summary>
    public int Year { get; private set; }

    /// <summary>Exact, in the indicator's unit.</summary>
    public string Value { get; private set; }

    /// <summary>The plan it stands in, with the place.</summary>
    public string Source { get; private set; }

    public bool IsWithdrawn { get; private set; }

    public string SetBy { get; private set; }

    public DateTime SetAt { get; private set; }

    /// <summary>Written by the program, so it can be read.</summary>
    public Rational Number => RationalText.TryParse(Value, out var number, allowFraction: true) ? number : throw new InvalidOperationException($"The target {Id} is no number: {Value}.");

    public TargetRecord Set(string by, DateTime at)
    {
        (SetBy, SetAt) = (by, at);
        return this;
    }
}

/// <summary>A target as it is entered.</summary>
/// <param name="FromYear">The year the way starts from.</param>
/// <param name="Year">The year of the target.</param>
/// <param name="Value">A number as text, in the indicator's unit.</param>
/// <param name="Source">The document it stands in.</param>
public sealed record TargetTerms(int FromYear, int Year, string Value, string Source)
{
    /// <summary>The target no longer holds.</summary>
    public bool IsWithdrawn { get; init; }
}
