using System.Globalization;
using System.Text;

namespace EcoPark.Documents.Excel;

/// <summary>
/// The file format's own escape <c>_xHHHH_</c> for characters that XML cannot hold. Written and read here only,
/// so that any text a person pasted comes back as it was.
/// </summary>
internal static class CellEscape
{
    private const int LongestText = 32_767;

    public static string Write(string text)
    {
        var cut = Cut(text);
        StringBuilder? escaped = null;
        for (var index = 0; index < cut.Length; index++)
        {
            var length = PlainLength(cut, index);
            if (length > 0)
            {
                escaped?.Append(cut, index, length);
                index += length - 1;
                continue;
            }

            escaped ??= new StringBuilder(cut, 0, index, cut.Length + 16);
            escaped.Append("_x").Append(((int)cut[index]).ToString("X4", CultureInfo.InvariantCulture)).Append('_');
        }

        return escaped?.ToString() ?? cut;
    }

    public static string Read(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (IsEscape(text, index, out var character))
            {
                plain.Append(character);
                index += 6;
            }
            else
            {
                plain.Append(text[index]);
            }
        }

        return plain.ToString();
    }

    private static string Cut(string text)
    {
        if (text.Length <= LongestText)
        {
            return text;
        }

        // A cut between the halves of a surrogate pair would leave a character that no file can hold.
        var length = char.IsHighSurrogate(text[LongestText - 2]) ? LongestText - 2 : LongestText - 1;
        return string.Concat(text.AsSpan(0, length), "…");
    }

    /// <summary>How many characters from here can be written as they are; 0 where one must be escaped.</summary>
    private static int PlainLength(string text, int index)
    {
        var character = text[index];
        if (char.IsHighSurrogate(character))
        {
            return index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]) ? 2 : 0;
        }

        if (character is '_')
        {
            return IsEscape(text, index, out _) ? 0 : 1;
        }

        // A carriage return is legal XML but every reader turns it into a line feed.
        var plain = character is '\t' or '\n' or >= ' ' and not ('\uFFFE' or '\uFFFF') && !char.IsLowSurrogate(character);
        return plain ? 1 : 0;
    }

    private static bool IsEscape(string text, int index, out char character)
    {
        character = '\0';
        if (index + 7 > text.Length || text[index] != '_' || text[index + 1] != 'x' || text[index + 6] != '_')
        {
            return false;
        }

        var digits = text.AsSpan(index + 2, 4);
        if (!ushort.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            return false;
        }

        character = (char)code;
        return true;
    }
}
