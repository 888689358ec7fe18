using System.Xml.Linq;
using EcoPark.Documents.Tests.Word;
using EcoPark.Documents.Verify;
using Xunit;

namespace EcoPark.Documents.Tests.Verify;

public sealed class FixedTextTests
{
    [Theory]
    [InlineData("新增产值 45.6 亿元。", "45.6")]
    [InlineData("新增产值４５亿元。", "４５")]
    [InlineData("投入2019万元。", "2019")]
    public void Digits_typed_as_a_new_paragraph_are_unbound(string sentence, string digits)
    {
        var report = Demo.Verify(Demo.With(Demo.Report, body => Demo.RunningParagraph(body).AddAfterSelf(new XElement(Docx.W + "p", Demo.Run(sentence)))));
        var unbound = Assert.Single(report.Unbound);
        Assert.Equal(digits, unbound.Text);
        Assert.Contains(digits, unbound.Context, StringComparison.Ordinal);
        Assert.Empty(report.FixedTexts);
        Assert.False(report.IsIntact);
    }

    [Theory]
    [InlineData("园区持续改善环境质量。")]
    [InlineData("2019年，园区继续引进世界500强企业，PM2.5浓度下降。")]
    public void Words_dates_and_set_phrases_may_be_added(string sentence)
    {
        var report = Demo.Verify(Demo.With(Demo.Report, body => Demo.RunningParagraph(body).AddAfterSelf(new XElement(Docx.W + "p", Demo.Run(sentence)))));
        Assert.True(report.IsIntact);
    }

    [Fact]
    public void A_quantity_in_Chinese_numerals_is_pointed_out()
    {
        var report = Demo.Verify(Demo.With(Demo.Report, body => Demo.RunningParagraph(body).AddAfterSelf(new XElement(Docx.W + "p", Demo.Run("新增高新技术企业五家。")))));
        Assert.Equal("numeral-in-words", Assert.Single(report.Notes).Code);
        Assert.True(report.IsIntact);
    }

    [Fact]
    public void A_digit_typed_beside_a_bound_number_is_found()
    {
        var report = Demo.Verify(Demo.With(Demo.Report, body =>
        {
            var control = Demo.RunningNumber(body);
            control.ElementsAfterSelf(Docx.W + "bookmarkEnd").First().AddAfterSelf(Demo.Run("7"));
        }));
        Assert.False(report.IsIntact);
        Assert.Contains("7", report.Unbound.Select(digits => digits.Text).Concat(report.FixedTexts.Select(change => change.Found ?? "")).First(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_unit_behind_a_bound_number_is_found()
    {
        var report = Demo.Verify(Demo.With(Demo.Report, body =>
        {
            var unit = body.Descendants(Docx.W + "t").First(text => text.Value.StartsWith("亿元", StringComparison.Ordinal) && !text.Ancestors(Docx.W + "tbl").Any());
            unit.Value = "万元" + unit.Value[2..];
        }));
        var change = Assert.Single(report.FixedTexts);
        Assert.Contains("亿元", change.Expected, StringComparison.Ordinal);
        Assert.Contains("万元", change.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Edited_words_with_the_same_numbers_are_mentioned_and_intact()
    {
        var report = Demo.Verify(Demo.With(Demo.Report, body =>
            Demo.RunningParagraph(body).AddFirst(Demo.Run("据统计，"))));
        Assert.True(report.IsIntact);
        Assert.Contains(report.Notes, note => note.Code == "reworded");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_changed_limit_in_a_table_is_named_with_the_limit_of_the_standard(bool inReport)
    {
        var report = Demo.Verify(Demo.With(inReport ? Demo.Report : Demo.Form, body =>
            body.Descendants(Docx.W + "t").First(text => text.Value == "≥30").Value = "≥20"));
        var change = Assert.Single(report.FixedTexts);
        Assert.Equal(("≥30", "≥20"), (change.Expected, change.Found));
        Assert.Contains("表", change.Place.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_relation_in_a_table_is_found_though_its_digits_are_the_same()
    {
        var report = Demo.Verify(Demo.With(Demo.Form, body => body.Descendants(Docx.W + "t").First(text => text.Value == "≥30").Value = "≤30"));
        Assert.Equal("≤30", Assert.Single(report.FixedTexts).Found);
    }

    [Fact]
    public void A_digit_in_a_heading_is_found()
    {
        var report = Demo.Verify(Demo.With(Demo.Report, body =>
        {
            var heading = body.Descendants(Docx.W + "p").First(paragraph =>
                paragraph.Element(Docx.W + "pPr")?.Element(Docx.W + "pStyle").Value() == "Heading3" && Demo.TextOf(paragraph).Any(char.IsAsciiDigit));
            var text = heading.Descendants(Docx.W + "t").First();
            text.Value = Digits.Next(text.Value, 0, 6);
        }));
        Assert.NotEmpty(report.FixedTexts);
        Assert.StartsWith("标题", report.FixedTexts[0].Place.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_moved_paragraph_is_no_change()
    {
        var report = Demo.Verify(Demo.With(Demo.Report, body =>
        {
            var paragraph = Demo.RunningParagraph(body);
            var next = paragraph.ElementsAfterSelf(Docx.W + "p").First();
            paragraph.Remove();
            next.AddAfterSelf(paragraph);
        }));
        Assert.True(report.IsIntact);
    }

    [Fact]
    public void A_tracked_insertion_is_read_as_accepted_and_pointed_out()
    {
        var report = Demo.Verify(Demo.With(Demo.Report, body => Demo.RunningParagraph(body).Add(
            new XElement(Docx.W + "ins", new XAttribute(Docx.W + "id", "9001"), new XAttribute(Docx.W + "author", "示例"), Demo.Run("另有 31 家。")))));
        Assert.Contains(report.Notes, note => note.Code == "tracked-changes");
        Assert.Equal("31", Assert.Single(report.Unbound).Text);
    }

    [Fact]
    public void A_renumbered_note_and_a_removed_row_are_found()
    {
        var note = Demo.Verify(Demo.With(Demo.Form, body =>
        {
            var text = body.Descendants(Docx.W + "t").Last(text => text.Value.Any(char.IsAsciiDigit) && !text.Ancestors(Docx.W + "tbl").Any());
            text.Value = Digits.Next(text.Value, 0);
        }));
        Assert.NotEmpty(note.FixedTexts);
        var row = Demo.Verify(Demo.With(Demo.Form, body =>
            body.Descendants(Docx.W + "t").First(text => text.Value == "≥30").Ancestors(Docx.W + "tr").First().Remove()));
        Assert.False(row.IsIntact);
    }
}
