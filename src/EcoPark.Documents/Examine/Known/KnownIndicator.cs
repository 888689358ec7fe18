using System.Collections.Immutable;
using EcoPark.Standards.Formulas;

namespace EcoPark.Documents.Examine.Known;

/// <summary>One indicator of a standard, as far as reading a report needs it.</summary>
public sealed record KnownIndicator
{
    /// <summary>Its number in the standard.</summary>
    public required int Number { get; init; }

    /// <summary>Its name as printed, without footnote marks.</summary>
    public required string Name { get; init; }

    /// <summary>Its unit as the standard prints it; <c>—</c> for none.</summary>
    public required string Unit { get; init; }

    /// <summary>Whether every park is judged by it.</summary>
    public required bool IsMandatory { get; init; }

    /// <summary>The group of which one must be chosen; null for a mandatory one.</summary>
    public string? Group { get; init; }

    /// <summary>Its limits in the order of the standard.</summary>
    public required ImmutableArray<KnownLimit> Limits { get; init; }

    /// <summary>The numbers of the footnotes that mark it.</summary>
    public ImmutableArray<int> Footnotes { get; init; } = [];

    /// <summary>The raw rows printed above it.</summary>
    public ImmutableArray<KnownRow> Rows { get; init; } = [];

    /// <summary>How it follows from data items; null when it cannot be recomputed.</summary>
    public Expression? Formula { get; init; }
}
