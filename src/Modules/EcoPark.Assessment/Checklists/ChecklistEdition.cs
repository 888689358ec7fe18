using System.Text.Encodings.Web;
using System.Text.Json;
using EcoPark.Platform.Scopes;

namespace EcoPark.Assessment.Checklists;

/// <summary>The park's own wording and weights of a checklist (园区自定). Each change is a new edition; the last one holds.</summary>
public sealed class ChecklistEdition
{
    private static readonly JsonSerializerOptions Format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private ChecklistEdition() => Standard = Content = Reason = ChangedBy = "";

    public ChecklistEdition(ParkId park, string standard, int indicator, int version)
    {
        Id = Guid.CreateVersion7();
        (Park, Standard, Indicator, Version) = (park, standard, indicator, version);
        Content = Reason = ChangedBy = "";
    }

    public Guid Id { get; private set; }

    public ParkId Park { get; private set; }

    public string Standard { get; private set; }

    public int Indicator { get; private set; }

    /// <summary>1 is the park's first; the shipped list is 0.</summary>
    public int Version { get; private set; }

    /// <summary>The items, as JSON.</summary>
    public string Content { get; private set; }

    public string Reason { get; private set; }

    public string ChangedBy { get; private set; }

    public DateTime ChangedAt { get; private set; }

    public IReadOnlyList<ChecklistItem> Items() => JsonSerializer.Deserialize<List<ChecklistItem>>(Content, Format) ?? [];

    public ChecklistEdition Write(IReadOnlyList<ChecklistItem> items, string reason, (string By, DateTime At) changed)
    {
        (Content, Reason) = (Text(items), reason);
        (ChangedBy, ChangedAt) = changed;
        return this;
    }

    internal static string Text(IReadOnlyList<ChecklistItem> items) => JsonSerializer.Serialize(items.Select(item => new { item.Code, item.Question, item.Evidence, item.Weight, item.Live }), Format);
}
