using System.Text.Json;
using System.Text.Json.Serialization;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reading;

namespace EcoPark.Assessment.Definitions;

/// <summary>Reads one of the module's data files: every name is known, nothing required is missing.</summary>
internal static class DefinitionFile
{
    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static Result<T> Read<T>(SourceFile file)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(file.Bytes.Span, Format) is { } read ? read : Fault<T>(file, "null");
        }
        catch (JsonException fault)
        {
            return Fault<T>(file, fault.Message);
        }
    }

    private static Problem Fault<T>(SourceFile file, string found) =>
        new("unreadable-definition", file.Path, $"不能按 {typeof(T).Name} 读取：{found}；请改正此文件。", $"Cannot be read as {typeof(T).Name}: {found}; correct the file.");
}
