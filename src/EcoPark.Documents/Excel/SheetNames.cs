using System.Buffers;

namespace EcoPark.Documents.Excel;

/// <summary>Makes names that Excel accepts for sheets, each once.</summary>
internal sealed class SheetNames
{
    private const int Longest = 31;

    private static readonly SearchValues<char> Forbidden = SearchValues.Create("[]:*?/\\'");

    private readonly HashSet<string> used = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Keeps names for others.</summary>
    public SheetNames(params ReadOnlySpan<string> reserved)
    {
        foreach (var name in reserved)
        {
            used.Add(name);
        }
    }

    /// <summary>The wish without forbidden characters, cut to 31, with a number where it is taken.</summary>
    public string Take(string wish)
    {
        var plain = string.Concat(wish.Where(character => !Forbidden.Contains(character) && !char.IsControl(character))).Trim();
        plain = plain.Length == 0 ? "表" : plain;
        var name = Cut(plain, Longest);
        for (var number = 2; !used.Add(name); number++)
        {
            var suffix = $" {number}";
            name = Cut(plain, Longest - suffix.Length) + suffix;
        }

        return name;
    }

    private static string Cut(string text, int length) =>
        text.Length <= length ? text : char.IsHighSurrogate(text[length - 1]) ? text[..(length - 1)] : text[..length];
}
