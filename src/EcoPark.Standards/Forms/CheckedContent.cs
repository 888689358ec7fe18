using EcoPark.Standards.Definitions;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Forms;

/// <summary>What a checked value says. A missing value has no <see cref="CheckedValue"/> at all.</summary>
public abstract record CheckedContent
{
    private CheckedContent()
    {
    }

    /// <summary>A number.</summary>
    /// <param name="Value">Exact, in <paramref name="Unit"/>.</param>
    /// <param name="Unit">The item's unit, or the field's when the value becomes no fact.</param>
    public sealed record Number(Rational Value, Unit Unit) : CheckedContent;

    /// <summary>A text, the code of a choice, or a date as <c>2024-03-01</c>.</summary>
    /// <param name="Value">Trimmed.</param>
    public sealed record Text(string Value) : CheckedContent;

    /// <summary>不涉及.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record NotApplicable(string Reason) : CheckedContent;

    /// <summary>无法计算: a computed field whose inputs do not allow a value.</summary>
    /// <param name="Reason">Which input is missing, or which factor.</param>
    public sealed record NotComputable(LocalText Reason) : CheckedContent;
}
