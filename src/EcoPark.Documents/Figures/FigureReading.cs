using EcoPark.Standards.Quantities;

namespace EcoPark.Documents.Figures;

/// <summary>What there is of a figure in a year.</summary>
public abstract record FigureReading
{
    private FigureReading()
    {
    }

    /// <summary>A number.</summary>
    public sealed record Number : FigureReading
    {
        /// <summary>The exact value in <see cref="Unit"/>.</summary>
        public required Rational Value { get; init; }

        /// <summary>The unit.</summary>
        public required Unit Unit { get; init; }

        /// <summary>Decimals printed; null: as given.</summary>
        public int? Digits { get; init; }

        /// <summary>Where it came from, when known.</summary>
        public string? Source { get; init; }

        /// <summary>given, provisional, approved or computed.</summary>
        public required string State { get; init; }

        /// <summary>The formula, for computed ones.</summary>
        public string? Formula { get; init; }

        /// <summary>What a computed one was computed from: <c>cod@2019</c>; empty for given ones.</summary>
        public IReadOnlyList<string> Inputs { get; init; } = [];

        /// <summary>The digits as documents print them.</summary>
        public string Printed => Digits is { } digits ? Rounding.ToText(Value, digits) : Value.ToString();
    }

    /// <summary>A text.</summary>
    /// <param name="Value">The text.</param>
    public sealed record Text(string Value) : FigureReading;

    /// <summary>Declared as not concerning the park.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record NotApplicable(string Reason) : FigureReading;

    /// <summary>No record: unknown, never zero.</summary>
    public sealed record Absent : FigureReading;
}
