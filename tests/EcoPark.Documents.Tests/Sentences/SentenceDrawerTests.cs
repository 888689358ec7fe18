using EcoPark.Documents.Narratives;
using EcoPark.Documents.Report;
using EcoPark.Documents.Sentences;
using EcoPark.Documents.Templates;
using EcoPark.Standards.Evaluation;

namespace EcoPark.Documents.Tests.Sentences;

/// <summary>What is drawn for editing against what the documents print, over the whole template.</summary>
public sealed class SentenceDrawerTests
{
    public static TheoryData<int> Years => [2017, 2019];

    [Theory]
    [MemberData(nameof(Years))]
    public void Every_section_is_drawn_as_the_documents_print_it(int year)
    {
        var (drawer, set) = Demo(year);
        foreach (var section in set.Narrative.Sections)
        {
            var printed = string.Concat(section.Paragraphs.SelectMany(paragraph => paragraph).SelectMany(sentence => sentence).Select(Narratives.Written.Text));
            var drawn = string.Concat(section.Template.Sentences.SelectMany(sentence => drawer.Draw(sentence.Source).Printed).Select(Narratives.Written.Text));
            Assert.Equal(printed, drawn);
        }
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void The_pieces_of_a_sentence_are_the_stored_sentence(int year)
    {
        var (drawer, set) = Demo(year);
        foreach (var sentence in set.Narrative.Sections.SelectMany(section => section.Template.Sentences).Where(sentence => !sentence.IsBreak))
        {
            Assert.Equal(sentence.Source, string.Concat(drawer.Draw(sentence.Source).Pieces.Select(piece => piece.Source)));
        }
    }

    [Fact]
    public void The_numbers_carry_the_facts_of_the_documents()
    {
        var (drawer, set) = Demo(2019);
        var known = set.Facts.Facts.Select(fact => fact.Id).ToHashSet();
        var drawn = set.Narrative.Sections.SelectMany(section => section.Template.Sentences).SelectMany(sentence => drawer.Draw(sentence.Source).Printed)
            .OfType<NarrativeInline.Number>().ToList();
        Assert.NotEmpty(drawn);
        Assert.All(drawn, number => Assert.Contains(number.Fact.Id, known));
    }

    [Fact]
    public void A_condition_is_stored_in_the_sentence_and_means_the_same()
    {
        var (drawer, set) = Demo(2019);
        var conditional = set.Narrative.Sections.SelectMany(section => section.Template.Sentences).Where(sentence => sentence.When is not null).ToList();
        Assert.NotEmpty(conditional);
        Assert.All(conditional, sentence => Assert.Empty(drawer.Check(sentence.Source)));
    }

    [Fact]
    public void A_sentence_without_its_record_is_folded_and_names_what_is_missing()
    {
        var (drawer, _) = Demo(2019);
        var drawn = drawer.Draw("示例{economy.tax_receipts@t-9}。");
        Assert.False(drawn.Stands);
        Assert.Equal(["economy.tax_receipts@2010"], Assert.IsType<DrawnPiece.Folded>(Assert.Single(drawn.Pieces)).Missing);
    }

    [Fact]
    public void A_typed_digit_is_drawn_and_named() // a refusal at freeze, not a reason to hide what was typed
    {
        var (drawer, _) = Demo(2019);
        Assert.Equal("整治163家。", string.Concat(drawer.Draw("整治163家。").Printed.Select(Narratives.Written.Text)));
        Assert.Equal(["template-digit"], drawer.Check("整治163家。").Select(problem => problem.Code));
    }

    [Theory]
    [InlineData("{cod}", "cod", "", false)]
    [InlineData("{cod@t-1:yoy?}", "cod@t-1", "yoy", true)]
    [InlineData("{overview.town:text}", "overview.town", "text", false)]
    public void A_field_is_read_and_written_again(string source, string name, string style, bool optional)
    {
        var field = FieldSource.Read(source);
        Assert.Equal(new FieldSource(name, style, optional), field);
        Assert.Equal(source, field!.ToString());
    }

    [Theory]
    [InlineData("{year-1}"), InlineData("{if met(1)}"), InlineData("{=cod|t|1}"), InlineData("{list.events.publicity#}"), InlineData("{join ，}"), InlineData("{end}"), InlineData("cod")]
    public void What_is_no_figure_is_no_field(string source) => Assert.Null(FieldSource.Read(source));

    private static (SentenceDrawer Drawer, ReportSet Set) Demo(int year)
    {
        var sources = ReportSourcesReader.Read(Repository.StandardFiles(), Repository.Library, Repository.Hj274).Value!;
        var parkYear = StandardsFolder.ParkYear(Path.Combine("samples", "demo-park", $"park-{year}.json"));
        var evaluation = new Evaluator(Repository.Library.Items).Evaluate(parkYear, Repository.Hj274);
        return (new SentenceDrawer(sources, evaluation), new ReportSetBuilder(sources).Build(evaluation).Value!);
    }
}
