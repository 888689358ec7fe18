using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using EcoPark.Standards.Definitions;

namespace EcoPark.Benchmarks;

/// <summary>
/// Park-years that differ from the demo park in every measured amount: six years of 39 items with sources, without the
/// figures of the report. Counts, rates and answers stay, so that all are legal.
/// </summary>
internal sealed class Variations(DemoPark demo)
{
    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    public byte[] Json(int number)
    {
        var root = JsonNode.Parse(demo.Json)?.AsObject() ?? throw new InvalidOperationException("The demo park is not an object.");
        root.Remove("figures");
        root.Remove("lists");
        foreach (var (code, years) in root["series"]?.AsObject() ?? [])
        {
            if (demo.Library.Items.TryFindItem(code, out var item) && item.Kind == "flow" && !item.Whole)
            {
                Vary(years?.AsObject() ?? [], number);
            }
        }

        return JsonSerializer.SerializeToUtf8Bytes(root, Written);
    }

    // Up to half a percent, differently in each year: the growth rates differ too.
    private static void Vary(JsonObject years, int number)
    {
        foreach (var (year, given) in years)
        {
            if (given is JsonObject member && member["value"] is JsonValue value && value.TryGetValue<decimal>(out var amount))
            {
                var shift = (((number * 7) + (int.Parse(year, CultureInfo.InvariantCulture) * 13)) % 101) - 50;
                member["value"] = decimal.Round(amount * (10_000 + shift) / 10_000, 4);
            }
        }
    }
}
