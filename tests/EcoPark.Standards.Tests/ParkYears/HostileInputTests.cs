using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;

namespace EcoPark.Standards.Tests.ParkYears;

public sealed class HostileInputTests
{
    private static readonly string[] Kinds = ["{}", "[]", "\"x\"", "7", "true", "null"];

    [Fact]
    public void Cut_off_at_any_byte_it_is_never_accepted_and_never_an_exception()
    {
        for (var length = 0; length < ReferenceInput.Bytes.Length; length++)
        {
            var problem = Assert.Single(ReferenceInput.Read(ReferenceInput.Bytes.AsSpan(0, length)).Problems);
            Assert.Equal("not-json", problem.Code);
            Assert.StartsWith("in.json:", problem.Place, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Flipped_bytes_are_never_an_exception() =>
        Gen.Select(Gen.Int[0, ReferenceInput.Bytes.Length - 1], Gen.Byte, Gen.Int[0, ReferenceInput.Bytes.Length - 1], Gen.Byte).Sample((one, first, other, second) =>
        {
            var bytes = ReferenceInput.Bytes.ToArray();
            bytes[one] = first;
            bytes[other] = second;
            var read = ReferenceInput.Read(bytes);
            return read.IsOk != read.Problems.Count > 0 && read.Problems.All(problem => problem.Place.StartsWith("in.json", StringComparison.Ordinal));
        }, iter: 3_000);

    /// <summary>Every value of the file, replaced by each other kind of value.</summary>
    [Fact]
    public void A_value_of_another_kind_is_refused_at_its_path_or_expressly_allowed()
    {
        foreach (var path in Paths(JsonNode.Parse(ReferenceInput.Bytes), ""))
        {
            foreach (var kind in Kinds)
            {
                var read = ReferenceInput.Read(Replaced(path, kind));
                if (IsAllowed(path, kind))
                {
                    Assert.True(read.IsOk, $"{path} = {kind}: {string.Join(' ', read.Problems)}");
                    continue;
                }

                Assert.False(read.IsOk, $"{path} = {kind} was accepted");
                var parent = path.Contains('.', StringComparison.Ordinal) ? path[..path.LastIndexOf('.')] : "";
                Assert.All(read.Problems, problem => Assert.True(
                    problem.Place.EndsWith(' ' + path, StringComparison.Ordinal)
                    || problem.Place.EndsWith(parent.Length == 0 ? ":1" : ' ' + parent, StringComparison.Ordinal),
                    $"{path} = {kind}: {problem.Place} {problem.Code}"));
            }
        }
    }

    [Theory]
    [InlineData("{\"park\": {\"name\": \"P\"}, \"park\": {\"name\": \"Q\"}}", "duplicate-member", "in.json:1:25 park")]
    [InlineData("{\"series\": {\"cod\": {\"2019\": 1, \"2019\": 1}}}", "duplicate-member", "in.json:1:32 series.cod.2019")]
    [InlineData("{\"a\": 1, \"\\u0061\": 2}", "duplicate-member", "in.json:1:10 a")]
    [InlineData("", "not-json", "in.json:1:1")]
    [InlineData("   ", "not-json", "in.json:1:4")]
    [InlineData("{\"a\": NaN}", "not-json", "in.json:1:7")]
    [InlineData("{\"a\": Infinity}", "not-json", "in.json:1:7")]
    [InlineData("{\"a\": 01}", "not-json", "in.json:1:8")]
    [InlineData("{\"a\": +1}", "not-json", "in.json:1:7")]
    [InlineData("{\"a\": .5}", "not-json", "in.json:1:7")]
    [InlineData("{\"a\": 1,}", "not-json", "in.json:1:9")]
    [InlineData("{\"a\": 1} {}", "not-json", "in.json:1:10")]
    [InlineData("// note\n{}", "not-json", "in.json:1:1")]
    [InlineData("{'a': 1}", "not-json", "in.json:1:2")]
    [InlineData("{\"a\": \"\\ud800\"}", "not-utf-8", "in.json:1:7")]
    [InlineData("[]", "wrong-type", "in.json:1:1")]
    [InlineData("null", "wrong-type", "in.json:1:1")]
    [InlineData("\"text\"", "wrong-type", "in.json:1:1")]
    public void What_is_not_strict_json_of_an_object_is_refused_with_its_place(string json, string code, string place)
    {
        var problem = ReferenceInput.Read(json).Problems[0];
        Assert.Equal((code, place), (problem.Code, problem.Place));
    }

    [Fact]
    public void Broken_utf_8_is_refused()
    {
        byte[] bytes = [.. "{\"park\": {\"name\": \""u8, 0xC3, 0x28, .. "\"}}"u8];
        Assert.Equal("not-utf-8", Assert.Single(ReferenceInput.Read(bytes).Problems).Code);
    }

    [Fact]
    public void A_byte_order_mark_is_allowed() =>
        Assert.Empty(ReferenceInput.Read([.. "\uFEFF"u8, .. ReferenceInput.Bytes]).Problems);

    [Theory]
    [InlineData("[", 100_000)]
    [InlineData("{\"a\":", 100_000)]
    public void Deep_nesting_is_refused_at_the_thirty_third_level(string open, int levels)
    {
        var problem = Assert.Single(Quick(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(open, levels)))));
        Assert.Equal("not-json", problem);
    }

    [Fact]
    public void A_number_of_a_million_digits_is_refused_at_once() =>
        Assert.Equal("number-out-of-range", Assert.Single(Quick(Encoding.UTF8.GetBytes(ReferenceInput.Text().Replace("128.35", new string('9', 1_000_000), StringComparison.Ordinal)))));

    // Regression: the path of every value was built when it was read, so a long name was copied for each value below it.
    [Fact]
    public void A_long_name_above_many_values_costs_no_more_than_itself()
    {
        var name = new string('n', 1_000_000);
        var codes = Quick(Encoding.UTF8.GetBytes($"{{\"{name}\": [{string.Join(',', Enumerable.Repeat("0", 200_000))}]}}"));
        Assert.Equal("missing-member missing-member missing-member unknown-member", string.Join(' ', codes.Order(StringComparer.Ordinal)));
        Assert.All(ReferenceInput.Read($"{{\"{name}\": 1}}").Problems, problem => Assert.True(problem.ToString().Length < 1_200));
    }

    // Regression: each unknown member had its own message, so a file of them could fill the memory.
    [Fact]
    public void A_hundred_problems_are_enough()
    {
        var members = string.Join(',', Enumerable.Range(0, 100_000).Select(number => $"\"m{number}\": 0"));
        Assert.Equal(100, Quick(Encoding.UTF8.GetBytes($"{{{members}}}")).Count);
        Assert.Equal(100, Quick(Encoding.UTF8.GetBytes($"{{\"series\": {{{members}}}}}")).Count);
        Assert.Equal(100, Quick(Encoding.UTF8.GetBytes($"{{\"selection\": [{string.Join(',', Enumerable.Range(100, 100_000))}]}}")).Count);
    }

    [Fact]
    public void More_than_two_million_values_are_refused()
    {
        var bytes = Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Repeat("0", 2_000_001))}]");
        Assert.Equal("too-many-values", Assert.Single(ReferenceInput.Read(bytes).Problems).Code);
    }

    [Fact]
    public void A_file_above_64_mebibytes_is_refused_unread() =>
        Assert.Equal("file-too-large", Assert.Single(ReferenceInput.Read(new byte[(64 * 1024 * 1024) + 1]).Problems).Code);

    private static List<string> Quick(byte[] bytes)
    {
        var watch = Stopwatch.StartNew();
        var read = ReferenceInput.Read(bytes);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"took {watch.Elapsed}");
        Assert.False(read.IsOk);
        return [.. read.Problems.Select(problem => problem.Code)];
    }

    private static bool IsAllowed(string path, string kind)
    {
        var isItem = path.StartsWith("series.", StringComparison.Ordinal);
        var isValue = isItem && path.Count(character => character == '.') == 2;
        return kind switch
        {
            "null" => path is "standard" or "attributes" or "attributes.waterRegion" or "selection" or "previousSelection" or "series",
            "{}" => path is "attributes" or "series" || (isItem && !isValue),
            "[]" => path is "selection" or "previousSelection",
            "\"x\"" => path is "park.name",
            "7" => path.Contains('[', StringComparison.Ordinal) || (isValue && !path.Contains("central_wastewater", StringComparison.Ordinal)),
            _ => false,
        };
    }

    private static IEnumerable<string> Paths(JsonNode? node, string path)
    {
        if (path.Length > 0)
        {
            yield return path;
        }

        var inner = node switch
        {
            JsonObject map => map.SelectMany(member => Paths(member.Value, path.Length == 0 ? member.Key : $"{path}.{member.Key}")),
            JsonArray list => list.SelectMany((element, index) => Paths(element, $"{path}[{index}]")),
            _ => [],
        };
        foreach (var found in inner)
        {
            yield return found;
        }
    }

    private static string Replaced(string path, string json)
    {
        var bracket = path.IndexOf('[', StringComparison.Ordinal);
        if (bracket < 0)
        {
            return ReferenceInput.Text($"{path} = {json}");
        }

        var root = JsonNode.Parse(ReferenceInput.Bytes)?.AsObject() ?? throw new InvalidOperationException();
        var index = int.Parse(path[(bracket + 1)..^1], System.Globalization.CultureInfo.InvariantCulture);
        (root[path[..bracket]] ?? throw new InvalidOperationException())[index] = JsonNode.Parse(json);
        return root.ToJsonString();
    }
}
