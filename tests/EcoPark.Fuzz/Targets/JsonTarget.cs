using EcoPark.Standards.Reading;
using EcoPark.Standards.Tests;

namespace EcoPark.Fuzz.Targets;

/// <summary>The JSON reader alone.</summary>
internal sealed class JsonTarget : FuzzTarget
{
    public override string Name => "json";

    public override IReadOnlyList<byte[]> Seeds { get; } =
    [
        Repository.Vector("hj274-cases/reference.input.json"),
        "[1, -0.5e+3, \"\\u4e2d\\n\", {\"a\": [true, false, null], \"b\": {}}, []]"u8.ToArray(),
    ];

    public override IReadOnlyList<string> Tokens { get; } = ["{", "}", "[", "]", ",", ":", "\"", "\"a\":", "1", "\\u0000", "\\ud83d", "true", "null", "//", "/*", " "];

    public override string Run(byte[] input)
    {
        var parsed = StrictJson.Parse(input, "in.json");
        return parsed.IsOk ? "ok " + parsed.Value.Kind : Refused(parsed.Problems, "in.json") + parsed.Problems[0].En.Length;
    }
}
