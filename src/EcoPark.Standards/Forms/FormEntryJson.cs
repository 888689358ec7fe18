using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using EcoPark.Standards.Reading;

namespace EcoPark.Standards.Forms;

/// <summary>
/// An entry as JSON, as drafts store it and programs send it. Canonical: one line, members in ordinal order, so that equal
/// entries are equal texts. Whether fields exist and values make sense is for the check to say.
/// </summary>
public static class FormEntryJson
{
    private static readonly JsonWriterOptions Canonical = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The canonical text. Broken surrogate pairs in texts become U+FFFD.</summary>
    public static string Write(FormEntry entry)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Canonical))
        {
            json.WriteStartObject();
            json.WriteStartObject("fields");
            Values(json, entry.Fields);
            json.WriteEndObject();
            json.WriteStartObject("grids");
            foreach (var grid in entry.Grids.Keys)
            {
                json.WriteStartArray(grid);
                foreach (var row in entry.Rows(grid))
                {
                    json.WriteStartObject();
                    Values(json, row.Cells);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Reads an entry.</summary>
    /// <param name="text">The JSON.</param>
    /// <param name="file">The name used in messages.</param>
    public static Result<FormEntry> Read(string text, string file) => Read(Encoding.UTF8.GetBytes(text), file);

    /// <summary>Reads an entry. Unknown members and values that are no strings are refused with line and column.</summary>
    /// <param name="utf8">The JSON.</param>
    /// <param name="file">The name used in messages.</param>
    public static Result<FormEntry> Read(ReadOnlySpan<byte> utf8, string file)
    {
        var parsed = StrictJson.Parse(utf8, file);
        if (!parsed.IsOk)
        {
            return Result<FormEntry>.Failed(parsed.Problems);
        }

        var problems = new List<Problem>();
        var root = new MapReader(parsed.Value, problems);
        var fields = Values(root.Entries("fields"), problems);
        var grids = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<EntryRow>>(StringComparer.Ordinal);
        foreach (var (code, node) in root.Entries("grids"))
        {
            grids[code] = Rows(root, node);
        }

        root.Done();
        return problems.Count > 0 ? Result<FormEntry>.Failed(problems) : new FormEntry(fields, grids.ToImmutable());
    }

    private static void Values(Utf8JsonWriter json, ImmutableSortedDictionary<string, EnteredValue> values)
    {
        foreach (var (code, value) in values)
        {
            json.WriteStartObject(code);
            if (value is EnteredValue.Given given)
            {
                json.WriteString("value", given.Text);
                if (given.Unit is { } unit)
                {
                    json.WriteString("unit", unit);
                }
            }
            else if (value is EnteredValue.NotApplicable not)
            {
                json.WriteString("notApplicable", not.Reason);
            }

            json.WriteEndObject();
        }
    }

    private static ImmutableArray<EntryRow> Rows(MapReader root, JsonNode node)
    {
        if (node is not JsonNode.List list)
        {
            root.Report(node, "wrong-type", "表格应是行的数组 […]。", "A grid must be an array of rows.");
            return [];
        }

        var rows = ImmutableArray.CreateBuilder<EntryRow>(list.Elements.Count);
        foreach (var element in list.Elements)
        {
            if (element is JsonNode.Map map)
            {
                rows.Add(new EntryRow(Values(map.Members, root.Problems)));
            }
            else
            {
                root.Report(element, "wrong-type", "表格的一行应是对象 {…}。", "A row of a grid must be an object.");
            }
        }

        return rows.ToImmutable();
    }

    private static ImmutableSortedDictionary<string, EnteredValue> Values(IEnumerable<KeyValuePair<string, JsonNode>> members, List<Problem> problems)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, EnteredValue>(StringComparer.Ordinal);
        foreach (var (code, node) in members)
        {
            values[code] = Value(new MapReader(node, problems));
        }

        return values.ToImmutable();
    }

    private static EnteredValue Value(MapReader map)
    {
        EnteredValue value = map.Optional("notApplicable") is { } reason
            ? new EnteredValue.NotApplicable(map.TextOf(reason) ?? "")
            : new EnteredValue.Given(map.Text("value"), map.OptionalText("unit"));
        map.Done();
        return value;
    }
}
