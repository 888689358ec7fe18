using System.Collections.Frozen;

namespace EcoPark.Platform.Ui;

/// <summary>The one set of icons: 16 px, one line of 1.5 px.</summary>
public static class IconPaths
{
    private static readonly FrozenDictionary<string, string> Paths = new Dictionary<string, string>
    {
        ["home"] = "M2.5 7.2 8 2.6l5.5 4.6V13a.6.6 0 0 1-.6.6H9.8V9.6H6.2v4H3.1a.6.6 0 0 1-.6-.6z",
        ["map"] = "M2.5 4 6 2.6l4 1.6 3.5-1.4V12L10 13.4l-4-1.6L2.5 13.2zM6 2.6v9.2M10 4.2v9.2",
        ["factory"] = "M2.5 13.5V7l3.5 2V7l3.5 2V3.5h3l1 10zM2.5 13.5h11M5 11.3h1.5M8.5 11.3H10",
        ["form"] = "M3.5 2.5h9v11h-9zM5.8 5.5h4.4M5.8 8h4.4M5.8 10.5H8",
        ["chart"] = "M2.5 13.5h11M4.3 11V8M7.4 11V4.5M10.5 11V6.5M13 11V3",
        ["report"] = "M4 1.8h5.2L12.5 5v9.2H4zM9 1.8V5.2h3.4M6 8h4.4M6 10.6h4.4",
        ["globe"] = "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM2 8h12M8 2c2 2 2.6 4 2.6 6S10 12 8 14M8 2C6 4 5.4 6 5.4 8S6 12 8 14",
        ["pulse"] = "M1.8 8.6h2.6L6 4l2.6 8 2-5 1 1.6h2.6",
        ["bolt"] = "M8.8 1.8 3.6 9h3.6l-.8 5.2L12.4 7H8.6z",
        ["shield"] = "M8 1.8l5 1.8v4c0 3-2 5.4-5 6.6-3-1.2-5-3.6-5-6.6v-4zM5.8 8l1.6 1.6 3-3.2",
        ["network"] = "M2.5 4.2a1.7 1.7 0 1 0 3.4 0a1.7 1.7 0 1 0-3.4 0M10.1 5a1.7 1.7 0 1 0 3.4 0a1.7 1.7 0 1 0-3.4 0M5.3 12a1.7 1.7 0 1 0 3.4 0a1.7 1.7 0 1 0-3.4 0M5.9 4.4l4.2.4M5 5.7l1.4 4.7M10.8 6.4 8 10.7",
        ["settings"] = "M8 5.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4zM8 1.8v1.8M8 12.4v1.8M1.8 8h1.8M12.4 8h1.8M3.6 3.6l1.3 1.3M11.1 11.1l1.3 1.3M12.4 3.6l-1.3 1.3M4.9 11.1l-1.3 1.3",
        ["person"] = "M8 2.6a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 0 0 0-5.2zM2.8 13.4c.4-2.8 2.4-4.2 5.2-4.2s4.8 1.4 5.2 4.2",
        ["check"] = "M3 8.4l3.4 3.4L13 4.8",
        ["close"] = "M4 4l8 8M12 4l-8 8",
        ["plus"] = "M8 3v10M3 8h10",
        ["minus"] = "M4 8h8",
        ["down"] = "M4.5 6.5 8 10l3.5-3.5",
        ["up"] = "M4.5 9.5 8 6l3.5 3.5",
        ["right"] = "M6.5 4.5 10 8l-3.5 3.5",
        ["left"] = "M9.5 4.5 6 8l3.5 3.5",
        ["menu"] = "M2.5 4.5h11M2.5 8h11M2.5 11.5h11",
        ["more"] = "M3.5 8h.01M8 8h.01M12.5 8h.01",
        ["search"] = "M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.4 10.4l3.4 3.4",
        ["bell"] = "M8 2.2a3.8 3.8 0 0 0-3.8 3.8v3L3 11.2h10L11.8 9V6A3.8 3.8 0 0 0 8 2.2zM6.6 13.4h2.8",
        ["history"] = "M2.6 8a5.4 5.4 0 1 0 1.6-3.8L2.6 5.8M2.6 2.6v3.2h3.2M8 5v3l2 1.4",
        ["clock"] = "M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2zM8 4.8V8l2.4 1.6",
        ["file"] = "M4 2h5l3 3v9H4zM9 2v3h3",
        ["download"] = "M8 2.5v7.2M5 7l3 3 3-3M2.8 12.8h10.4",
        ["upload"] = "M8 10V2.8M5 5.6l3-3 3 3M2.8 12.8h10.4",
        ["lock"] = "M4 7.2h8v6H4zM5.6 7.2V5a2.4 2.4 0 0 1 4.8 0v2.2",
        ["edit"] = "M3 13l.6-2.8L10.8 3l2.2 2.2-7.2 7.2z",
        ["undo"] = "M3 6.2h6.4a3.6 3.6 0 0 1 0 7.2H6M3 6.2l3-3M3 6.2l3 3",
        ["columns"] = "M2.5 3h11v10h-11zM6.2 3v10M9.8 3v10",
        ["list"] = "M5.5 4.5h8M5.5 8h8M5.5 11.5h8M2.5 4.5h.01M2.5 8h.01M2.5 11.5h.01",
        ["eye"] = "M1.6 8S4 3.8 8 3.8 14.4 8 14.4 8 12 12.2 8 12.2 1.6 8 1.6 8zM8 6.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6z",
        ["camera"] = "M2.2 5h2.6l1-1.6h4.4l1 1.6h2.6v7.6H2.2zM8 6.6a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4z",
        ["place"] = "M8 1.8a4.2 4.2 0 0 0-4.2 4.2C3.8 9 8 14 8 14s4.2-5 4.2-8A4.2 4.2 0 0 0 8 1.8zM8 4.6a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3z",
        ["code"] = "M2.5 2.5h4v4h-4zM9.5 2.5h4v4h-4zM2.5 9.5h4v4h-4zM9.5 9.5h1.6v1.6M13.5 9.5v4h-4M12 12h.01",
        ["offline"] = "M2 2.6l12 11M1.8 6.2A10 10 0 0 1 5 4.2M7 3.6c2.6-.2 5 .6 7 2.6M4 9a6 6 0 0 1 2.4-1.6M10.6 7.9c.5.3 1 .6 1.4 1.1M8 12.2h.01",
        ["message"] = "M2.5 3h11v8H7l-3 2.6V11H2.5z",
        ["print"] = "M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z",
        ["out"] = "M6.5 2.5h-4v11h4M6 8h7.5M10.8 5.2 13.5 8l-2.7 2.8",
        ["help"] = "M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2zM6.3 6.4a1.8 1.8 0 1 1 2.6 1.7c-.6.3-.9.7-.9 1.2M8 11.3v.05",
    }.ToFrozenDictionary();

    public static IReadOnlyList<string> Names { get; } = [.. Paths.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The outline; of an unknown name, that of a plain file, so that a rail never breaks.</summary>
    public static string Of(string name) => Paths.GetValueOrDefault(name, Paths["file"]);
}
