using EcoPark.Documents.Report;
using EcoPark.Documents.Templates;

namespace EcoPark.Documents.Tests.Narratives;

/// <summary>A section as one text and as its sentences.</summary>
public sealed class SentenceTextTests
{
    [Theory]
    [InlineData("一。二。", "一。|二。")]
    [InlineData("一。二", "一。|二")]
    [InlineData("一。\n\n 二。", "一。|¶|二。")]
    [InlineData("{if a > 1}一。{end}二。", "{if a > 1}一。{end}|二。")]
    [InlineData("{maybe}一。再{end}二。三。", "{maybe}一。再{end}二。|三。")]
    [InlineData("{if a}{maybe}一。{end}{end}二。", "{if a}{maybe}一。{end}{end}二。")]
    [InlineData("{join ；}一{also}二{end}。三。", "{join ；}一{also}二{end}。|三。")]
    [InlineData("{a。b}。", "{a。b}。")]
    [InlineData("{一。", "{一。")]
    [InlineData("", "")]
    public void A_text_falls_into_sentences(string text, string sentences)
    {
        Assert.Equal(sentences.Split('|', StringSplitOptions.RemoveEmptyEntries), SentenceText.Split(text));
    }

    [Fact]
    public void Every_section_of_the_shipped_template_comes_back_as_its_sentences_and_reads_the_same()
    {
        var sources = ReportSourcesReader.Read(Repository.StandardFiles(), Repository.Library, Repository.Hj274).Value!;

        foreach (var section in sources.Template.Sections)
        {
            string[] own = [.. section.Sentences.Select(sentence => sentence.Source)];
            Assert.Equal(own, SentenceText.Split(SentenceText.Join(own)));
            Assert.Empty(SentenceCheck.Faults(sources, section.Id, own));
        }
    }

    [Fact]
    public void A_condition_around_a_sentence_drops_it_like_the_template_does()
    {
        const string Grown = """
            "figures": {"economy.tax_receipts": {"2018": 100, "2019": 112.34}}
            """;
        Assert.Equal("增长。", Written.Line("{if economy.tax_receipts > economy.tax_receipts@t-1}增长。{end}", Grown));
        Assert.Equal("", Written.Line("{if economy.tax_receipts < economy.tax_receipts@t-1}下降。{end}", Grown));
    }

    [Theory]
    [InlineData("好。|产值12亿元。", 2, 3, "template-digit")]
    [InlineData("园区{park}产值{nothing}。", 1, 11, "unknown-figure")]
    [InlineData("一{if met(11)}二。", 1, 1, "template-if")]
    [InlineData("一{year", 1, 2, "template-braces")]
    public void A_fault_knows_its_place(string sentences, int sentence, int column, string code)
    {
        var sources = ReportSourcesReader.Read(Repository.StandardFiles(), Repository.Library, Repository.Hj274).Value!;

        var fault = Assert.Single(SentenceCheck.Faults(sources, "plan.tasks", sentences.Split('|')));

        Assert.Equal((sentence, column, code, $"plan.tasks[{sentence}]:{column}"), (fault.Sentence, fault.Column, fault.Problem.Code, fault.Problem.Place));
    }
}
