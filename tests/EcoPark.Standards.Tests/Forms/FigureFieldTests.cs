using EcoPark.Standards.Definitions;
using EcoPark.Standards.Factors;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Tests.Forms;

/// <summary>Forms that ask for figures and lists of the reports by their code.</summary>
public sealed class FigureFieldTests
{
    private const string Head = """
        {"code": "small", "version": "1", "zh": "小表", "en": "Small form", "respondent": "department", "department": "events", "approver": "events",
         "due": {"month": 3, "day": 31}, "source": "test", "certainty": "own", "checks": [], "sections": [{"code": "one", "zh": "一", "en": "One",
        """;

    [Fact]
    public void A_field_takes_name_unit_and_kind_from_the_catalogue()
    {
        var form = Form("""{"figure": "culture.lectures"}, {"figure": "inspection.rectification_rate"}, {"figure": "overview.town", "required": true}""", "");

        Assert.Equal(["culture_lectures", "inspection_rectification_rate", "overview_town"], form.Fields.Select(field => field.Code));
        Assert.Equal(["culture.lectures", "inspection.rectification_rate", "overview.town"], form.Fields.Select(field => field.Item));
        Assert.Equal([FormFieldKind.Whole, FormFieldKind.Number, FormFieldKind.Text], form.Fields.Select(field => field.Kind));
        Assert.Equal(["次", "%", "—"], form.Fields.Select(field => field.Unit!.Symbol));
        Assert.Equal("进社区环保讲座次数", form.Fields.First().Name.Zh);
        Assert.Equal("区镇 · 全年 · 按次计", form.Fields.First().Help!.Zh);
        Assert.Equal([false, false, true], form.Fields.Select(field => field.Required));
        Assert.Equal(Rational.Zero, form.Fields.First().Minimum);
    }

    [Fact]
    public void A_list_becomes_a_table_whose_name_is_a_fact_too()
    {
        var form = Form("", """{"list": "events.publicity", "maximumRows": 9}""");
        var entry = FormEntry.Empty.With("events_publicity", "name=植树 date=2019-03-12 participants=650", "name=开放日");

        var values = Check(form, entry).Values;

        Assert.Equal(["events.publicity/植树", "events.publicity.date/植树", "events.publicity.participants/植树", "events.publicity/开放日"], values.Select(value => value.Item));
        Assert.Equal("2019-03-12", Assert.IsType<CheckedContent.Text>(values[1].Content).Value);
        Assert.Equal(Rational.Of(650, 1), Assert.IsType<CheckedContent.Number>(values[2].Content).Value);
    }

    [Theory]
    [InlineData("""{"figure": "culture.lecture"}""", "", "unknown-figure")]
    [InlineData("", """{"list": "events.publicities", "maximumRows": 9}""", "unknown-figure")]
    [InlineData("", """{"list": "events.publicity", "maximumRows": 5000}""", "grid-rows")]
    [InlineData("""{"figure": "culture.lectures"}, {"figure": "culture.lectures"}""", "", "duplicate-item")]
    [InlineData("""{"figure": "culture.lectures", "unit": "家"}""", "", "unknown-member")]
    public void What_the_catalogue_does_not_know_or_already_says_is_refused(string fields, string grids, string code)
    {
        var read = SmallForm.Read(Text(fields, grids));

        Assert.Contains(code, read.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void A_row_that_does_not_say_what_it_is_about_is_an_error_and_so_is_a_name_that_is_too_long()
    {
        var form = Form("", """{"list": "events.publicity", "maximumRows": 9}""");
        var entry = FormEntry.Empty.With("events_publicity", "date=2019-03-12", $"name={new string('长', 201)}");

        Assert.Equal(["missing-key", "text-too-long"], Check(form, entry).Findings.Select(finding => finding.Rule).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nothing_in_a_form_of_figures_has_to_be_answered()
    {
        var form = Form("""{"figure": "culture.lectures"}""", """{"list": "events.publicity", "maximumRows": 9}""");

        Assert.Empty(Check(form, FormEntry.Empty).Findings);
    }

    [Fact]
    public void Every_figure_but_those_of_the_evaluation_and_every_list_is_asked_for_by_one_form()
    {
        var forms = FormLibraryReader.Read(Repository.StandardFiles(), Repository.Library, FactorReader.Read(Repository.StandardFiles(), Repository.Library.Units).Value!).Value!.Forms.Values;
        var asked = forms.Where(form => form.Code.StartsWith("figures-", StringComparison.Ordinal))
            .SelectMany(form => form.Fields.Select(field => field.Item!).Concat(form.Grids.Select(grid => grid.Columns[0].Item!))).Order(StringComparer.Ordinal).ToList();
        var catalogue = Repository.Library.Figures;

        Assert.Equal(catalogue.Figures.Where(figure => figure.From != "evaluation").Select(figure => figure.Code).Concat(catalogue.Lists.Select(list => list.Code)).Order(StringComparer.Ordinal), asked);
        Assert.Equal(279 + 36, asked.Count);
    }

    [Theory]
    [InlineData("cod", "化学需氧量")]
    [InlineData("culture.lectures", "进社区环保讲座次数")]
    [InlineData("events.publicity", "生态工业主题宣传活动")]
    [InlineData("events.publicity.date", "生态工业主题宣传活动 日期")]
    [InlineData("events.publicity.colour", null)]
    [InlineData("nothing", null)]
    public void A_code_is_called_what_items_figures_and_lists_say(string code, string? name)
    {
        var found = Repository.Library.NameOf(code)?.Zh;
        Assert.True(name is null ? found is null : found?.Contains(name, StringComparison.Ordinal) == true, found);
    }

    private static CheckedForm Check(Form form, FormEntry entry) => FormCheck.Check(form, entry, SmallForm.Context with { Year = 2019 });

    private static Form Form(string fields, string grids)
    {
        var read = SmallForm.Read(Text(fields, grids));
        Assert.True(read.IsOk, string.Join('\n', read.Problems));
        return read.Value.Forms["small"];
    }

    private static string Text(string fields, string grids) => $"{Head} \"fields\": [{fields}], \"grids\": [{grids}]}}]}}";
}
