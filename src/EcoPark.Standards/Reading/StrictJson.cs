using System.Text;
using System.Text.Json;

namespace EcoPark.Standards.Reading;

/// <summary>
/// Reads JSON (RFC 8259) without any leniency: no comments, no trailing commas, no duplicate member names, no NaN,
/// no broken UTF-8, nesting of at most 32, at most 64 MiB and 2,000,000 values. Never throws on input.
/// </summary>
public static class StrictJson
{
    /// <summary>The largest file accepted, in bytes.</summary>
    public const int LargestFile = 64 * 1024 * 1024;

    private const int DeepestNesting = 32;
    private const int MostValues = 2_000_000;
    private const int FewMembers = 10;

    /// <summary>Reads one document.</summary>
    /// <param name="utf8">The bytes of the file; a byte-order mark is allowed.</param>
    /// <param name="file">The name used in messages.</param>
    public static Result<JsonNode> Parse(ReadOnlySpan<byte> utf8, string file)
    {
        if (utf8.Length > LargestFile)
        {
            return new Problem("file-too-large", file,
                $"文件有 {utf8.Length} 字节，超过 {LargestFile} 字节的上限；请拆分后再读。",
                $"The file has {utf8.Length} bytes, the limit is {LargestFile}; split it.");
        }

        if (utf8.StartsWith("\uFEFF"u8))
        {
            utf8 = utf8[3..];
        }

        var reader = new Reader(utf8, file);
        return reader.Read();
    }

    private ref struct Reader
    {
        private readonly ReadOnlySpan<byte> _bytes;
        private readonly string _file;
        private Utf8JsonReader _json;
        private int _values;
        private int _line;
        private int _lineStart;
        private int _seen;
        private Problem? _problem;

        public Reader(ReadOnlySpan<byte> bytes, string file)
        {
            _bytes = bytes;
            _file = file;
            _line = 1;
            _json = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = DeepestNesting });
        }

        public Result<JsonNode> Read()
        {
            try
            {
                _json.Read();
                var root = Value(JsonPath.Root);
                if (root is not null && _problem is null)
                {
                    _json.Read();
                    return root;
                }
            }
            catch (JsonException error)
            {
                var place = new JsonPlace(_file, (int)(error.LineNumber ?? 0) + 1, (int)(error.BytePositionInLine ?? 0) + 1, JsonPath.Root);
                _problem = new Problem("not-json", place.ToString(),
                    _bytes.IsEmpty ? "文件是空的。" : "不是有效的 JSON，从这里起读不下去；请在此处改正（" + Reason(error) + "）。", _bytes.IsEmpty ? "The file is empty." : "Not valid JSON: " + Reason(error) + "; mend it here.");
            }
            catch (InvalidOperationException)
            {
                // GetString says so for broken UTF-8 and for half of a surrogate pair.
                _problem = new Problem("not-utf-8", Here(JsonPath.Root).ToString(),
                    "文字不是有效的 UTF-8；请用 UTF-8 编码另存。", "The text is not valid UTF-8; save the file as UTF-8.");
            }

            return _problem ?? new Problem("not-json", _file, "文件是空的。", "The file is empty.");
        }

        private JsonNode? Value(JsonPath path)
        {
            var place = Here(path);
            if (++_values > MostValues)
            {
                _problem ??= new Problem("too-many-values", place.ToString(),
                    $"文件含有超过 {MostValues} 个值；请拆分。", $"The file holds more than {MostValues} values; split it.");
                return null;
            }

            return _json.TokenType switch
            {
                JsonTokenType.StartObject => Members(place),
                JsonTokenType.StartArray => Elements(place),
                JsonTokenType.String => new JsonNode.Text(place, _json.GetString() ?? ""),
                JsonTokenType.Number => new JsonNode.Number(place, Encoding.ASCII.GetString(_json.ValueSpan)),
                JsonTokenType.True or JsonTokenType.False => new JsonNode.Flag(place, _json.TokenType == JsonTokenType.True),
                JsonTokenType.Null => new JsonNode.Nothing(place),
                _ => null,
            };
        }

        private JsonNode.Map? Members(JsonPlace place)
        {
            var members = new List<KeyValuePair<string, JsonNode>>();
            HashSet<string>? names = null;
            while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
            {
                var name = _json.GetString() ?? "";
                var path = place.Path.Member(name);
                if (Stands(name, members, ref names))
                {
                    _problem ??= new Problem("duplicate-member", Here(path).ToString(),
                        $"成员“{JsonPath.Shown(name)}”出现了两次；请只留一个。", $"The member '{JsonPath.Shown(name)}' stands twice; keep one.");
                    return null;
                }

                _json.Read();
                if (Value(path) is not { } value)
                {
                    return null;
                }

                members.Add(new(name, value));
            }

            return new JsonNode.Map(place, members);
        }

        // Most objects are small: a set is made only for those with many members.
        private static bool Stands(string name, List<KeyValuePair<string, JsonNode>> members, ref HashSet<string>? names)
        {
            if (members.Count >= FewMembers)
            {
                names ??= [.. members.Select(member => member.Key)];
                return !names.Add(name);
            }

            foreach (var member in members)
            {
                if (member.Key == name)
                {
                    return true;
                }
            }

            return false;
        }

        private JsonNode.List? Elements(JsonPlace place)
        {
            var elements = new List<JsonNode>();
            while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
            {
                if (Value(place.Path.Element(elements.Count)) is not { } value)
                {
                    return null;
                }

                elements.Add(value);
            }

            return new JsonNode.List(place, elements);
        }

        private JsonPlace Here(JsonPath path)
        {
            var start = (int)_json.TokenStartIndex;
            var passed = _bytes[_seen..start];
            if (passed.LastIndexOf((byte)'\n') is var last and >= 0)
            {
                _line += passed.Count((byte)'\n');
                _lineStart = _seen + last + 1;
            }

            _seen = start;
            return new JsonPlace(_file, _line, start - _lineStart + 1, path);
        }

        // The framework appends the position in its own words; ours stands in front already.
        private static string Reason(JsonException error)
        {
            var end = error.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
            return (end < 0 ? error.Message : error.Message[..end]).TrimEnd('.');
        }
    }
}
