using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Factors;
using EcoPark.Standards.Forms;

namespace EcoPark.Standards.Tests.Forms;

public sealed class FormReaderTests
{
    [Fact]
    public void A_form_is_read_with_all_its_parts()
    {
        var form = SmallForm.Form;

        Assert.Equal("小表", form.Name.Zh);
        Assert.Equal(FormRespondent.Enterprise, form.Respondent);
        Assert.Equal(new DateOnly(2024, 3, 31), form.Due.For(2023));
        Assert.Equal(["water", "waste", "energy"], form.Sections.Select(section => section.Code));
        Assert.True(form.TryFindField("mains", out var mains));
        Assert.True(form.TryFindField("tce", out var tce));
        Assert.True(form.TryFindField("fresh", out var fresh));
        Assert.Equal(["立方米"], mains.Units.Select(unit => unit.Symbol));
        Assert.Equal("mains + well", Assert.IsType<FieldCompute.Formula>(fresh.Compute).Text);
        Assert.Equal(new FieldCompute.Energy("carriers", EnergyBasis.Calorific, new SetName("gbt2589-2020"), null), tce.Compute);
        Assert.Equal((Severity.Error, "hazardous"), (form.Checks[1].Severity, form.Checks[1].Grid));
        Assert.Equal("0.15", form.History?.SlipTolerance.ToString());
    }

    [Theory]
    [InlineData("\"code\": \"mains\",", "\"code\": \"Mains\",", "bad-code")]
    [InlineData("\"code\": \"well\",", "\"code\": \"mains\",", "duplicate-field")]
    [InlineData("\"unit\": \"万立方米\", \"units\": [\"立方米\"], \"required\": true", "\"unit\": \"万方吨\", \"required\": true", "unknown-unit")]
    [InlineData("\"units\": [\"元\"]", "\"units\": [\"吨\"]", "wrong-dimension")]
    [InlineData("\"units\": [\"元\"]", "\"unitz\": [\"元\"]", "unknown-member")]
    [InlineData("\"item\": \"water_reuse\"", "\"item\": \"water_reused\"", "unknown-item")]
    [InlineData("\"item\": \"water_reuse\"", "\"item\": \"cod\"", "wrong-dimension")]
    [InlineData("\"item\": \"water_reuse\"", "\"item\": \"fresh_water\"", "duplicate-item")]
    [InlineData("\"choices\": \"sizes\"", "\"choices\": \"lengths\"", "unknown-list")]
    [InlineData("\"kind\": \"date\"", "\"kind\": \"day\"", "unknown-word")]
    [InlineData("mains + well", "mains + spring", "unknown-item")]
    [InlineData("mains + well", "mains + staff", "wrong-dimension")]
    [InlineData("mains + well", "mains +", "formula-syntax")]
    [InlineData("mains + well", "mains * well", "wrong-dimension")]
    [InlineData("mains + well", "mains + well@t-2", "formula-not-for-forms")]
    [InlineData("mains + well", "growth(mains) * well", "formula-not-for-forms")]
    [InlineData("mains + well", "mains + fresh", "formula-cycle")]
    [InlineData("hazardous.generated\"", "hazardous.gone\"", "unknown-field")]
    [InlineData("\"energy\": \"carriers\", \"basis\": \"当量\", \"set\": \"gbt2589-2020\"}},", "\"energy\": \"carriers\", \"basis\": \"当量\", \"set\": \"gbt-none\"}},", "unknown-set")]
    [InlineData("\"carbon\": \"carriers\"", "\"carbon\": \"hazardous\"", "unknown-grid")]
    [InlineData("\"key\": \"waste_code\"", "\"key\": \"generated\"", "grid-key")]
    [InlineData("\"maximumRows\": 3", "\"maximumRows\": 0", "grid-rows")]
    [InlineData("\"maximumRows\": 3", "\"maximumRows\": 3, \"fixedRows\": [\"x\"]", "unknown-code")]
    [InlineData("\"right\": \"fresh * 50\"", "\"right\": \"staff * 50\"", "wrong-dimension")]
    [InlineData("\"place\": \"reuse\"", "\"place\": \"reused\"", "unknown-field")]
    [InlineData("grid:hazardous", "grid:harmless", "unknown-grid")]
    [InlineData("\"approver\": \"environment\"", "\"approver\": \"nobody\"", "unknown-department")]
    [InlineData("\"respondent\": \"enterprise\"", "\"respondent\": \"department\"", "respondent")]
    [InlineData("\"day\": 31", "\"day\": 32", "out-of-range")]
    [InlineData("\"slipTolerance\": \"0.15\"", "\"slipTolerance\": \"0\"", "out-of-range")]
    [InlineData("\"certainty\": \"own\"", "\"certainty\": \"sure\"", "unknown-certainty")]
    public void A_fault_of_a_form_is_refused_with_file_and_line(string part, string fault, string code)
    {
        Assert.Contains(part, SmallForm.Text, StringComparison.Ordinal);

        var problems = SmallForm.Read(SmallForm.Text.Replace(part, fault, StringComparison.Ordinal)).Problems;

        Assert.Contains(problems, problem => problem.Code == code && problem.Place.StartsWith("forms/small.json:", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"item": "cod", "from": ["enterprises"], "enterpriseItem": "cod", "certainty": "own"}""", "")]
    [InlineData("""{"item": "cod", "from": ["enterprises"], "certainty": "own"}""", "missing-member")]
    [InlineData("""{"item": "cod", "from": ["department"], "certainty": "own"}""", "missing-member")]
    [InlineData("""{"item": "cod", "from": [], "certainty": "own"}""", "sources")]
    [InlineData("""{"item": "cod", "from": ["measured", "measured"], "certainty": "own"}""", "sources")]
    [InlineData("""{"item": "cow", "from": ["measured"], "certainty": "own"}""", "unknown-item")]
    [InlineData("""{"item": "cod", "from": ["measured"], "less": ["water_reuse"], "certainty": "own"}""", "wrong-dimension")]
    [InlineData("""{"item": "cod", "from": ["guessed"], "certainty": "own"}""", "unknown-word")]
    public void Park_values_are_checked_against_the_items(string rule, string code)
    {
        var read = SmallForm.Read(SmallForm.Text, ("forms/park-values.json", "{\"values\": [" + rule + "]}"));

        Assert.Equal(code, read.IsOk ? "" : read.Problems[0].Code);
        Assert.Equal(code.Length == 0, read.Value?.ParkValues["cod"].From is [ParkValueSource.Enterprises]);
    }

    [Theory]
    [InlineData("""{"items": ["cod"], "tolerance": "0.01", "certainty": "own"}""", "")]
    [InlineData("""{"items": ["cod", "cod"], "tolerance": "0.01", "certainty": "own"}""", "duplicate-item")]
    [InlineData("""{"items": ["cow"], "tolerance": "0.01", "certainty": "own"}""", "not-monthly")]
    [InlineData("""{"items": ["cod"], "certainty": "own"}""", "out-of-range")]
    [InlineData("""{"items": ["cod"], "tolerance": "1", "certainty": "own"}""", "out-of-range")]
    [InlineData("""{"items": ["cod"], "tolerance": "0.01"}""", "missing-member")]
    [InlineData("""{"items": ["cod"], "tolerance": "0.01", "certainty": "own", "months": 12}""", "unknown-member")]
    public void What_is_stated_by_month_is_checked_against_the_rules(string monthly, string code)
    {
        const string Rule = """{"item": "cod", "from": ["department"], "department": "environment", "certainty": "own"}""";
        var read = SmallForm.Read(SmallForm.Text, ("forms/park-values.json", "{\"values\": [" + Rule + "], \"monthly\": " + monthly + "}"));

        Assert.Equal(code, read.IsOk ? "" : read.Problems[0].Code);
        Assert.Equal(code.Length == 0, read.Value?.Monthly.Items is ["cod"]);
    }

    [Theory]
    [InlineData("""{"code": "x", "version": "1", "zh": "", "en": "", "source": "s", "certainty": "?", "total": 3, "codes": [{"code": "1", "zh": "", "en": ""}]}""", "partial-list")]
    [InlineData("""{"code": "x", "version": "1", "zh": "", "en": "", "source": "s", "certainty": "?", "codes": [{"code": "1", "zh": "", "en": ""}, {"code": "1", "zh": "", "en": ""}]}""", "duplicate-code")]
    [InlineData("""{"code": "sizes", "version": "1", "zh": "", "en": "", "source": "s", "certainty": "?", "codes": []}""", "duplicate-list")]
    public void A_fault_of_a_code_list_is_refused(string list, string code)
    {
        Assert.Equal(code, Assert.Single(SmallForm.Read(SmallForm.Text, ("codes/x.json", list)).Problems).Code);
    }
}
