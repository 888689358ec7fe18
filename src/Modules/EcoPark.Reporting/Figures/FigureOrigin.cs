using EcoPark.Standards.Definitions;

namespace EcoPark.Reporting.Figures;

/// <summary>Where a figure came from, and where its records are seen.</summary>
/// <param name="Words">The source in words: the register, the form and its office.</param>
/// <param name="Address">The page of the records behind it; null: the reader may not open it, or there is none.</param>
public sealed record FigureOrigin(LocalText Words, string? Address)
{
    /// <summary>How many records it was counted from; null: it is one record or a computed value.</summary>
    public int? Records { get; init; }

    /// <summary>Handed in and not yet accepted.</summary>
    public bool IsPending { get; init; }
}
