using CsCheck;
using EcoPark.Documents.Packages;
using EcoPark.Documents.Word;
using Xunit;

namespace EcoPark.Documents.Tests.Word;

/// <summary>Bytes from outside give text or a problem, never an exception.</summary>
public sealed class HostileDocumentTests
{
    private static readonly byte[] Good = Samples.Bytes(Samples.Everything());

    [Fact]
    public void A_file_cut_anywhere_is_a_problem()
    {
        // Every offset of the first and last kilobyte, and a step that is prime to everything between them.
        var offsets = Enumerable.Range(0, 1024).Concat(Enumerable.Range(Good.Length - 1024, 1024))
            .Concat(Enumerable.Range(0, Good.Length / 97).Select(i => i * 97));

        Assert.All(offsets.Distinct(), offset => Assert.NotEqual("", Docx.ProblemOf(Good[..offset])));
    }

    [Fact]
    public void Random_bytes_are_no_zip() =>
        Gen.Byte.Array[0, 4096].Sample(bytes => Docx.ProblemOf(bytes) is "package.not_a_zip" or "package.old_or_encrypted", iter: 2_000);

    [Fact]
    public void A_file_with_changed_bytes_gives_text_or_a_problem() =>
        Gen.Select(Gen.Int[0, Good.Length - 1], Gen.Byte).Array[1, 8].Sample(
            changes =>
            {
                var bytes = (byte[])Good.Clone();
                foreach (var (place, value) in changes)
                {
                    bytes[place] = value;
                }

                // The sample refuses an exception; both answers are right.
                _ = WordReader.Read(new MemoryStream(bytes));
            },
            iter: 1_000);

    [Fact]
    public void XML_with_changed_characters_gives_text_or_a_problem()
    {
        var xml = Docx.Part(Good, "word/document.xml").ToString();
        const string marks = "<>/\"&=: w:p\u0000\uD800]]>";
        Gen.Select(Gen.Int[0, xml.Length - 1], Gen.Int[0, marks.Length - 1]).Array[1, 4].Sample(
            changes =>
            {
                var text = xml.ToCharArray();
                foreach (var (place, mark) in changes)
                {
                    text[place] = marks[mark];
                }

                _ = WordReader.Read(new MemoryStream(Docx.Zip(("word/document.xml", new string(text)))));
            },
            iter: 300);
    }

    [Fact]
    public void A_DTD_is_refused() =>
        Assert.Equal("xml.malformed", Docx.ProblemOf(Docx.Zip(("word/document.xml",
            "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>" + Docx.MainPart("<w:p><w:r><w:t>&b;</w:t></w:r></w:p>")))));

    [Fact]
    public void Deep_nesting_is_refused() =>
        Assert.Equal("xml.too_deep", Docx.ProblemOf(Docx.Of(
            string.Concat(Enumerable.Repeat("<w:sdt>", 100_000)) + string.Concat(Enumerable.Repeat("</w:sdt>", 100_000)))));

    [Fact]
    public void Nesting_up_to_the_limit_is_read()
    {
        const string open = "<w:tbl><w:tr><w:tc>";
        const string close = "</w:tc></w:tr></w:tbl>";
        const int levels = 84;

        Assert.Equal("", Docx.ProblemOf(Docx.Of(
            string.Concat(Enumerable.Repeat(open, levels)) + "<w:p/>" + string.Concat(Enumerable.Repeat(close, levels)))));
    }

    [Fact]
    public void Too_many_nodes_are_refused() =>
        Assert.Equal("xml.too_large", Docx.ProblemOf(
            Docx.Of(string.Concat(Enumerable.Repeat("<w:p/>", 100))), new PackageLimits { XmlNodes = 100 }));

    [Fact]
    public void Too_many_characters_are_refused() =>
        Assert.Equal("xml.malformed", Docx.ProblemOf(
            Docx.Of($"<w:p><w:r><w:t>{new string('a', 5000)}</w:t></w:r></w:p>"), new PackageLimits { XmlCharacters = 4000 }));

    [Theory]
    [InlineData("")]
    [InlineData("<!-- <a ' \" = -->")]
    [InlineData("<?x ' \" = > ?>")]
    [InlineData("<w:p a='>' b=\"'>\"/>")]
    [InlineData("<w:t><![CDATA[<a ' ]] > \" ]]></w:t>")]
    public void A_tag_with_thousands_of_attributes_is_refused_whatever_stands_before_it(string before)
    {
        string Document(int count) => Docx.MainPart(
            $"{before}<w:p {string.Concat(Enumerable.Range(0, count).Select(i => $"a{i}='=' "))}/>");

        Assert.Equal("", Docx.ProblemOf(Docx.Zip(("word/document.xml", Document(1_000)))));
        Assert.Equal("xml.malformed", Docx.ProblemOf(Docx.Zip(("word/document.xml", Document(1_001)))));
    }

    [Fact]
    public void Parts_in_UTF_16_are_read()
    {
        var xml = "\uFEFF<?xml version=\"1.0\" encoding=\"utf-16\"?>" + Docx.MainPart("<w:p><w:r><w:t>丼甲</w:t></w:r></w:p>");
        using var bytes = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(bytes, System.IO.Compression.ZipArchiveMode.Create))
        {
            using var entry = zip.CreateEntry("word/document.xml").Open();
            entry.Write(System.Text.Encoding.Unicode.GetBytes(xml));
        }

        Assert.Equal("丼甲", Assert.Single(Docx.Read(bytes.ToArray()).Paragraphs).Text);
    }

    [Fact]
    public void A_bomb_in_the_document_is_refused() =>
        Assert.Equal("package.ratio", Docx.ProblemOf(Docx.Of(new string(' ', 10 * 1024 * 1024))));

    [Fact]
    public void A_zip_without_a_document_and_a_document_without_a_body_are_problems()
    {
        Assert.Equal("package.missing_part", Docx.ProblemOf(Docx.Zip(("readme.txt", "x"))));
        Assert.Equal("word.not_a_document", Docx.ProblemOf(Docx.Zip(("word/document.xml", "<workbook/>"))));
        Assert.Equal("word.not_a_document", Docx.ProblemOf(Docx.Zip(("word/document.xml", $"<w:document xmlns:w=\"{Docx.Space}\"/>"))));
    }

    [Fact]
    public void Claims_of_enormous_spans_cost_nothing()
    {
        var row = "<w:tr><w:trPr><w:gridBefore w:val=\"2147483647\"/></w:trPr>" + string.Concat(Enumerable.Repeat(
            "<w:tc><w:tcPr><w:gridSpan w:val=\"2147483647\"/></w:tcPr><w:p/></w:tc>", 50)) + "</w:tr>";
        var table = Docx.ReadBody($"<w:tbl>{row}{row}</w:tbl>").Blocks.OfType<TextBlock.Table>().Single();

        Assert.True(table.ColumnCount <= 51 * 63);
    }

    [Fact]
    public void Many_open_bookmarks_do_not_hide_a_number_that_has_its_control()
    {
        var marks = string.Concat(Enumerable.Range(0, 10_000).Select(i => $"<w:bookmarkStart w:id=\"{i}\" w:name=\"b{i}\"/>"));
        var text = Docx.ReadBody($"<w:p>{marks}<w:sdt><w:sdtPr><w:alias w:val=\"x#a1\"/></w:sdtPr><w:sdtContent><w:r><w:t>5</w:t></w:r></w:sdtContent></w:sdt></w:p>");

        Assert.Equal("5", Assert.Single(text.Numbers).Text);
    }

    [Fact]
    public void Problems_speak_both_languages()
    {
        Assert.False(WordReader.Read(new MemoryStream([1, 2, 3])).TryGet(out _, out var problem));
        Assert.Contains("Office", problem.Zh, StringComparison.Ordinal);
        Assert.Contains("office file", problem.En, StringComparison.Ordinal);
    }
}
