using EcoPark.Documents.Examine.Known;
using EcoPark.Documents.Examine.Values;

namespace EcoPark.Documents.Examine.Locating;

/// <summary>A row of one of the two tables, recognised by its name.</summary>
internal sealed record LocatedRow
{
    public required RowTarget Target { get; init; }

    public required string Place { get; init; }

    public required string Name { get; init; }

    public required string Unit { get; init; }

    public required string Requirement { get; init; }

    public required Choice Choice { get; init; }

    public required PrintedValue Value { get; init; }

    public required PrintedVerdict Verdict { get; init; }

    public int Number => Target.Indicator.Number;

    public KnownIndicator Indicator => Target.Indicator;

    public bool IsIndicator => Target.Raw is null;

    public bool IsJudged => Choice is Choice.Mandatory or Choice.Chosen;

    public MaskedNumber? NumberValue => Value is PrintedValue.Number number ? number.Value : null;

    public bool HasValue => Value is PrintedValue.Number or PrintedValue.Word or PrintedValue.Other;
}
