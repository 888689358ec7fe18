using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reading;

namespace EcoPark.Standards.Forms.Files;

/// <summary>The parts that the files of forms share.</summary>
internal static class FormJson
{
    /// <summary>The certainty of what this project decided by itself.</summary>
    public const string Own = "own";

    private const int LongestCode = 60;

    public static string Certainty(MapReader map)
    {
        var node = map.Required("certainty");
        return node is JsonNode.Text { Value: Own } ? Own : Json.Certainty(map, node);
    }

    public static LocalText? OptionalLocal(MapReader map, string name) => map.Optional(name) is null ? null : Json.Local(map, name);

    /// <summary>A code of fields and grids, as formulas name them: a-z, 0-9 and _.</summary>
    public static string Code(MapReader map)
    {
        var node = map.Required("code");
        var code = map.TextOf(node) ?? "";
        if (node is not null && (code.Length is 0 or > LongestCode || !char.IsAsciiLetterLower(code[0])
            || !code.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '_')))
        {
            map.Report(node, "bad-code", $"代码“{JsonPath.Shown(code)}”只能用 a-z、0-9 和 _，以字母开头，最多 {LongestCode} 个字符。",
                $"The code '{JsonPath.Shown(code)}' must be of a-z, 0-9 and _, begin with a letter and have at most {LongestCode} characters.");
        }

        return code;
    }

    /// <summary>One of a few words, each standing for a value; the first one when it is none of them.</summary>
    public static T Word<T>(MapReader map, JsonNode? node, params ReadOnlySpan<(string Word, T Value)> words)
    {
        var text = map.TextOf(node);
        foreach (var (word, value) in words)
        {
            if (word == text)
            {
                return value;
            }
        }

        if (node is not null && text is not null)
        {
            var known = string.Join("、", words.ToArray().Select(pair => pair.Word));
            map.Report(node, "unknown-word", $"不认识“{JsonPath.Shown(text)}”；可用：{known}。", $"'{JsonPath.Shown(text)}' is not known here; use one of: {known}.");
        }

        return words[0].Value;
    }

    public static string? Department(MapReader map, string name, bool required = false)
    {
        var node = required ? map.Required(name) : map.Optional(name);
        var code = map.TextOf(node);
        if (node is not null && code is not null && !Departments.Codes.Contains(code))
        {
            var known = string.Join("、", Departments.Codes);
            map.Report(node, "unknown-department", $"不认识部门“{JsonPath.Shown(code)}”；可用：{known}。",
                $"Unknown department '{JsonPath.Shown(code)}'; known: {known}.");
        }

        return code;
    }
}
