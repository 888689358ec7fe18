using System.Text.Json;

namespace EcoPark.Architecture.Tests.StandardsFiles;

/// <summary>"No definition without a source": which objects of which file must carry a source and a certainty.</summary>
internal static class CertaintyRule
{
    private static readonly string[] Levels = ["P", "D", "V", "V*", "S", "M", "?"];

    public static IEnumerable<string> Violations(string path, JsonElement root)
    {
        var folder = path.Split('/')[1];
        return folder switch
        {
            "units" => Each(path, root, "units").SelectMany(entry => Text(entry, "source")),
            "items" => Each(path, root, "items").SelectMany(Both),
            "phrases" => Each(path, root, "phrases").SelectMany(entry => Text(entry, "source")),
            "figures" => Each(path, root, "figures").SelectMany(entry => Text(entry, "document").Concat(Level(entry, "certainty"))),
            "codes" => Both((path, root)),
            "forms" when path.EndsWith("/park-values.json", StringComparison.Ordinal) => Each(path, root, "values").SelectMany(entry => OwnOrLevel(entry, "certainty")),
            "forms" or "balances" => Text((path, root), "source").Concat(OwnOrLevel((path, root), "certainty")),
            "lifecycle" => Text((path, root), "source").Concat(OwnOrLevel((path, root), "certainty"))
                .Concat(((string[])["facts", "consequences", "transitions", "dates", "bands", "items"]).SelectMany(member => Each(path, root, member)).SelectMany(entry => Text(entry, "source").Concat(OwnOrLevel(entry, "certainty")))),
            "indicators" when path.EndsWith("/standard.json", StringComparison.Ordinal) => Standard(path, root),
            "indicators" => Indicator(path, root),
            _ => [],
        };
    }

    private static IEnumerable<string> Standard(string path, JsonElement root) =>
        Both((path, root)).Concat(Each(path, root, "groups").SelectMany(Both)).Concat(Each(path, root, "footnotes").SelectMany(Both));

    private static IEnumerable<string> Indicator(string path, JsonElement root)
    {
        var self = Text((path, root), "source");
        var limits = Each(path, root, "limits").SelectMany(Both);
        var origins = Each(path, root, "examples").SelectMany(entry => Text(entry, "origin"));
        var levels = root.TryGetProperty("certainty", out var parts) && parts.ValueKind == JsonValueKind.Object
            ? parts.EnumerateObject().SelectMany(part => Level(($"{path} certainty", parts), part.Name))
            : [$"{path}: certainty is not an object"];
        return self.Concat(limits).Concat(origins).Concat(levels);
    }

    private static IEnumerable<string> Both((string Place, JsonElement Element) entry) => Text(entry, "source").Concat(Level(entry, "certainty"));

    private static IEnumerable<(string Place, JsonElement Element)> Each(string path, JsonElement root, string member) =>
        root.TryGetProperty(member, out var array) && array.ValueKind == JsonValueKind.Array
            ? array.EnumerateArray().Select((element, index) => ($"{path} {member}[{index}]", element))
            : [];

    private static IEnumerable<string> Text((string Place, JsonElement Element) entry, string member) =>
        entry.Element.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString())
            ? []
            : [$"{entry.Place}: {member} is missing"];

    // Forms are made by this project, which says so.
    private static IEnumerable<string> OwnOrLevel((string Place, JsonElement Element) entry, string member) =>
        entry.Element.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() == "own" ? [] : Level(entry, member);

    private static IEnumerable<string> Level((string Place, JsonElement Element) entry, string member) =>
        entry.Element.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String && Levels.Contains(value.GetString())
            ? []
            : [$"{entry.Place}: {member} is not one of {string.Join(' ', Levels)}"];
}
