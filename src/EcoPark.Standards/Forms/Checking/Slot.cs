using EcoPark.Standards.Definitions;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Forms.Checking;

/// <summary>One place of a form that holds a value: a field, or a cell of a row.</summary>
internal sealed record Slot
{
    public required FormPlace Place { get; init; }

    /// <summary>The field, or <c>grid/key/column</c>.</summary>
    public required string Subject { get; init; }

    public required FormField Field { get; init; }

    /// <summary>As messages call it: 新鲜水用量, or 危险废物明细 900-249-08 产生量.</summary>
    public required LocalText Label { get; init; }

    public required string Section { get; init; }

    /// <summary>The fact item; null when no fact is made of it.</summary>
    public string? Item { get; init; }

    /// <summary>The unit in which it is entered; null when it follows a row key that is not known.</summary>
    public Unit? Unit { get; init; }

    /// <summary>What was entered; null: missing. Blank text counts as missing.</summary>
    public EnteredValue? Entered { get; init; }

    /// <summary>True when an answer is wanted: not in a row that says 不涉及 as a whole.</summary>
    public bool IsAsked { get; init; } = true;

    /// <summary>The row, for cells.</summary>
    public Row? Row { get; init; }
}
