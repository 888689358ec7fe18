using System.Text;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.ParkYears;
using EcoPark.Standards.Reading;
using static EcoPark.Standards.Tests.Quantities.Numbers;

namespace EcoPark.Standards.Tests.ParkYears;

/// <summary>Figures and lists of the input, against a small catalogue of their own.</summary>
public sealed class FigureInputTests
{
    private const string Catalogue = """
        {"section": "trial",
         "figures": [
          {"code": "trial.count", "zh": "数", "en": "count", "kind": "quantity", "unit": "家", "digits": 0, "certainty": "S"},
          {"code": "trial.name", "zh": "名", "en": "name", "kind": "text", "certainty": "S"}],
         "lists": [{"code": "trial.list", "zh": "名录", "en": "list", "columns": [
          {"code": "name", "zh": "名", "kind": "name"}, {"code": "amount", "zh": "额", "kind": "number"}]}]}
        """;

    private static readonly Lazy<StandardsLibrary> Library = new(() => Load(Catalogue).Value ?? throw new InvalidOperationException());

    [Fact]
    public void Figures_and_lists_are_kept_by_code_and_year()
    {
        var read = Read("\"figures\": {\"trial.count\": {\"2019\": 5, \"2018\": {\"value\": 4, \"source\": \"表\"}}, \"trial.name\": {\"2019\": \"示例\"}}",
            "\"lists\": {\"trial.list\": [{\"name\": \"示例\", \"amount\": 1.50}, {}]}");
        Assert.NotNull(read.Value);
        Assert.Equal(N("5"), Assert.IsType<SeriesValue.Number>(read.Value.FindFigure("trial.count", 2019)).Value);
        Assert.Equal("表", Assert.IsType<SeriesValue.Number>(read.Value.FindFigure("trial.count", 2018)).Source);
        Assert.Equal(new SeriesValue.Text("示例", null), read.Value.FindFigure("trial.name", 2019));
        Assert.Equal("1.50", read.Value.Lists["trial.list"][0]["amount"]);
        Assert.Empty(read.Value.Lists["trial.list"][1]);
    }

    [Theory]
    [InlineData("\"figures\": {\"trial.counts\": {}}", "unknown-figure", "figures.trial.counts")]
    [InlineData("\"figures\": {\"trial.count\": {\"2019\": \"five\"}}", "wrong-type", "figures.trial.count.2019")]
    [InlineData("\"figures\": {\"trial.name\": {\"2019\": 5}}", "wrong-type", "figures.trial.name.2019")]
    [InlineData("\"figures\": {\"trial.count\": 5}", "wrong-type", "figures.trial.count")]
    [InlineData("\"figures\": {\"trial.count\": {\"year\": 5}}", "not-a-year", "figures.trial.count.year")]
    [InlineData("\"figures\": {\"trial.count\": {\"2019\": 1e400}}", "number-out-of-range", "figures.trial.count.2019")]
    [InlineData("\"figures\": {\"trial.name\": {\"2019\": {\"value\": \"x\", \"scope\": \"y\"}}}", "unknown-member", "figures.trial.name.2019.scope")]
    [InlineData("\"lists\": {\"trial.lists\": []}", "unknown-list", "lists.trial.lists")]
    [InlineData("\"lists\": {\"trial.list\": {}}", "wrong-type", "lists.trial.list")]
    [InlineData("\"lists\": {\"trial.list\": [5]}", "wrong-type", "lists.trial.list[0]")]
    [InlineData("\"lists\": {\"trial.list\": [{\"name\": 5}]}", "wrong-type", "lists.trial.list[0].name")]
    [InlineData("\"lists\": {\"trial.list\": [{\"title\": \"x\"}]}", "unknown-member", "lists.trial.list[0].title")]
    public void What_the_catalogue_does_not_allow_is_refused_with_its_path(string member, string code, string path)
    {
        var problem = Assert.Single(Read(member).Problems);
        Assert.Equal(code, problem.Code);
        Assert.EndsWith(' ' + path, problem.Place, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"trial.name\", \"zh\"", "\"trial.count\", \"zh\"", "duplicate-figure")]
    [InlineData("\"trial.list\"", "\"trial.count\"", "duplicate-figure")]
    [InlineData("\"trial.count\"", "\"cod\"", "duplicate-figure")]
    [InlineData("\"家\"", "\"户头\"", "unknown-unit")]
    [InlineData("\"digits\": 0", "\"digits\": 99999999", "out-of-range")]
    [InlineData("\"kind\": \"number\"", "\"kind\": \"amount\"", "unknown-kind")]
    [InlineData("\"kind\": \"quantity\"", "\"kind\": \"quality\"", "unknown-kind")]
    [InlineData("\"certainty\": \"S\"", "\"certainty\": \"Z\"", "unknown-certainty")]
    [InlineData("\"section\": \"trial\",", "", "missing-member")]
    [InlineData("\"en\": \"count\"", "\"en\": \"count\", \"note\": 1", "unknown-member")]
    public void A_faulty_catalogue_is_refused(string old, string changed, string code)
    {
        var at = Catalogue.IndexOf(old, StringComparison.Ordinal);
        var problem = Assert.Single(Load(string.Concat(Catalogue.AsSpan(0, at), changed, Catalogue.AsSpan(at + old.Length))).Problems);
        Assert.Equal(code, problem.Code);
        Assert.StartsWith("figures/trial.json:", problem.Place, StringComparison.Ordinal);
    }

    private static Result<StandardsLibrary> Load(string catalogue) => StandardsReader.Read(
        Repository.StandardFiles().Where(file => !file.Path.StartsWith("figures/", StringComparison.Ordinal))
            .Append(new SourceFile("figures/trial.json", Encoding.UTF8.GetBytes(catalogue))));

    private static Result<ParkYear> Read(params string[] members) => new ParkYearReader(Library.Value).Read(
        Encoding.UTF8.GetBytes($"{{\"park\": {{\"name\": \"P\"}}, \"reportYear\": 2019, \"baseYear\": 2014, {string.Join(", ", members)}}}"), "in.json");
}
