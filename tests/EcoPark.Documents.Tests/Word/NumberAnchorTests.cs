using EcoPark.Documents.Word;
using Xunit;

namespace EcoPark.Documents.Tests.Word;

public sealed class NumberAnchorTests
{
    [Fact]
    public void Names_have_the_agreed_form()
    {
        var anchor = new NumberAnchor("a1b2c3d4", "inspection.enterprises_inspected", 2);

        Assert.Equal("inspection.enterprises_inspected#a1b2c3d4", anchor.Alias);
        Assert.Equal("f_a1b2c3d4_2", anchor.Bookmark);
        Assert.True(anchor.IsValid);
    }

    [Fact]
    public void A_long_code_is_cut_so_that_the_alias_has_64_characters_and_keeps_the_fact()
    {
        var anchor = new NumberAnchor("a1b2c3d4", new string('x', 100), 1);

        Assert.Equal(64, anchor.Alias.Length);
        Assert.True(NumberAnchor.TryReadAlias(anchor.Alias, out var code, out var factId));
        Assert.Equal(new string('x', 54) + "~", code);
        Assert.Equal("a1b2c3d4", factId);
    }

    [Fact]
    public void A_bookmark_of_41_characters_is_refused()
    {
        Assert.True(new NumberAnchor(new string('a', 32), "x", 99_999).IsValid);
        Assert.False(new NumberAnchor(new string('a', 32), "x", 100_000).IsValid);
    }

    [Theory]
    [InlineData("f_a1_2", true, "a1", 2)]
    [InlineData("f_a_b_12", true, "a_b", 12)]
    [InlineData("f__2", false, "", 0)]
    [InlineData("f_a1_0", false, "", 0)]
    [InlineData("f_a1_x", false, "", 0)]
    [InlineData("g_a1_2", false, "", 0)]
    [InlineData("f_a1", false, "", 0)]
    [InlineData("", false, "", 0)]
    [InlineData("f_a1_99999999999", false, "", 0)]
    public void Only_our_bookmarks_are_taken_for_numbers(string name, bool expected, string factId, int occurrence)
    {
        Assert.Equal(expected, NumberAnchor.TryReadBookmark(name, out var readId, out var readOccurrence));
        if (expected)
        {
            Assert.Equal((factId, occurrence), (readId, readOccurrence));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("标题")]
    [InlineData("#a1")]
    [InlineData("code#")]
    [InlineData("code#a-1")]
    public void Only_our_aliases_are_taken_for_numbers(string? alias) =>
        Assert.False(NumberAnchor.TryReadAlias(alias, out _, out _));
}
