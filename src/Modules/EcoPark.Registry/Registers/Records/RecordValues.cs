using System.Text.Encodings.Web;
using System.Text.Json;
using EcoPark.Registry.Registers.Declarations;
using EcoPark.Standards.Reading;

namespace EcoPark.Registry.Registers.Records;

/// <summary>The stored values of a record: field code to text, in the order of the codes, so that equal values are equal text.</summary>
internal static class RecordValues
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static RecordReading Read(RegisterDeclaration declaration, string json) => new(declaration, Parse(json));

    public static SortedDictionary<string, string> Parse(string json) =>
        JsonSerializer.Deserialize<SortedDictionary<string, string>>(json) is { } values ? new(values, StringComparer.Ordinal) : new(StringComparer.Ordinal);

    public static string Write(SortedDictionary<string, string> values) => JsonSerializer.Serialize(values, Plain);

    /// <summary>What differs, as field to [before, after]; null: nothing.</summary>
    public static string? Difference(SortedDictionary<string, string> before, SortedDictionary<string, string> after)
    {
        var changed = new SortedDictionary<string, string?[]>(StringComparer.Ordinal);
        foreach (var field in before.Keys.Union(after.Keys, StringComparer.Ordinal))
        {
            var (old, now) = (before.GetValueOrDefault(field), after.GetValueOrDefault(field));
            if (old != now)
            {
                changed[field] = [old, now];
            }
        }

        return changed.Count == 0 ? null : JsonSerializer.Serialize(changed, Plain);
    }

    public static IReadOnlyDictionary<string, string?[]> ReadDifference(string? json) =>
        json is null ? new Dictionary<string, string?[]>(StringComparer.Ordinal) : JsonSerializer.Deserialize<Dictionary<string, string?[]>>(json) ?? [];
}

/// <summary>Values that the declaration accepts.</summary>
internal sealed record CheckedValues(SortedDictionary<string, string> Values, string Title, DateOnly Day)
{
    public RecordReading Reading(RegisterDeclaration declaration) => new(declaration, Values);

    public string ToJson() => RecordValues.Write(Values);
}
