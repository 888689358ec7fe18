using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Definitions;

/// <summary>A figure of the report: a code, a meaning, and where it comes from. Items and indicators are figures too.</summary>
public sealed record Figure
{
    /// <summary>Stable code: <c>inspection.enterprises_inspected</c>.</summary>
    public required string Code { get; init; }

    /// <summary>What it is.</summary>
    public required LocalText Name { get; init; }

    /// <summary>The unit; <see cref="Unit.One"/> for texts.</summary>
    public required Unit Unit { get; init; }

    /// <summary>Decimals printed; null: as given.</summary>
    public int? Digits { get; init; }

    /// <summary>True for a name instead of a number.</summary>
    public bool IsText { get; init; }

    /// <summary>The boundary: 创建区, 经开区, 区镇, 市.</summary>
    public string? Scope { get; init; }

    /// <summary>规上 or 全口径, where it matters.</summary>
    public string? Coverage { get; init; }

    /// <summary>year, cumulative or year-end.</summary>
    public string? Span { get; init; }

    /// <summary>The counting rule: 家 (distinct), 家次 (visits) …</summary>
    public string? Counting { get; init; }

    /// <summary>The kind of record it is a query over.</summary>
    public string? From { get; init; }

    /// <summary>Where in the documents it stands.</summary>
    public string? Document { get; init; }

    /// <summary>The section of the catalogue.</summary>
    public required string Section { get; init; }
}
