using EcoPark.Documents.Word;
using Xunit;

namespace EcoPark.Documents.Tests.Word;

/// <summary>Numbers are found whatever an office did to the document.</summary>
public sealed class FoundNumberTests
{
    private const string Start = """<w:bookmarkStart w:id="7" w:name="f_a1_2"/>""";
    private const string End = """<w:bookmarkEnd w:id="7"/>""";

    [Theory]
    [InlineData("<w:alias w:val=\"x.y#a1\"/>", false, "x.y", null, AnchorKinds.Alias)]
    [InlineData("<w:tag w:val=\"x.y#a1\"/>", false, "x.y", null, AnchorKinds.Tag)]
    [InlineData("", true, null, 2, AnchorKinds.Bookmark)]
    [InlineData("<w:alias w:val=\"x.y#a1\"/>", true, "x.y", 2, AnchorKinds.Alias | AnchorKinds.Bookmark)]
    [InlineData("<w:alias w:val=\"别的\"/><w:tag w:val=\"x.y#a1\"/>", true, "x.y", 2, AnchorKinds.Tag | AnchorKinds.Bookmark)]
    public void Each_anchor_alone_is_enough(string names, bool bookmark, string? code, int? occurrence, AnchorKinds anchors)
    {
        var control = Control(names, "12");
        var number = Assert.Single(Numbers($"<w:p>{(bookmark ? Start + control + End : control)}</w:p>"));

        Assert.Equal(("a1", code, occurrence, "12", anchors), (number.FactId, number.Code, number.Occurrence, number.Text, number.Anchors));
    }

    [Fact]
    public void A_digit_typed_behind_the_control_but_inside_the_bookmark_counts() =>
        Assert.Equal("120", Assert.Single(Numbers(
            $"<w:p>{Start}{Control("<w:alias w:val=\"x#a1\"/>", "12")}<w:r><w:t>0</w:t></w:r>{End}</w:p>")).Text);

    [Fact]
    public void A_digit_typed_behind_both_is_bound_to_nothing()
    {
        var spans = Docx.ReadBody($"<w:p>{Start}{Control("<w:alias w:val=\"x#a1\"/>", "12")}{End}<w:r><w:t>0家</w:t></w:r></w:p>").Paragraphs.Single().Spans;

        Assert.Equal([("12", true), ("0家", false)], spans.Select(span => (span.Text, span.IsBound)));
    }

    [Fact]
    public void A_number_whose_text_was_deleted_is_found_empty()
    {
        Assert.Equal("", Assert.Single(Numbers($"<w:p>{Start}{End}</w:p>")).Text);
        Assert.Equal("", Assert.Single(Numbers($"<w:p>{Control("<w:alias w:val=\"x#a1\"/>", "")}<w:r><w:t>家</w:t></w:r></w:p>")).Text);
        Assert.Equal("", Assert.Single(Numbers($"<w:p>{Start}<w:del><w:r><w:delText>12</w:delText></w:r></w:del>{End}</w:p>")).Text);
    }

    [Fact]
    public void A_hidden_original_beside_a_shown_forgery_gives_what_is_shown() =>
        Assert.Equal("99", Assert.Single(Numbers(
            $"<w:p>{Start}<w:r><w:rPr><w:vanish/></w:rPr><w:t>12</w:t></w:r><w:r><w:t>99</w:t></w:r>{End}</w:p>")).Text);

    [Fact]
    public void A_copied_number_is_a_number_of_its_own()
    {
        var control = Control("<w:alias w:val=\"x#a1\"/>", "12");

        Assert.Equal(["12", "12"], Numbers($"<w:p>{control}{control}</w:p>").Select(number => number.Text));
    }

    [Fact]
    public void A_number_split_over_runs_and_paragraphs_is_one() =>
        Assert.Equal("1\n2", Assert.Single(Numbers(
            $"<w:p>{Start}<w:r><w:t>1</w:t></w:r></w:p><w:p><w:r><w:t>2</w:t></w:r>{End}</w:p>")).Text);

    [Fact]
    public void Anchors_of_two_facts_at_one_place_are_told()
    {
        var number = Assert.Single(Numbers($"<w:p>{Start}{Control("<w:alias w:val=\"x#b9\"/>", "12")}{End}</w:p>"));

        Assert.Equal(("b9", AnchorKinds.Alias), (number.FactId, number.Anchors));
        Assert.Equal(["a1"], number.OtherFactIds);
    }

    [Fact]
    public void A_control_around_a_whole_paragraph_is_found() =>
        Assert.Equal("12", Assert.Single(Numbers(
            "<w:sdt><w:sdtPr><w:alias w:val=\"x#a1\"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>12</w:t></w:r></w:p></w:sdtContent></w:sdt>")).Text);

    [Fact]
    public void Bookmarks_of_programs_bind_nothing() =>
        Assert.Empty(Numbers("<w:p><w:bookmarkStart w:id=\"1\" w:name=\"_Toc1\"/><w:r><w:t>12</w:t></w:r><w:bookmarkEnd w:id=\"1\"/></w:p>"));

    private static IReadOnlyList<FoundNumber> Numbers(string body) => Docx.ReadBody(body).Numbers;

    private static string Control(string names, string text) =>
        $"<w:sdt><w:sdtPr>{names}</w:sdtPr><w:sdtContent><w:r><w:t>{text}</w:t></w:r></w:sdtContent></w:sdt>";
}
