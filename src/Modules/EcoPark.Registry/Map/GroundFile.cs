using System.Globalization;
using System.Text.Json;
using EcoPark.Standards.Reading;

namespace EcoPark.Registry.Map;

/// <summary>Checks a GeoJSON file before it becomes the ground of a map: what is drawn later must be drawable.</summary>
internal static class GroundFile
{
    public const int LargestFile = 20 * 1024 * 1024; // ours
    private const int MostFeatures = 20_000; // ours
    private static readonly string[] Shapes = ["Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon"];

    /// <summary>How many features of each kind the file has.</summary>
    public static Result<SortedDictionary<string, int>> Read(string name, byte[] content)
    {
        if (content.Length > LargestFile)
        {
            return Refuse("map-too-large", name, $"文件 {content.Length / 1048576} MB，最多 {LargestFile / 1048576} MB；请简化后再上传。", $"The file has {content.Length / 1048576} MB, {LargestFile / 1048576} MB at most; simplify it.");
        }

        try
        {
            using var document = JsonDocument.Parse(content);
            return Read(name, document.RootElement);
        }
        catch (JsonException wrong)
        {
            var line = string.Create(CultureInfo.InvariantCulture, $"{name}:{wrong.LineNumber + 1}");
            return Refuse("map-not-json", line, "不是有效的 JSON；请从地图软件重新导出 GeoJSON。", "This is no valid JSON; export the GeoJSON from the map program again.");
        }
    }

    private static Result<SortedDictionary<string, int>> Read(string name, JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || Text(root, "type") != "FeatureCollection" || !root.TryGetProperty("features", out var features) || features.ValueKind != JsonValueKind.Array)
        {
            return Refuse("map-not-geojson", name, "不是 GeoJSON 的 FeatureCollection；请按此类型导出。", "This is no GeoJSON FeatureCollection; export it as one.");
        }

        if (features.GetArrayLength() is 0 or > MostFeatures)
        {
            return Refuse("map-features", name, $"有 {features.GetArrayLength()} 个要素，应为 1–{MostFeatures} 个；请核对或简化。", $"It has {features.GetArrayLength()} features; 1 to {MostFeatures} are accepted.");
        }

        var kinds = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var index = 0;
        foreach (var feature in features.EnumerateArray())
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{name} features[{index++}]");
            if (Check(feature) is { } wrong)
            {
                return Refuse("map-feature", place, wrong.Zh, wrong.En);
            }

            var kind = feature.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object ? Text(properties, "kind") ?? "" : "";
            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
        }

        return kinds.ContainsKey("boundary")
            ? kinds
            : Refuse("map-boundary", name, "没有 properties.kind 为 boundary 的要素；请给园区边界标上 boundary。", "No feature has properties.kind 'boundary'; mark the park's boundary so.");
    }

    private static (string Zh, string En)? Check(JsonElement feature)
    {
        if (feature.ValueKind != JsonValueKind.Object || !feature.TryGetProperty("geometry", out var geometry) || geometry.ValueKind != JsonValueKind.Object
            || !Shapes.Contains(Text(geometry, "type"), StringComparer.Ordinal) || !geometry.TryGetProperty("coordinates", out var coordinates))
        {
            return ("没有可画的图形；应为点、线或面。", "It has no shape that can be drawn; points, lines and areas are accepted.");
        }

        return AreDegrees(coordinates) ? null
            : ("坐标不是经纬度（经度 ±180、纬度 ±90 度）；请转换为 CGCS2000 经纬度，并核对经纬度是否写反。",
                "Its coordinates are no degrees (longitude ±180, latitude ±90); convert them to CGCS2000 degrees, longitude first.");
    }

    private static bool AreDegrees(JsonElement coordinates)
    {
        if (coordinates.ValueKind != JsonValueKind.Array || coordinates.GetArrayLength() == 0)
        {
            return false;
        }

        return coordinates[0].ValueKind == JsonValueKind.Number
            ? coordinates.GetArrayLength() >= 2 && IsWithin(coordinates[0], 180) && IsWithin(coordinates[1], 90)
            : coordinates.EnumerateArray().All(AreDegrees);
    }

    private static bool IsWithin(JsonElement number, double limit) => number.ValueKind == JsonValueKind.Number && number.TryGetDouble(out var value) && Math.Abs(value) <= limit;

    private static string? Text(JsonElement owner, string name) => owner.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static Result<SortedDictionary<string, int>> Refuse(string code, string place, string zh, string en) => new Problem(code, place, zh, en);
}
