using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using EcoPark.Platform.Scopes;

namespace EcoPark.Collection.Ledger;

/// <summary>A file that proves a value, with the place in it: page, sheet and cell, or words.</summary>
/// <param name="File">The stored file.</param>
/// <param name="Name">Its name when it was linked.</param>
/// <param name="Sha256">Its hash: what is linked are these bytes, not whatever bears the name later.</param>
/// <param name="Locator">第3页, 汇总!F14; null: the whole file.</param>
public sealed record EvidenceLink(Guid File, string Name, string Sha256, string? Locator)
{
    private static readonly JsonSerializerOptions Format = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    [JsonIgnore]
    public FileId FileId => new(File);

    public static string Write(IReadOnlyList<EvidenceLink> links) => JsonSerializer.Serialize(links, Format);

    public static IReadOnlyList<EvidenceLink> Read(string? text) =>
        text is null ? [] : JsonSerializer.Deserialize<List<EvidenceLink>>(text, Format) ?? [];
}
