using System.Globalization;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Reading;

/// <summary>
/// Takes the members of one JSON object apart and collects what is wrong: missing, unknown and wrong-typed members.
/// All problems of a file are reported in one pass. Call <see cref="Done"/> last: it refuses what nobody asked for.
/// </summary>
public sealed class MapReader
{
    private const int MostProblems = 100;
    private const int LongestMessage = 1_000;

    private readonly JsonNode.Map? _map;
    private readonly List<Problem> _problems;
    private readonly List<string> _known = []; // a handful; a set would cost more than it saves

    /// <summary>A reader of <paramref name="node"/>, which must be an object; otherwise that is the first problem.</summary>
    /// <param name="node">The value.</param>
    /// <param name="problems">Where problems are added.</param>
    public MapReader(JsonNode node, List<Problem> problems)
    {
        _problems = problems;
        Node = node;
        _map = node as JsonNode.Map;
        if (_map is null)
        {
            Wrong(node, "an object");
        }
    }

    /// <summary>The object itself.</summary>
    public JsonNode Node { get; }

    /// <summary>Where problems are added; shared with the readers of nested objects.</summary>
    public List<Problem> Problems => _problems;

    /// <summary>The member, or null when it is absent or null.</summary>
    public JsonNode? Optional(string name)
    {
        _known.Add(name);
        return _map is not null && _map.TryGet(name, out var value) && value is not JsonNode.Nothing ? value : null;
    }

    /// <summary>The member; its absence is a problem.</summary>
    public JsonNode? Required(string name)
    {
        var value = Optional(name);
        if (value is null && _map is not null)
        {
            Report(Node, "missing-member", $"缺少成员“{name}”；请补上。", $"The member '{name}' is missing; add it.");
        }

        return value;
    }

    /// <summary>A string member that must be there; empty text when it is not.</summary>
    public string Text(string name) => TextOf(Required(name)) ?? "";

    /// <summary>A string member, or null.</summary>
    public string? OptionalText(string name) => TextOf(Optional(name));

    /// <summary>A whole-number member that must be there; 0 when it is not.</summary>
    public int Whole(string name) => WholeOf(Required(name)) ?? 0;

    /// <summary>A whole-number member, or null.</summary>
    public int? OptionalWhole(string name) => WholeOf(Optional(name));

    /// <summary>A true/false member; false when absent.</summary>
    public bool Flag(string name)
    {
        var node = Optional(name);
        if (node is null or JsonNode.Flag)
        {
            return node is JsonNode.Flag { Value: true };
        }

        Wrong(node, "true or false");
        return false;
    }

    /// <summary>An exact number written as a string (<c>"0.55"</c>, <c>"1/12"</c>), as data files do, or as a number.</summary>
    public Rational? OptionalExact(string name)
    {
        var node = Optional(name);
        if (node is null)
        {
            return null;
        }

        var text = node is JsonNode.Number number ? number.Raw : (node as JsonNode.Text)?.Value;
        if (text is not null && RationalText.TryParse(text, out var value, allowFraction: true))
        {
            return value;
        }

        if (text is null)
        {
            Wrong(node, "an exact number");
        }
        else
        {
            Report(node, "wrong-type", $"“{Cut(text)}”不是精确的数；写成 \"0.55\" 或 \"1/12\"。", $"'{Cut(text)}' is not an exact number; write \"0.55\" or \"1/12\".");
        }

        return null;
    }

    /// <summary>The elements of an array member; empty when absent.</summary>
    public IReadOnlyList<JsonNode> Elements(string name, bool required = false)
    {
        var node = required ? Required(name) : Optional(name);
        if (node is null or JsonNode.List)
        {
            return (node as JsonNode.List)?.Elements ?? [];
        }

        Wrong(node, "an array");
        return [];
    }

    /// <summary>The members of an object used as a dictionary; empty when absent.</summary>
    public IReadOnlyList<KeyValuePair<string, JsonNode>> Entries(string name)
    {
        var node = Optional(name);
        if (node is null or JsonNode.Map)
        {
            return (node as JsonNode.Map)?.Members ?? [];
        }

        Wrong(node, "an object");
        return [];
    }

    /// <summary>A problem unless the value is a string.</summary>
    public string? TextOf(JsonNode? node)
    {
        if (node is null or JsonNode.Text)
        {
            return (node as JsonNode.Text)?.Value;
        }

        Wrong(node, "a string");
        return null;
    }

    /// <summary>A problem unless the value is a whole number of at most nine digits.</summary>
    public int? WholeOf(JsonNode? node)
    {
        if (node is null)
        {
            return null;
        }

        if (node is JsonNode.Number number && number.Raw.Length < 20
            && decimal.TryParse(number.Raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && decimal.IsInteger(value) && Math.Abs(value) < 1_000_000_000)
        {
            return (int)value;
        }

        Wrong(node, "a whole number");
        return null;
    }

    /// <summary>Adds a problem at a value; after a hundred, more would help nobody and a hostile file could cause millions.</summary>
    public void Report(JsonNode node, string code, string zh, string en)
    {
        if (!IsFull)
        {
            _problems.Add(new Problem(code, node.Place.ToString(), Cut(zh), Cut(en)));
        }
    }

    /// <summary>Adds a fault at a value, under the same limit.</summary>
    public void Report(JsonNode node, Fault fault) => Report(node, fault.Code, fault.Zh, fault.En);

    /// <summary>Refuses the members that were not asked for.</summary>
    public void Done()
    {
        foreach (var (name, value) in _map?.Members ?? [])
        {
            if (IsFull)
            {
                return;
            }

            if (!_known.Contains(name))
            {
                Report(value, "unknown-member",
                    $"不认识成员“{JsonPath.Shown(name)}”；可用的有：{string.Join("、", Known())}。",
                    $"Unknown member '{JsonPath.Shown(name)}'; known are: {string.Join(", ", Known())}.");
            }
        }
    }

    private bool IsFull => _problems.Count >= MostProblems;

    private static string Cut(string message) => message.Length > LongestMessage ? message[..LongestMessage] + "…" : message;

    private IEnumerable<string> Known() => _known.Distinct().Order(StringComparer.Ordinal);

    private void Wrong(JsonNode node, string expected) => Report(node, "wrong-type",
        $"这里应是{Chinese(expected)}，却是{Chinese(node.Kind)}。", $"Expected {expected}, found {node.Kind}.");

    private static string Chinese(string kind) => kind switch
    {
        "an object" => "对象 {…}",
        "an array" => "数组 […]",
        "a string" => "文字",
        "a number" => "数",
        "a whole number" => "整数",
        "an exact number" => "精确的数",
        "true or false" => "true 或 false",
        _ => kind,
    };
}
