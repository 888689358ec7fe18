using System.Globalization;
using EcoPark.Documents.Facts;
using EcoPark.Documents.Tests.Word;
using EcoPark.Documents.Verify;
using Xunit;

namespace EcoPark.Documents.Tests.Verify;

/// <summary>What counts as a number, and what may happen to the words of a recorded line.</summary>
public sealed class LineTests
{
    [Theory]
    [InlineData("达到1,234.5亿元，比上年多3.", "1,234.5 3")]
    [InlineData("面积大，CO₂下降，km²", "")]
    [InlineData("共５家、①和Ⅲ级，另有𝟕家", "５ ① Ⅲ 𝟕")]
    [InlineData("2019年和 2019 年；12019年", "2019 12019")]
    [InlineData("示例2号街道，示例2号街道3", "2 3")]
    [InlineData("PM10，PM100", "100")]
    public void New_words_bring_only_known_numerals(string words, string expected) =>
        Assert.Equal(expected, string.Join(' ', Verify(words).Unbound.Select(digits => digits.Text)));

    [Theory]
    [InlineData("新增五家企业", true)]
    [InlineData("一、二、第三方，一厂一策", false)]
    [InlineData("单位为亿元", false)]
    public void Chinese_numerals_before_a_measure_word_are_pointed_out(string words, bool pointedOut) =>
        Assert.Equal(pointedOut, Verify(words).Notes.Any(note => note.Code == "numeral-in-words"));

    [Theory]
    [InlineData("共 12　家；再接再厉。", "", "")]
    [InlineData("合计，共12家；再接再厉。", "", "")]
    [InlineData("共13家；再接再厉。", "共12家>共13家", "")]
    [InlineData("共12家次；再接再厉。", "共12家>共12家次", "")]
    [InlineData("共12家，其中3家；再接再厉。", "", "3")]
    [InlineData("再接再厉。", "共12家；>", "")]
    [InlineData("共12家；共12家；", "", "12")]
    public void A_sentence_may_change_its_words_but_not_its_numbers(string words, string changes, string unbound)
    {
        var report = Verify(words, new FixedLine(FixedKind.Text, "共12家；"));
        Assert.Equal(changes, string.Join(' ', report.FixedTexts.Select(change => $"{change.Expected}>{change.Found}")));
        Assert.Equal(unbound, string.Join(' ', report.Unbound.Select(digits => digits.Text)));
    }

    [Fact]
    public void Words_without_end_cost_one_pass()
    {
        var before = TimeProvider.System.GetTimestamp();
        Assert.Equal("numeral-in-words", Assert.Single(Verify(new string('一', 1_000_000) + "家", null).Notes, note => note.Code != "hash-absent").Code);
        Assert.Equal(100_000, Verify(string.Concat(Enumerable.Repeat("1家", 100_000)), null).Unbound.Count);
        Assert.True(TimeProvider.System.GetElapsedTime(before) < TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void A_footnote_with_digits_is_unbound()
    {
        var document = Docx.ReadBody("<w:p/>") with { Notes = ["另有 8 家。"] };
        Assert.Equal("脚注", Assert.Single(DocumentVerifier.Verify(document, Facts([]), Demo.Phrases).Unbound).Place.Zh);
    }

    private static VerificationReport Verify(string words, params FixedLine[]? recorded) =>
        DocumentVerifier.Verify(Docx.ReadBody($"<w:p><w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r></w:p>"), Facts(recorded ?? []), Demo.Phrases);

    private static FactsFile Facts(IReadOnlyList<FixedLine> recorded) => new()
    {
        Park = "示例园区",
        ReportYear = 2019,
        BaseYear = 2014,
        Standard = "hj274-2015",
        StandardVersion = 1.ToString(CultureInfo.InvariantCulture),
        Selection = [],
        Facts = [],
        Names = ["2019", "示例2号街道"],
        Documents = [new DocumentFacts("示例.docx", [], recorded)],
    };
}
