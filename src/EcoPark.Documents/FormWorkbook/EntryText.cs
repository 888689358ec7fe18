namespace EcoPark.Documents.FormWorkbook;

/// <summary>Small readings of cell texts that sections and grids share.</summary>
internal static class EntryText
{
    /// <summary>Whether a text says 不涉及, with or without a reason behind it.</summary>
    public static bool IsNotApplicable(string text, out string reason)
    {
        reason = "";
        var trimmed = text.Trim();
        if (!trimmed.StartsWith(FormLayout.NotApplicable, StringComparison.Ordinal))
        {
            return false;
        }

        var rest = trimmed[FormLayout.NotApplicable.Length..];
        reason = (rest.StartsWith(':') || rest.StartsWith('：') ? rest[1..] : rest).Trim();
        return rest.Length == 0 || rest[0] is ':' or '：' or ' ' or '　';
    }

    /// <summary>The unit chosen; null where none is, or where it is the field's own.</summary>
    public static string? Unit(string? text, string? own)
    {
        var unit = text?.Trim() ?? "";
        return unit.Length == 0 || unit == own || unit == "—" ? null : unit;
    }
}
