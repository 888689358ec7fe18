using System.Text;
using EcoPark.Standards.Reading;

namespace EcoPark.Standards.Tests.Reading;

public sealed class StrictJsonTests
{
    [Theory]
    [InlineData("{\"a\": 1.50}", "a", "1.50")]
    [InlineData("{\"a\": 1E+5}", "a", "1E+5")]
    [InlineData("{\"a\": -0}", "a", "-0")]
    [InlineData("{\"a\": 1e400}", "a", "1e400")]
    public void Numbers_are_kept_as_written(string json, string member, string raw)
    {
        var map = Assert.IsType<JsonNode.Map>(Parse(json).Value);
        Assert.True(map.TryGet(member, out var value));
        Assert.Equal(raw, Assert.IsType<JsonNode.Number>(value).Raw);
        Assert.False(map.TryGet("A", out _));
    }

    [Fact]
    public void Every_value_knows_its_line_column_and_path()
    {
        var root = Assert.IsType<JsonNode.Map>(Parse("{\n  \"\u4e2d\": [1,\n    {\"b\": \"x\"}]\n}").Value);
        var list = Assert.IsType<JsonNode.List>(root.Members[0].Value);
        var map = Assert.IsType<JsonNode.Map>(list.Elements[1]);
        Assert.Equal("f:1:1", root.Place.ToString());
        Assert.Equal("f:2:10 中", list.Place.ToString());
        Assert.Equal("f:2:11 中[0]", list.Elements[0].Place.ToString());
        Assert.Equal("f:3:5 中[1]", map.Place.ToString());
        Assert.Equal("f:3:11 中[1].b", map.Members[0].Value.Place.ToString());
    }

    [Fact]
    public void Thirty_two_levels_are_read_and_thirty_three_refused()
    {
        Assert.True(Parse(new string('[', 32) + new string(']', 32)).IsOk);
        Assert.Equal("not-json", Assert.Single(Parse(new string('[', 33) + new string(']', 33)).Problems).Code);
    }

    [Fact]
    public void Cut_off_at_any_byte_a_document_is_refused()
    {
        var whole = "{\"a\": [true, false, null, -1.5e3, \"\\u4e2d\\n中\"], \"b\": {}}"u8.ToArray();
        Assert.True(StrictJson.Parse(whole, "f").IsOk);
        for (var length = 0; length < whole.Length; length++)
        {
            Assert.Equal("not-json", Assert.Single(StrictJson.Parse(whole.AsSpan(0, length), "f").Problems).Code);
        }
    }

    [Fact]
    public void A_long_name_is_cut_in_the_path()
    {
        var place = Assert.Single(Parse($"{{\"{new string('n', 500)}\": {{\"a\": 1, \"a\": 2}}}}").Problems).Place;
        Assert.EndsWith(new string('n', 60) + "….a", place, StringComparison.Ordinal);
        Assert.True(place.Length < 90);
    }

    private static Result<JsonNode> Parse(string json) => StrictJson.Parse(Encoding.UTF8.GetBytes(json), "f");
}
