using System.Collections.Immutable;

namespace EcoPark.Standards.Forms;

/// <summary>One value of an entry, understood and normalised, beside what was typed.</summary>
public sealed record CheckedValue
{
    /// <summary>The field or cell.</summary>
    public required FormPlace Place { get; init; }

    /// <summary>The fact item: the field's, or <c>item/key of the row</c>; null when no fact is made of it.</summary>
    public required string? Item { get; init; }

    /// <summary>What it says.</summary>
    public required CheckedContent Content { get; init; }

    /// <summary>The text as typed; null for computed values and 不涉及.</summary>
    public string? EnteredText { get; init; }

    /// <summary>The unit in which it was typed; null as above, or for kinds without a unit.</summary>
    public string? EnteredUnit { get; init; }

    /// <summary>Reported or computed.</summary>
    public required CheckedOrigin Origin { get; init; }

    /// <summary>How it was computed, one step per line; empty for reported values.</summary>
    public ImmutableArray<string> Steps { get; init; } = [];
}
