using System.Text.Json.Nodes;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Tests;

namespace EcoPark.Fuzz.Targets;

/// <summary>
/// Definition files, one of them attacked at a time. An input is the path of the file, a line feed, and its content;
/// it takes the place of the shipped file of that path.
/// </summary>
internal sealed class StandardsTarget : FuzzTarget
{
    // Few files make many attacks; three indicators of HJ 274 do without its groups.
    private static readonly List<SourceFile> Files =
    [
        .. Repository.StandardFiles().Where(file => file.Path is "units/units.json" or "items/hj274-2015.json" or "items/zero-carbon-park-2025.json"
            || file.Path.StartsWith("indicators/zero-carbon-park-2025/", StringComparison.Ordinal)
            || file.Path is "indicators/hj274-2015/standard.json" or "indicators/hj274-2015/10.json" or "indicators/hj274-2015/16.json" or "indicators/hj274-2015/25.json")
            .Select(WithoutGroups),
    ];

    public override string Name => "standards";

    public override IReadOnlyList<byte[]> Seeds { get; } =
        [.. Files.Select(file => (byte[])[.. System.Text.Encoding.UTF8.GetBytes(file.Path), (byte)'\n', .. file.Bytes.Span])];

    public override IReadOnlyList<string> Tokens { get; } =
    [
        "\"number\": 1,", "\"formula\": \"indicator.1 + indicator.1\"", "indicator.2", "\"when\": {\"condition\": \"growth(cod) > 0\"}", "\"digits\": 999999999", "\"value\": \"1/3\"",
        "\"reportYear\": 1999999999", "\"dimensions\": {\"mass\": 999999999}", "\"factor\": \"1e400\"", "\"group\": \"G1\"", "null", "{}", "[]", "\"\"", "0", "-1", "growth(", "mean(p in [cod]: ", "@base",
    ];

    public override string Run(byte[] input)
    {
        var line = Math.Max(0, Array.IndexOf(input, (byte)'\n'));
        var path = System.Text.Encoding.UTF8.GetString(input.AsSpan(0, line));
        var files = Files.Where(file => file.Path != path).Append(new SourceFile(path, input.AsMemory(Math.Min(line + 1, input.Length))));
        var read = StandardsReader.Read(files);
        if (!read.IsOk)
        {
            return Refused(read.Problems, "/");
        }

        return "ok " + read.Value.Standards.Values.Sum(standard => WorkedExampleCheck.Problems(standard, read.Value.Items).Count);
    }

    private static SourceFile WithoutGroups(SourceFile file)
    {
        if (!file.Path.StartsWith("indicators/hj274-2015/", StringComparison.Ordinal))
        {
            return file;
        }

        var root = JsonNode.Parse(file.Bytes.Span)?.AsObject() ?? throw new InvalidOperationException();
        _ = root.ContainsKey("groups") ? root["groups"] = new JsonArray() : root["group"] = null;
        return new SourceFile(file.Path, System.Text.Encoding.UTF8.GetBytes(root.ToJsonString()));
    }
}
