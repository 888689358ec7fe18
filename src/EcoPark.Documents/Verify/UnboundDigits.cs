using EcoPark.Standards.Definitions;

namespace EcoPark.Documents.Verify;

/// <summary>Digits that no fact stands behind.</summary>
/// <param name="Text">The digits.</param>
/// <param name="Context">The words around them.</param>
/// <param name="Place">Where they stand.</param>
public sealed record UnboundDigits(string Text, string Context, LocalText Place)
{
    /// <summary>The finding in a sentence.</summary>
    public LocalText Message => new(
        $"“{Context}”中的“{Text}”没有绑定；请改用已登记的数据，或删除。",
        $"'{Text}' in '{Context}' is bound to nothing; use a recorded figure, or remove it.");
}
