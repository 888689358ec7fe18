using System.Collections.Immutable;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Forms.Checking;

/// <summary>What a place says.</summary>
/// <param name="Value">The value; null when missing or unreadable.</param>
/// <param name="Entered">A number in the unit of the field; for rules that compare with the field's own limits.</param>
/// <param name="Findings">What is wrong with it by itself.</param>
internal sealed record SlotReading(CheckedValue? Value, Quantity? Entered, ImmutableArray<FormFinding> Findings)
{
    public static SlotReading Nothing { get; } = new(null, null, []);

    public static SlotReading Wrong(FormFinding finding) => new(null, null, [finding]);
}
