using EcoPark.Documents.Templates;

namespace EcoPark.Documents.Sentences;

/// <summary>The parts of a figure's field as it is written: <c>{code@t-1:yoy?}</c>.</summary>
/// <param name="Name">Code with its year: <c>code@t-1</c>.</param>
/// <param name="Style">The word of its style; empty: number and unit.</param>
/// <param name="IsOptional">True: absent, it shows 〔待补〕 instead of dropping its sentence.</param>
public sealed record FieldSource(string Name, string Style, bool IsOptional)
{
    private static readonly Dictionary<FieldStyle, string> Words = new()
    {
        [FieldStyle.WithUnit] = "",
        [FieldStyle.NumberOnly] = "n",
        [FieldStyle.YearOnYear] = "yoy",
        [FieldStyle.YearOnYearShort] = "yoy-short",
        [FieldStyle.SinceBase] = "since",
        [FieldStyle.SinceBaseShort] = "since-short",
        [FieldStyle.Approximate] = "approx",
    };

    /// <summary>The styles in which a number can be printed, with their words in the template language.</summary>
    public static IReadOnlyDictionary<FieldStyle, string> Styles => Words;

    /// <summary>The code without the year.</summary>
    public string Code => Name.Split('@')[0];

    /// <summary>Reads a field with its braces; null when it is none of a figure: a year, a formula, a list, a sign of the language.</summary>
    public static FieldSource? Read(string source)
    {
        if (source is not ['{', .. var inner, '}'] || inner.Length == 0 || inner[0] == '=' || inner.IndexOfAny([' ', '*', '#', '{']) >= 0
            || inner is "park" or "unmet" or "baseYear" or "maybe" or "also" or "end" || inner.StartsWith("year", StringComparison.Ordinal))
        {
            return null;
        }

        var isOptional = inner.EndsWith('?');
        var parts = (isOptional ? inner[..^1] : inner).Split(':');
        return parts.Length > 2 ? null : new FieldSource(parts[0], parts.Length == 2 ? parts[1] : "", isOptional);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{{{Name}{(Style.Length > 0 ? ":" : "")}{Style}{(IsOptional ? "?" : "")}}}";
}
