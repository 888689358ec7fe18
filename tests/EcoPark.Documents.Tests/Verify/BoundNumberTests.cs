using System.Xml.Linq;
using EcoPark.Documents.Facts;
using EcoPark.Documents.Tests.Word;
using EcoPark.Documents.Verify;
using Xunit;

namespace EcoPark.Documents.Tests.Verify;

public sealed class BoundNumberTests
{
    [Fact]
    public void Documents_as_written_are_intact_number_by_number()
    {
        foreach (var (bytes, name) in new[] { (Demo.Report, "年度评价报告.docx"), (Demo.Form, "信息公开表.docx") })
        {
            var report = Demo.Verify(bytes);
            Assert.Empty(report.FixedTexts);
            Assert.Empty(report.Unbound);
            Assert.Empty(report.Notes);
            Assert.True(report.IsIntact);
            Assert.Equal(HashState.Same, report.Hash);
            Assert.Equal(name, report.Document);
            var anchors = Demo.Facts.Documents.Single(document => document.File == name).Anchors;
            Assert.Equal(anchors.Select(anchor => (anchor.FactId, (int?)anchor.Occurrence)), report.Numbers.Select(number => (number.FactId, number.Occurrence)));
        }
    }

    [Fact]
    public void An_altered_digit_is_named_with_what_was_expected()
    {
        var expected = "";
        var tampered = Demo.With(Demo.Report, body =>
        {
            var text = Demo.RunningNumber(body).Descendants(Docx.W + "t").Single();
            expected = text.Value;
            text.Value = Digits.Next(expected, 0);
        });

        var report = Demo.Verify(tampered);
        var number = Assert.Single(report.Altered);
        Assert.Equal((expected, Digits.Next(expected, 0), NumberState.Altered), (number.Expected, number.Found, number.State));
        Assert.NotEqual("", number.Place.Zh);
        Assert.Contains(expected, number.Message.Zh, StringComparison.Ordinal);
        Assert.Empty(report.FixedTexts);
        Assert.Empty(report.Unbound);
        Assert.False(report.IsIntact);
    }

    [Fact]
    public void A_deleted_control_is_lost_and_its_sentence_is_named()
    {
        var tampered = Demo.With(Demo.Report, body => Remove(Demo.RunningNumber(body)));
        var report = Demo.Verify(tampered);
        var number = Assert.Single(report.Lost);
        Assert.Null(number.Found);
        Assert.Contains(number.Expected ?? "?", number.Place.Zh, StringComparison.Ordinal);
        Assert.Empty(report.Altered);
        Assert.Empty(report.FixedTexts);
        Assert.Empty(report.Unbound);
        Assert.False(report.IsIntact);
    }

    [Fact]
    public void A_number_typed_over_its_anchor_is_lost_and_unbound()
    {
        var tampered = Demo.With(Demo.Report, body =>
        {
            var control = Demo.RunningNumber(body);
            control.AddBeforeSelf(Demo.Run("98.7"));
            Remove(control);
        });
        var report = Demo.Verify(tampered);
        Assert.Single(report.Lost);
        Assert.Equal("98.7", Assert.Single(report.Unbound).Text);
    }

    [Fact]
    public void An_emptied_control_is_altered()
    {
        var report = Demo.Verify(Demo.With(Demo.Report, body => Demo.RunningNumber(body).Descendants(Docx.W + "t").Remove()));
        Assert.Equal("", Assert.Single(report.Altered).Found);
    }

    [Fact]
    public void A_copied_control_is_a_place_too_many()
    {
        var report = Demo.Verify(Demo.With(Demo.Report, body =>
        {
            var control = Demo.RunningNumber(body);
            body.Descendants(Docx.W + "p").Last(paragraph => paragraph.Elements(Docx.W + "r").Any()).Add(new XElement(control));
        }));
        Assert.Equal(NumberState.Duplicated, Assert.Single(report.Altered).State);
        Assert.Empty(report.Lost);
        Assert.False(report.IsIntact);
    }

    [Fact]
    public void An_anchor_of_another_report_is_unknown()
    {
        var report = Demo.Verify(Demo.With(Demo.Report, body =>
        {
            var control = new XElement(Demo.RunningNumber(body));
            foreach (var name in control.Element(Docx.W + "sdtPr")?.Elements().Where(e => e.Name.LocalName is "alias" or "tag") ?? [])
            {
                name.SetAttributeValue(Docx.W + "val", "economy.other#ffffffffffff");
            }

            Demo.RunningParagraph(body).Add(control);
        }));
        var number = Assert.Single(report.Altered);
        Assert.Equal((NumberState.Unknown, "economy.other", (string?)null), (number.State, number.Code, number.Expected));
    }

    [Fact]
    public void Two_numbers_that_swapped_their_digits_are_both_altered()
    {
        var report = Demo.Verify(Demo.With(Demo.Report, body =>
        {
            var (one, other) = Pair(body);
            (one.Value, other.Value) = (other.Value, one.Value);
        }));
        Assert.Equal(2, report.Altered.Count());
    }

    [Fact]
    public void Two_controls_that_swapped_places_are_found_by_their_sentences()
    {
        var report = Demo.Verify(Demo.With(Demo.Report, body =>
        {
            var (one, other) = Pair(body);
            var (left, right) = (one.Ancestors(Docx.W + "sdt").First(), other.Ancestors(Docx.W + "sdt").First());
            var (copy, back) = (new XElement(left), new XElement(right));
            var (start, end) = (Mark(left), Mark(right));
            left.ReplaceWith(back);
            right.ReplaceWith(copy);
            (start.Value, end.Value) = (end.Value, start.Value);
        }));
        Assert.NotEmpty(report.FixedTexts);
        Assert.False(report.IsIntact);
    }

    [Fact]
    public void A_control_that_was_unwrapped_is_still_found_by_its_bookmark()
    {
        var report = Demo.Verify(Demo.With(Demo.Report, body =>
        {
            foreach (var control in Demo.Controls(body))
            {
                control.ReplaceWith(control.Element(Docx.W + "sdtContent")?.Elements());
            }
        }));
        Assert.True(report.IsIntact);
    }

    [Fact]
    public void Facts_of_another_year_are_said_to_be_another_version()
    {
        var other = Demo.Build("park-2018.json").Facts;
        var report = Demo.Verify(Demo.Report, other);
        Assert.Equal(HashState.Different, report.Hash);
        Assert.Contains(report.Notes, note => note.Code == "hash-different");
        Assert.False(report.IsIntact);
    }

    [Fact]
    public void Altered_facts_are_refused()
    {
        var text = System.Text.Encoding.UTF8.GetString(FactsJson.Write(Demo.Facts).Span);
        Assert.True(FactsJson.Read(System.Text.Encoding.UTF8.GetBytes(text), "facts.json").IsOk);
        var at = text.IndexOf("\"fixed\"", StringComparison.Ordinal);
        var digit = text.IndexOfAny("0123456789".ToCharArray(), at);
        var altered = text[..digit] + Digits.Next(text[digit..(digit + 1)], 0) + text[(digit + 1)..];
        Assert.Equal("facts-altered", Assert.Single(FactsJson.Read(System.Text.Encoding.UTF8.GetBytes(altered), "facts.json").Problems).Code);
    }

    private static XAttribute Mark(XElement control) => control.ElementsBeforeSelf().Last(e => e.Name == Docx.W + "bookmarkStart").Attribute(Docx.W + "name")
        ?? throw new InvalidOperationException("A bound number stands in a bookmark.");

    private static (XElement One, XElement Other) Pair(XElement body)
    {
        var one = Demo.RunningNumber(body);
        var other = Demo.Controls(body).First(control => !control.Ancestors(Docx.W + "tbl").Any() && Demo.TextOf(control) != Demo.TextOf(one));
        return (one.Descendants(Docx.W + "t").Single(), other.Descendants(Docx.W + "t").Single());
    }

    private static void Remove(XElement control)
    {
        control.ElementsBeforeSelf(Docx.W + "bookmarkStart").Last().Remove();
        control.Remove();
    }
}
