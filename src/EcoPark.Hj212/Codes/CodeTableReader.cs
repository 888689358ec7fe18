using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace EcoPark.Hj212.Codes;

/// <summary>Reads the files <c>codes/hj212/*.json</c> strictly: an unknown or missing member is refused with its place.</summary>
public static class CodeTableReader
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerOptions.Strict) { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>Reads <c>2017-factors.json</c>.</summary>
    /// <param name="utf8">The bytes of the file.</param>
    /// <param name="file">The name for messages.</param>
    /// <param name="table">The table.</param>
    /// <param name="fault">What is wrong, with line and path.</param>
    public static bool TryReadFactors(ReadOnlySpan<byte> utf8, string file, [NotNullWhen(true)] out CodeTable? table, [NotNullWhen(false)] out ProtocolFault? fault)
    {
        var read = Read<FactorFile>(utf8, file, out fault);
        if (read is not null && read.Factors.Any(factor => factor is null))
        {
            fault = Fault(file, 1, "factors");
        }

        table = fault is null && read is not null ? new CodeTable(read.Factors) : null;
        return table is not null;
    }

    /// <summary>Reads a file of named codes: systems, commands, flags, answers.</summary>
    /// <param name="utf8">The bytes of the file.</param>
    /// <param name="file">The name for messages.</param>
    /// <param name="codes">The codes in file order.</param>
    /// <param name="fault">What is wrong, with line and path.</param>
    public static bool TryReadNames(ReadOnlySpan<byte> utf8, string file, out ImmutableArray<NamedCode> codes, [NotNullWhen(false)] out ProtocolFault? fault)
    {
        var read = Read<NameFile>(utf8, file, out fault);
        if (read is not null && read.Codes.Any(code => code is null))
        {
            fault = Fault(file, 1, "codes");
        }

        codes = fault is null ? read?.Codes ?? [] : [];
        return fault is null;
    }

    private static T? Read<T>(ReadOnlySpan<byte> utf8, string file, out ProtocolFault? fault)
        where T : class
    {
        try
        {
            var read = JsonSerializer.Deserialize<T>(utf8, Strict);
            fault = read is null ? Fault(file, 1, "") : null;
            return read;
        }
        catch (JsonException error)
        {
            fault = Fault(file, (error.LineNumber ?? 0) + 1, error.Path ?? "");
            return null;
        }
    }

    private static ProtocolFault Fault(string file, long line, string path) => new("code-file",
        $"{file} 第 {line} 行 {path}：缺少成员、成员多余或类型不对；请对照 docs/hj212.md 改正。",
        $"{file} line {line} {path}: a member is missing, unknown or of the wrong type; compare docs/hj212.md.");

    private sealed record FactorFile(string Code, string Version, string Source, string Certainty, ImmutableArray<FactorCode> Factors);

    private sealed record NameFile(string Code, string Version, string Source, string Certainty, ImmutableArray<NamedCode> Codes);
}
