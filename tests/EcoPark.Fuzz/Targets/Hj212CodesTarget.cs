using EcoPark.Hj212.Codes;
using EcoPark.Standards.Tests;

namespace EcoPark.Fuzz.Targets;

/// <summary>The code tables: a file gives a table or a fault that names the file.</summary>
internal sealed class Hj212CodesTarget : FuzzTarget
{
    public override string Name => "hj212-codes";

    public override IReadOnlyList<byte[]> Seeds { get; } =
    [
        "{\"code\":\"x\",\"version\":\"1\",\"source\":\"s\",\"certainty\":\"V\",\"factors\":[{\"code\":\"e701xx\",\"table\":\"B.5\",\"zh\":\"泵\",\"code2005\":\"01\",\"unit\":\"安\"}]}"u8.ToArray(),
        File.ReadAllBytes(Path.Combine(Repository.Root, "standards", "codes", "hj212", "flags.json")),
    ];

    public override IReadOnlyList<string> Tokens { get; } = ["{", "}", "[", "]", ",", ":", "\"code\":", "\"factors\":", "null", "1", "\"x\"", "\"since\":2017", "\\u0000"];

    public override string Run(byte[] input)
    {
        var isTable = CodeTableReader.TryReadFactors(input, "in.json", out var table, out var fault);
        Assert.True(isTable || fault!.En.StartsWith("in.json line ", StringComparison.Ordinal));
        foreach (var factor in table?.Factors ?? [])
        {
            Assert.NotNull(table!.Find(factor.Code));
        }

        var isNames = CodeTableReader.TryReadNames(input, "in.json", out var codes, out var other);
        Assert.True(isNames || other!.Zh.StartsWith("in.json ", StringComparison.Ordinal));
        return $"{isTable} {isNames} {Math.Min(codes.Length, 3)} {fault?.En.Length}";
    }
}
