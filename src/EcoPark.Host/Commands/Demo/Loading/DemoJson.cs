using System.Text.Json;

namespace EcoPark.Host.Commands.Demo.Loading;

/// <summary>Our own sample files are known to be well formed: a member that is absent is a mistake of ours and may throw.</summary>
internal static class DemoJson
{
    public static string Text(this JsonElement owner, string member) => owner.GetProperty(member).GetString() ?? "";

    public static string? TextOrNull(this JsonElement owner, string member) =>
        owner.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static IEnumerable<JsonElement> Rows(this JsonElement owner, string member) =>
        owner.TryGetProperty(member, out var rows) && rows.ValueKind == JsonValueKind.Array ? rows.EnumerateArray() : [];

    /// <summary>The number as the file writes it.</summary>
    public static string? Number(this JsonElement owner, string member) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetRawText() : null;
}
