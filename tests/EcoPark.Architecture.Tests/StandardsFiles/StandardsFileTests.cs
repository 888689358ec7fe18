using System.Text.Json;
using Xunit;

namespace EcoPark.Architecture.Tests.StandardsFiles;

/// <summary>A second, independent look at standards/: the reader of EcoPark.Standards is tested in its own project.</summary>
public sealed class StandardsFileTests
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static IReadOnlyList<string> StandardsFiles { get; } =
        [.. Repository.Files.Where(path => Repository.IsUnder(path, "standards") && path.EndsWith(".json", StringComparison.Ordinal))];

    [Fact]
    public void Every_file_is_strict_json_in_utf8_that_ends_with_a_line_end()
    {
        Violations.None(StandardsFiles.Select(path => Unreadable(path, File.ReadAllBytes(Repository.FullPath(path)))).OfType<string>());
    }

    [Fact]
    public void Every_definition_has_its_source_and_certainty()
    {
        Violations.None(StandardsFiles.SelectMany(path => Unsourced(path, Repository.Text(path))));
    }

    [Theory]
    [InlineData("{\"a\": 1, \"a\": 2}\n")]
    [InlineData("{\"a\": 1,}\n")]
    [InlineData("{\"a\": 1}")]
    [InlineData("// comment\n{}\n")]
    [InlineData("\uFEFF{}\n")]
    public void A_file_that_is_not_strict_is_found(string text)
    {
        Assert.NotNull(Unreadable("standards/x.json", System.Text.Encoding.UTF8.GetBytes(text)));
    }

    [Theory]
    [InlineData("standards/units/units.json", "{\"units\":[{\"symbol\":\"吨\"}]}", 1)]
    [InlineData("standards/items/x.json", "{\"items\":[{\"source\":\"s\",\"certainty\":\"P\"},{\"source\":\" \",\"certainty\":\"X\"}]}", 2)]
    [InlineData("standards/indicators/x/01.json", "{\"source\":\"s\",\"limits\":[{\"value\":\"1\"}],\"certainty\":{\"name\":\"P\",\"limit\":\"sure\"}}", 3)]
    [InlineData("standards/indicators/x/standard.json", "{\"source\":\"s\",\"certainty\":\"D\",\"groups\":[{\"code\":\"G1\"}]}", 2)]
    [InlineData("standards/figures/x.json", "{\"figures\":[{\"code\":\"a.b\",\"certainty\":\"S\"}]}", 1)]
    [InlineData("standards/codes/x.json", "{\"code\":\"x\",\"codes\":[]}", 2)]
    [InlineData("standards/forms/x.json", "{\"source\":\"s\",\"certainty\":\"sure\"}", 1)]
    [InlineData("standards/balances/x.json", "{\"source\":\"\",\"certainty\":\"sure\"}", 2)]
    [InlineData("standards/forms/park-values.json", "{\"values\":[{\"certainty\":\"own\"},{\"item\":\"x\"}]}", 1)]
    [InlineData("standards/lifecycle/x.json", "{\"source\":\"s\",\"certainty\":\"own\",\"facts\":[{\"certainty\":\"V\"}],\"dates\":[{\"source\":\"s\",\"certainty\":\"sure\"}]}", 2)]
    public void A_missing_source_is_found(string path, string text, int violations)
    {
        Assert.Equal(violations, Unsourced(path, text).Count);
    }

    private static string? Unreadable(string path, byte[] bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes, Strict);
            return bytes[^1] == '\n' && bytes[0] != 0xEF ? null : $"{path}: no line end, or a byte order mark";
        }
        catch (JsonException problem)
        {
            return $"{path}: {problem.Message}";
        }
    }

    private static List<string> Unsourced(string path, string text)
    {
        using var document = JsonDocument.Parse(text);
        return [.. CertaintyRule.Violations(path, document.RootElement)];
    }
}
