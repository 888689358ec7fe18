using System.Collections.Immutable;
using System.Text.Json;

namespace EcoPark.Documents.Examine;

/// <summary>Reads <c>standards/rules/doubtful-terms.json</c>.</summary>
public static class DoubtfulTerms
{
    /// <summary>Reads the list.</summary>
    /// <param name="json">The text of the file.</param>
    /// <returns>The terms; null when the text is not such a list: unknown members and empty terms are refused.</returns>
    public static ImmutableArray<DoubtfulTerm>? Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement is { ValueKind: JsonValueKind.Object } root && root.EnumerateObject().Count() == 1
                && root.TryGetProperty("terms", out var terms) && terms.ValueKind == JsonValueKind.Array
                ? All(terms)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ImmutableArray<DoubtfulTerm>? All(JsonElement terms)
    {
        var read = ImmutableArray.CreateBuilder<DoubtfulTerm>(terms.GetArrayLength());
        foreach (var term in terms.EnumerateArray())
        {
            if (term.ValueKind != JsonValueKind.Object || term.EnumerateObject().Count() != 3
                || Text(term, "term") is not { } word || Text(term, "suggestion") is not { } suggestion
                || Text(term, "source") is not { } source)
            {
                return null;
            }

            read.Add(new DoubtfulTerm(word, suggestion, source));
        }

        return read.ToImmutable();
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String
        && member.GetString() is { Length: > 1 } text
            ? text
            : null;
}
