using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using EcoPark.Disclosure.Portal;
using EcoPark.Disclosure.Snapshots;
using EcoPark.Platform.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace EcoPark.Disclosure.OpenFiles;

/// <summary>A data set in one of its forms: lines as CSV or JSON, or what its columns mean as Table Schema or JSON Schema.</summary>
internal static class DatasetFile
{
    public const string Csv = ".csv";
    public const string Json = ".json";
    public const string TableSchema = ".table-schema.json";
    public const string JsonSchema = ".json-schema.json";
    private const string Starters = "=+-@\t\r\n＝＋－＠";
    private const string JsonType = "application/json; charset=utf-8";

    /// <summary>Null: there is no such data set, or the park does not offer it.</summary>
    public static IResult? Of(PublicPark park, string name)
    {
        var at = name.IndexOf('.', StringComparison.Ordinal);
        if (at < 0 || Datasets.Find(name[..at]) is not { } dataset || !dataset.IsOpen(park))
        {
            return null;
        }

        return name[at..] switch
        {
            Csv => Send(CsvOf(dataset, park), "text/csv; charset=utf-8", $"{park.Key}-{name}"),
            Json => Send(JsonOf(dataset, park), JsonType, $"{park.Key}-{name}"),
            TableSchema => Send(TableSchemaOf(dataset), JsonType, $"{park.Key}-{name}"),
            JsonSchema => Send(JsonSchemaOf(dataset), JsonType, $"{park.Key}-{name}"),
            _ => null,
        };
    }

    // A text that a spreadsheet would take for a formula gets an apostrophe. A minus sign alone, and a number, are none.
    internal static string Cell(string? text)
    {
        var safe = text is { Length: > 0 } && Starters.Contains(text[0], StringComparison.Ordinal) && text != "-" && !decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _) ? "'" + text : text ?? "";
        return safe.AsSpan().ContainsAny("\",\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    private static IResult Send(string content, string type, string name)
    {
        var bytes = Encoding.UTF8.GetBytes(content);
        return Results.File(bytes, type, name, entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 12))}\""));
    }

    // With a byte order mark: spreadsheets take Chinese for something else without it.
    private static string CsvOf(Dataset dataset, PublicPark park)
    {
        var text = new StringBuilder("\uFEFF").AppendJoin(',', dataset.Columns.Select(column => column.Name)).Append("\r\n");
        foreach (var line in dataset.Lines(park))
        {
            text.AppendJoin(',', line.Select(Cell)).Append("\r\n");
        }

        return text.ToString();
    }

    private static string JsonOf(Dataset dataset, PublicPark park) => Write(new JsonObject
    {
        ["park"] = park.Name,
        ["demo"] = park.IsDemo,
        ["dataset"] = dataset.Code,
        ["changedAt"] = park.ChangedAt.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        ["terms"] = Terms(park),
        ["rows"] = new JsonArray([.. dataset.Lines(park).Select(line => (JsonNode)Row(dataset, line))]),
    });

    private static JsonObject Row(Dataset dataset, string?[] line)
    {
        var row = new JsonObject();
        foreach (var (index, column) in dataset.Columns.Index())
        {
            row[column.Name] = line[index] is not { } cell ? null : column.Kind == "integer" ? JsonValue.Create(long.Parse(cell, CultureInfo.InvariantCulture)) : JsonValue.Create(cell);
        }

        return row;
    }

    private static string TableSchemaOf(Dataset dataset) => Write(new JsonObject
    {
        ["title"] = dataset.Name.In(Words.IsChinese),
        ["description"] = dataset.What.In(Words.IsChinese),
        ["fields"] = new JsonArray([.. dataset.Columns.Select(column => (JsonNode)new JsonObject { ["name"] = column.Name, ["type"] = column.Kind, ["title"] = column.Title.Zh, ["description"] = column.Title.En })]),
        ["missingValues"] = new JsonArray(""),
    });

    private static string JsonSchemaOf(Dataset dataset)
    {
        var columns = new JsonObject();
        foreach (var column in dataset.Columns)
        {
            var property = new JsonObject { ["type"] = new JsonArray(column.Kind == "integer" ? "integer" : "string", "null"), ["title"] = column.Title.Zh, ["description"] = column.Title.En };
            if (column.Kind is "date" or "datetime")
            {
                property["format"] = column.Kind == "date" ? "date" : "date-time";
            }

            columns[column.Name] = property;
        }

        return Write(new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = dataset.Name.In(Words.IsChinese),
            ["type"] = "object",
            ["properties"] = new JsonObject { ["rows"] = new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "object", ["properties"] = columns } } },
            ["required"] = new JsonArray("rows"),
        });
    }

    private static string Terms(PublicPark park) => park.Settings.Licence.Length > 0 ? park.Settings.Licence : Datasets.OwnTerms.In(Words.IsChinese);

    private static string Write(JsonObject content) => content.ToJsonString(new JsonSerializerOptions(DisclosureJson.Options) { WriteIndented = true });
}
