using EcoPark.Standards.Quantities;

namespace EcoPark.Documents.Facts;

/// <summary>One number that documents print: bound to what it was computed from, and to its printed digits.</summary>
public sealed record Fact
{
    /// <summary>Short id, the same for the same figure, year and form in every version of a report.</summary>
    public required string Id { get; init; }

    /// <summary>The figure's code, with the form when it is not the figure itself: <c>cod</c>, <c>cod.yoy</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The calendar year.</summary>
    public required int Year { get; init; }

    /// <summary>The exact value in <see cref="Unit"/>.</summary>
    public required Rational Value { get; init; }

    /// <summary>The unit's symbol.</summary>
    public required string Unit { get; init; }

    /// <summary>The digits as printed.</summary>
    public required string Printed { get; init; }

    /// <summary>given, provisional, approved or computed.</summary>
    public required string State { get; init; }

    /// <summary>File, sheet, cell or record, where known.</summary>
    public string? Source { get; init; }

    /// <summary>The formula, for computed ones.</summary>
    public string? Formula { get; init; }

    /// <summary>What it was computed from: <c>cod@2019</c>.</summary>
    public IReadOnlyList<string> Inputs { get; init; } = [];
}
