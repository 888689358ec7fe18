using System.Collections.Immutable;
using System.Text;
using EcoPark.Hj212.Messages;
using EcoPark.Standards.Reading;

namespace EcoPark.Host.Commands.Hj212;

/// <summary>Reads a line that <c>parse</c> wrote, or one like it. What follows from the rest (offset, bytes, length, warnings) is not asked for.</summary>
internal static class FrameJson
{
    private static readonly string[] Derived = ["offset", "bytes", "length", "version", "warnings"];

    public static Result<WantedFrame> Read(string line, string place)
    {
        var parsed = StrictJson.Parse(Encoding.UTF8.GetBytes(line), place);
        if (!parsed.IsOk)
        {
            return Result<WantedFrame>.Failed(parsed.Problems);
        }

        var problems = new List<Problem>();
        var map = new MapReader(parsed.Value, problems);
        if (map.Optional("error") is { } fault)
        {
            map.Report(fault, "no-frame", "这一行是错误，不是数据包，不能写出。", "This line is a fault, not a frame, and cannot be built.");
            return Result<WantedFrame>.Failed(problems);
        }

        if (!CrcWords.TryRead(map.OptionalText("crc"), out var crc))
        {
            map.Report(map.Node, "unknown-crc", "crc 只能是 ok、bad、unverified、modbus-hi 或 modbus-lo。", "crc is one of ok, bad, unverified, modbus-hi and modbus-lo.");
        }

        var message = ReadMessage(map);
        Array.ForEach(Derived, name => map.Optional(name));
        map.Done();
        return problems.Count > 0 ? Result<WantedFrame>.Failed(problems) : new WantedFrame(message, crc);
    }

    private static Message ReadMessage(MapReader map) => new()
    {
        Qn = Scalar(map, "qn"),
        St = Scalar(map, "st"),
        Cn = Scalar(map, "cn"),
        Pw = Scalar(map, "pw"),
        Mn = Scalar(map, "mn"),
        Flag = Scalar(map, "flag"),
        Pnum = Scalar(map, "pnum"),
        Pno = Scalar(map, "pno"),
        Rf = Scalar(map, "rf"),
        OtherFields = Entries(map, map.Entries("other"), ""),
        Items = Items(map),
    };

    private static ImmutableArray<MessageItem>? Items(MapReader map)
    {
        var factors = map.Entries("factors");
        var isEnciphered = map.Flag("enciphered");
        if (map.Node is JsonNode.Map node && node.TryGet("cp", out var cp) && cp is JsonNode.Nothing)
        {
            if (isEnciphered)
            {
                map.Report(cp, "enciphered", "内容是加密的，没有明文不能写出；请用 parse --key 读出明文。", "The content is enciphered and unknown; read it with parse --key.");
            }

            map.Optional("cp");
            return null;
        }

        var items = map.Entries("cp");
        return map.Optional("cp") is not null
            ? Entries(map, items, "")
            : [.. factors.SelectMany(factor => Entries(map, (factor.Value as JsonNode.Map)?.Members ?? [], factor.Key + "-"))];
    }

    private static ImmutableArray<MessageItem> Entries(MapReader map, IReadOnlyList<KeyValuePair<string, JsonNode>> entries, string prefix) =>
    [
        .. entries.SelectMany(entry => (entry.Value is JsonNode.List list ? list.Elements : [entry.Value])
            .Select(value => new MessageItem(prefix + entry.Key, Scalar(map, value)))),
    ];

    private static string? Scalar(MapReader map, string name) => map.Optional(name) is { } node ? Scalar(map, node) : null;

    // A number stays as it is written: 12.50 and 12.5 are different texts.
    private static string? Scalar(MapReader map, JsonNode node)
    {
        switch (node)
        {
            case JsonNode.Text text:
                return text.Value;
            case JsonNode.Number number:
                return number.Raw;
            case JsonNode.Nothing:
                return null;
            default:
                map.Report(node, "wrong-type", "这里应是文字或数。", "Expected a string or a number.");
                return null;
        }
    }
}
