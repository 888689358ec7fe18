using System.Globalization;

namespace EcoPark.Documents.Word;

/// <summary>
/// The names that tie a printed number to its fact. Three copies, because programs lose some of them: LibreOffice
/// drops tags and keeps alias and bookmark; copying in Word keeps alias and tag and drops the bookmark.
/// </summary>
/// <param name="FactId">Short id: 1 to 32 ASCII letters, digits or underscores.</param>
/// <param name="Code">Figure code; cut at the end, marked ~, when alias and tag would exceed 64 characters.</param>
/// <param name="Occurrence">Which occurrence of the fact in the document, from 1.</param>
public sealed record NumberAnchor(string FactId, string Code, int Occurrence)
{
    /// <summary>Longest alias and tag that Word accepts.</summary>
    public const int LongestAlias = 64;

    /// <summary>Longest bookmark name that Word accepts.</summary>
    public const int LongestBookmark = 40;

    private const string Prefix = "f_";

    /// <summary>Alias and tag of the content control: <c>{code}#{factId}</c>.</summary>
    public string Alias
    {
        get
        {
            var room = LongestAlias - FactId.Length - 1;
            return Code.Length <= room ? $"{Code}#{FactId}" : $"{Code[..(room - 1)]}~#{FactId}";
        }
    }

    /// <summary>Name of the bookmark: <c>f_{factId}_{occurrence}</c>.</summary>
    public string Bookmark => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{FactId}_{Occurrence}");

    /// <summary>Whether all names can be made: a valid id, a non-empty code without # and a bookmark short enough.</summary>
    public bool IsValid =>
        IsFactId(FactId) && Code.Length > 0 && !Code.Contains('#', StringComparison.Ordinal)
        && Occurrence > 0 && Bookmark.Length <= LongestBookmark;

    /// <summary>Reads alias or tag.</summary>
    /// <param name="text">Alias or tag of a content control.</param>
    /// <param name="code">The figure code, perhaps cut.</param>
    /// <param name="factId">The fact's id.</param>
    /// <returns>Whether the text has the form that <see cref="Alias"/> makes.</returns>
    public static bool TryReadAlias(string? text, out string code, out string factId)
    {
        var at = text?.LastIndexOf('#') ?? -1;
        code = at > 0 ? text![..at] : ""; // at is -1 when text is null
        factId = at > 0 ? text![(at + 1)..].TrimEnd() : ""; // as above
        return at > 0 && IsFactId(factId);
    }

    /// <summary>Reads a bookmark name.</summary>
    /// <param name="name">Name of a bookmark.</param>
    /// <param name="factId">The fact's id.</param>
    /// <param name="occurrence">Which occurrence of it.</param>
    /// <returns>Whether the name has the form that <see cref="Bookmark"/> makes.</returns>
    public static bool TryReadBookmark(string name, out string factId, out int occurrence)
    {
        factId = "";
        occurrence = 0;
        var at = name.LastIndexOf('_');
        if (at <= Prefix.Length || !name.StartsWith(Prefix, StringComparison.Ordinal)
            || !int.TryParse(name.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out occurrence))
        {
            return false;
        }

        factId = name[Prefix.Length..at];
        return occurrence > 0 && IsFactId(factId);
    }

    private static bool IsFactId(string text) =>
        text.Length is > 0 and <= 32 && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
}
