using EcoPark.Documents.Word;

namespace EcoPark.Documents.Disclosure;

/// <summary>A piece of published text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The words or digits as printed; empty for boxes and line breaks.</param>
public sealed record PublicRun(PublicRunKind Kind, string Text)
{
    /// <summary>The fact a number is bound to; null for everything else.</summary>
    public string? FactId { get; init; }

    internal static PublicRun Of(WordInline run) => run switch
    {
        WordInline.Text text => new(PublicRunKind.Text, text.Value),
        WordInline.BoundNumber number => new(PublicRunKind.Number, number.Value) { FactId = number.FactId },
        WordInline.CheckBox box => new(box.Checked ? PublicRunKind.TickedBox : PublicRunKind.Box, ""),
        WordInline.LineBreak => new(PublicRunKind.LineBreak, ""),
        WordInline.Placeholder gap => new(PublicRunKind.Gap, gap.Value),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
