using System.Globalization;
using System.Text;
using System.Text.Json;
using EcoPark.Platform.People;
using EcoPark.Registry.Sites;

namespace EcoPark.Registry.Map;

/// <summary>A small drawing of the surroundings, in a frame of 190 × 84.</summary>
/// <param name="Paths">Kind and SVG path, from back to front.</param>
/// <param name="Points">Kind and place.</param>
public sealed record Sketch(IReadOnlyList<(string Kind, string Path)> Paths, IReadOnlyList<(string Kind, string X, string Y)> Points);

/// <summary>Draws the ground around a position from the park's own GeoJSON: no script, no tiles.</summary>
public sealed class SketchMap(OpenMapGround grounds)
{
    private const double Width = 190;
    private const double Height = 84;
    private const double SpanDegrees = 0.016; // about 1.5 km across
    private static readonly string[] Drawn = ["water", "block", "road", "boundary"];

    /// <returns>Null where the park has no ground.</returns>
    public async Task<Sketch?> DrawAsync(Viewer viewer, string parkKey, (double Longitude, double Latitude) centre, IReadOnlyList<OutletDescription> outlets)
    {
        var ground = await grounds.ReadAsync(viewer, parkKey, CancellationToken.None);
        if (!ground.IsOk)
        {
            return null;
        }

        await using var stream = ground.Value;
        using var document = await JsonDocument.ParseAsync(stream);
        var frame = new Frame(centre.Longitude, centre.Latitude);
        var paths = document.RootElement.GetProperty("features").EnumerateArray().Select(feature => (Kind: KindOf(feature), Feature: feature))
            .Where(found => Array.IndexOf(Drawn, found.Kind) >= 0).OrderBy(found => Array.IndexOf(Drawn, found.Kind))
            .Select(found => (found.Kind, Path: PathOf(found.Feature.GetProperty("geometry"), frame))).Where(found => found.Path.Length > 0).ToList();
        List<(string, string, string)> points = [Point("firm", centre.Longitude, centre.Latitude, frame)];
        points.AddRange(outlets.Where(outlet => outlet is { Longitude: not null, Latitude: not null })
            .Select(outlet => Point(outlet.Kind == OutletKind.Water ? "outlet-water" : "outlet-air", outlet.Longitude ?? 0, outlet.Latitude ?? 0, frame)));
        return new Sketch(paths, points);
    }

    private static string KindOf(JsonElement feature) =>
        feature.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object && properties.TryGetProperty("kind", out var kind) ? kind.GetString() ?? "" : "";

    private static (string, string, string) Point(string kind, double longitude, double latitude, Frame frame)
    {
        var (x, y) = frame.Place(longitude, latitude);
        return (kind, Number(x), Number(y));
    }

    private static string PathOf(JsonElement geometry, Frame frame)
    {
        var path = new StringBuilder();
        var near = false;
        Append(geometry.GetProperty("coordinates"), geometry.GetProperty("type").GetString()?.Contains("Polygon", StringComparison.Ordinal) == true, frame, path, ref near);
        return near ? path.ToString() : "";
    }

    private static void Append(JsonElement coordinates, bool closed, Frame frame, StringBuilder path, ref bool near)
    {
        if (coordinates[0].ValueKind == JsonValueKind.Number || coordinates[0][0].ValueKind != JsonValueKind.Number)
        {
            foreach (var part in coordinates.EnumerateArray().Where(part => part.ValueKind == JsonValueKind.Array))
            {
                Append(part, closed, frame, path, ref near);
            }

            return;
        }

        var letter = 'M';
        foreach (var point in coordinates.EnumerateArray())
        {
            var (x, y) = frame.Place(point[0].GetDouble(), point[1].GetDouble());
            // Long shapes cross the frame with few corners, so a wide margin decides what is near.
            near |= x is > -4 * Width and < 5 * Width && y is > -4 * Height and < 5 * Height;
            path.Append(letter).Append(Number(x)).Append(' ').Append(Number(y));
            letter = 'L';
        }

        path.Append(closed ? "Z" : "");
    }

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private sealed record Frame(double Longitude, double Latitude)
    {
        public (double X, double Y) Place(double longitude, double latitude)
        {
            var scale = Width / SpanDegrees;
            return ((Width / 2) + ((longitude - Longitude) * scale), (Height / 2) - ((latitude - Latitude) * scale / Math.Cos(Latitude * Math.PI / 180)));
        }
    }
}
