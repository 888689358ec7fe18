using EcoPark.Standards.Definitions;

namespace EcoPark.Documents.Verify;

/// <summary>Recorded text with digits, or the unit or sign beside a bound number, that is no longer as it was written.</summary>
/// <param name="Expected">As recorded; null for something that was put in.</param>
/// <param name="Found">As printed; null when it is gone.</param>
/// <param name="Place">Where it stands, or stood.</param>
public sealed record FixedTextChange(string? Expected, string? Found, LocalText Place)
{
    /// <summary>Stable code for programs.</summary>
    public const string Code = "fixed-text-altered";

    /// <summary>The finding in a sentence.</summary>
    public LocalText Message => (Expected, Found) switch
    {
        (null, _) => new($"多出“{Found}”，facts.json 未记录。", $"'{Found}' was added; facts.json does not record it."),
        (_, null) => new($"缺少“{Expected}”。", $"'{Expected}' is missing."),
        _ => new($"应为“{Expected}”，文中为“{Found}”。", $"It should be '{Expected}', the document prints '{Found}'."),
    };
}
