using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.ParkYears;

/// <summary>What a park gave for one item in one year. Nothing given is no value at all: unknown, never zero.</summary>
public abstract record SeriesValue
{
    private SeriesValue()
    {
    }

    /// <summary>A number in the item's unit.</summary>
    public sealed record Number : SeriesValue
    {
        /// <summary>The exact value.</summary>
        public required Rational Value { get; init; }

        /// <summary>File, sheet, cell or record it came from.</summary>
        public string? Source { get; init; }

        /// <summary>The boundary it was counted in, where stated.</summary>
        public string? Scope { get; init; }

        /// <summary>Price or energy basis: current, constant:2015, 当量, 等价.</summary>
        public string? Basis { get; init; }

        /// <summary>Why it differs from last year or from an earlier statement.</summary>
        public string? ChangeReason { get; init; }

        /// <summary>provisional or approved.</summary>
        public string? State { get; init; }
    }

    /// <summary>The item does not concern this park (不涉及).</summary>
    /// <param name="Reason">Why; never empty.</param>
    public sealed record NotApplicable(string Reason) : SeriesValue;

    /// <summary>A text, for figures that are names.</summary>
    /// <param name="Value">The text.</param>
    /// <param name="Source">Where it came from.</param>
    public sealed record Text(string Value, string? Source) : SeriesValue;
}
