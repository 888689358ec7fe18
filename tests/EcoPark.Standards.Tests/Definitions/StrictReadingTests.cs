using System.Globalization;
using System.Text;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reading;

namespace EcoPark.Standards.Tests.Definitions;

/// <summary>Shipped files are changed in memory in one place each; the reader names that fault, its file and its line.</summary>
public sealed class StrictReadingTests
{
    private const string One = "indicators/hj274-2015/01.json";
    private const string Ten = "indicators/hj274-2015/10.json";
    private const string Sixteen = "indicators/hj274-2015/16.json";
    private const string Head = "indicators/hj274-2015/standard.json";
    private const string Items = "items/hj274-2015.json";
    private const string Units = "units/units.json";

    [Fact]
    public void The_shipped_files_have_no_problems() => Assert.Empty(StandardsReader.Read(Repository.StandardFiles()).Problems);

    [Theory]
    [InlineData(One, "\"number\": 1,", "\"number\": 1, \"colour\": \"red\",", "unknown-member")]
    [InlineData(One, "\"relation\": \"at-least\",", "\"relation\": \"at-least\", \"colour\": 1,", "unknown-member")]
    [InlineData(One, "\"origin\": \"手算：300000", "\"colour\": 1, \"origin\": \"手算：300000", "unknown-member")]
    [InlineData(One, "\"number\": 1,", "", "missing-member")]
    [InlineData(One, "\"number\": 1,", "\"number\": \"1\",", "wrong-type")]
    [InlineData(One, "  \"definition\":", "  \"definition2\":", "missing-member unknown-member")]
    [InlineData(One, "  \"certainty\": {\"name\"", "  \"certainty2\": {\"name\"", "missing-member unknown-member")]
    [InlineData(One, "/ industrial_output\"", "/ industrial_outputs\"", "unknown-item")]
    [InlineData(One, "/ industrial_output\"", "/ employees_year_end\"", "wrong-dimension")]
    [InlineData(One, "high_tech_output / industrial_output\"", "high_tech_output + employees_year_end\"", "wrong-dimension")]
    [InlineData(One, "/ industrial_output\"", "industrial_output\"", "formula-syntax")]
    [InlineData(One, "/ industrial_output\"", "/ rate(industrial_output)\"", "formula-syntax")]
    [InlineData(One, "/ industrial_output\"", "/ 1[斤]\"", "formula-syntax")]
    [InlineData(One, "/ industrial_output\"", "/ industrial_output@soon\"", "formula-syntax")]
    [InlineData(One, "high_tech_output / industrial_output\"", "growth(growth(high_tech_output))\"", "growth-in-growth")]
    [InlineData(One, "high_tech_output / industrial_output\"", "growth(high_tech_output@base)\"", "period-in-growth")]
    [InlineData(One, "high_tech_output / industrial_output\"", "indicator.1\"", "formula-cycle")]
    [InlineData(One, "high_tech_output / industrial_output\"", "indicator.99\"", "unknown-item")]
    [InlineData(One, "high_tech_output / industrial_output\"", "indicator.4@base\"", "unknown-item")]
    [InlineData(One, "\"unit\": \"%\"", "\"unit\": \"斤\"", "unknown-unit")]
    [InlineData(One, "\"unit\": \"%\"", "\"unit\": \"万元\"", "wrong-dimension")]
    [InlineData(One, "\"kind\": \"optional\"", "\"kind\": \"often\"", "unknown-kind")]
    [InlineData(One, "\"group\": \"G1\"", "\"group\": \"G9\"", "unknown-group")]
    [InlineData(One, "\"group\": \"G1\"", "\"group\": null", "group-members")]
    [InlineData(One, "\"kind\": \"optional\"", "\"kind\": \"mandatory\"", "unknown-group")]
    [InlineData(One, "\"class\": \"经济发展\"", "\"class\": \"发展经济\"", "unknown-class")]
    [InlineData(One, "\"footnotes\": []", "\"footnotes\": [3]", "unknown-footnote")]
    [InlineData(One, "\"relation\": \"at-least\"", "\"relation\": \"about\"", "unknown-relation")]
    [InlineData(One, "\"value\": \"30\"", "\"value\": null", "missing-member")]
    [InlineData(One, "\"value\": \"30\"", "\"value\": \"many\"", "wrong-type missing-member")]
    [InlineData(One, "\"relation\": \"at-least\"", "\"relation\": \"full\"", "wrong-limit")]
    [InlineData(One, "\"certainty\": \"D\"", "\"certainty\": \"X\"", "unknown-certainty")]
    [InlineData(One, "\"formula\": \"D\"", "\"formula\": \"E\"", "unknown-certainty")]
    [InlineData(One, "\"printing\": \"number\"", "\"printing\": \"digits\"", "unknown-printing")]
    [InlineData(One, "\"printing\": \"number\"", "\"printing\": \"words\"", "unknown-printing")]
    [InlineData(One, "\"words\": null", "\"words\": {\"met\": \"是\", \"notMet\": \"否\"}", "unknown-printing")]
    [InlineData(One, "\"digits\": 2", "\"digits\": 13", "out-of-range")]
    [InlineData(One, "\"digits\": 2", "\"digits\": -1", "out-of-range")]
    [InlineData(One, "\"digits\": 2", "\"digits\": 999999999", "out-of-range")]
    [InlineData(One, "{\"item\": \"industrial_output\", \"period\": \"t\"", "{\"item\": \"industrial_outputs\", \"period\": \"t\"", "unknown-item")]
    [InlineData(One, "{\"item\": \"industrial_output\", \"period\": \"t\"", "{\"item\": \"industrial_output\", \"period\": \"now\"", "unknown-period")]
    [InlineData(One, "\"reportYear\": 2019", "\"reportYear\": 2014", "wrong-example")]
    [InlineData(One, "\"reportYear\": 2019", "\"reportYear\": 999999999", "wrong-example")]
    [InlineData(One, "{\"2019\": \"2012345\"}", "{\"2019\": \"viel\"}", "wrong-example")]
    [InlineData(One, "{\"2019\": \"2012345\"}", "{\"19\": \"2012345\"}", "wrong-example")]
    [InlineData(One, "{\"2019\": \"2012345\"}", "\"2012345\"", "wrong-example")]
    [InlineData(One, "\"series\": {\"high_tech_output\": {\"2019\": \"2012345\"}", "\"series\": {\"high_tech\": {\"2019\": \"2012345\"}", "unknown-item")]
    [InlineData(One, "\"attributes\": {}", "\"attributes\": {\"waterRegion\": \"dry\"}", "unknown-attribute")]
    [InlineData(One, "\"verdict\": \"met\"", "\"verdict\": \"passed\"", "unknown-verdict")]
    [InlineData(Ten, "growth(industrial_value_added) > 0", "growth(industrial_value_added)", "formula-syntax")]
    [InlineData(Ten, "growth(industrial_value_added) > 0", "met(11)", "unknown-predicate")]
    [InlineData(Ten, "growth(industrial_value_added) > 0", "all_judged_met", "unknown-predicate")]
    [InlineData(Ten, "growth(industrial_value_added) > 0", "industrial_value_added > 3", "wrong-dimension")]
    [InlineData(Ten, "growth(industrial_value_added) > 0", "growth(value_added) > 0", "unknown-item")]
    [InlineData(Ten, "growth(industrial_value_added) > 0", "growth(industrial_value_added) >", "formula-syntax")]
    [InlineData(Sixteen, "\"is\": \"water-scarce\"", "\"is\": \"dry\"", "unknown-attribute")]
    [InlineData(Sixteen, "{\"attribute\": \"waterRegion\", \"is\": \"other\"}", "{\"attribute\": \"region\", \"is\": \"other\"}", "unknown-attribute")]
    [InlineData(Sixteen, "\"is\": \"water-scarce\"}", "\"is\": \"water-scarce\", \"condition\": \"growth(cod) > 0\"}", "unknown-member unknown-member")]
    [InlineData(Head, "\"members\": [1, 2, 3, 4]", "\"members\": [1, 2, 3]", "group-members")]
    [InlineData(Head, "\"members\": [1, 2, 3, 4]", "\"members\": [1, 2, 3, 4, 4]", "group-members")]
    [InlineData(Head, "\"rule\": \"choose-only-if-met\"", "\"rule\": \"choose\"", "unknown-rule")]
    [InlineData(Head, "\"code\": \"hj274-2015\"", "\"code\": \"hj274\"", "code-differs")]
    [InlineData(Items, "\"code\": \"industrial_output\"", "\"code\": \"high_tech_output\"", "duplicate-item …")]
    [InlineData(Items, "\"kind\": \"flow\"", "\"kind\": \"river\"", "unknown-kind")]
    [InlineData(Items, "\"minimum\": 0", "\"minimum\": \"none\"", "wrong-type")]
    [InlineData(Units, "\"aliases\": [\"CNY\"]", "\"aliases\": [\"万元\"]", "duplicate-unit …")]
    [InlineData(Units, "\"factor\": \"1/100\"", "\"factor\": \"0\"", "unit-factor …")]
    [InlineData(Units, "\"factor\": \"1/100\"", "\"factor\": \"1/0\"", "wrong-type unit-factor …")]
    [InlineData(Units, "\"dimensions\": {\"currency\": 1}", "\"dimensions\": {\"money\": 1}", "unknown-dimension …")]
    [InlineData(Units, "\"dimensions\": {\"currency\": 1}", "\"dimensions\": {\"currency\": 10}", "out-of-range …")]
    public void One_fault_gives_exactly_its_code_with_file_and_line(string file, string old, string changed, string codes)
    {
        var (problems, line) = Read(file, old, changed);
        AssertCodes(codes, problems);
        Assert.StartsWith(file == One && codes.StartsWith("group-members", StringComparison.Ordinal) ? Head : file, problems[0].Place, StringComparison.Ordinal);
        var place = problems[0].Place[(problems[0].Place.IndexOf(".json:", StringComparison.Ordinal) + 6)..];
        var found = int.Parse(place[..place.IndexOf(':', StringComparison.Ordinal)], CultureInfo.InvariantCulture);

        // A member that is missing is reported at its object, a dimension at the formula, a spelling at the later unit.
        Assert.InRange(found, 1, codes.StartsWith("duplicate", StringComparison.Ordinal) ? int.MaxValue : line + 1);
    }

    // Members of an object are reported at the object, the rest at the line itself.
    [Theory]
    [InlineData(One, "\"number\": 1,", "\"number\": 1, \"colour\": \"red\",", "indicators/hj274-2015/01.json:2:26 colour")]
    [InlineData(One, "/ industrial_output\"", "/ employees_year_end\"", "indicators/hj274-2015/01.json:12:14 formula")]
    [InlineData(One, "/ industrial_output\"", "/ industrial_outputs\"", "indicators/hj274-2015/01.json:12:14 formula")]
    [InlineData(One, "high_tech_output / industrial_output\"", "indicator.1\"", "indicators/hj274-2015/01.json:12:14 formula")]
    [InlineData(One, "\"certainty\": \"D\"", "\"certainty\": \"X\"", "indicators/hj274-2015/01.json:19:20 limits[0].certainty")]
    [InlineData(One, "{\"2019\": \"2012345\"}", "\"2012345\"", "indicators/hj274-2015/01.json:39:38 examples[0].series.high_tech_output")]
    public void The_place_is_exact(string file, string old, string changed, string place) =>
        Assert.Equal(place, Assert.Single(Read(file, old, changed).Problems).Place);

    [Fact]
    public void An_indicator_without_examples_or_limits_is_refused()
    {
        AssertCodes("missing-example", Changed("indicators/hj274-2015/01.json", root => root["examples"] = new System.Text.Json.Nodes.JsonArray()));
        AssertCodes("missing-limit", Changed("indicators/hj274-2015/01.json", root => root["limits"] = new System.Text.Json.Nodes.JsonArray()));
        AssertCodes("missing-member missing-example", Changed("indicators/hj274-2015/01.json", root => root.Remove("examples")));
    }

    [Fact]
    public void A_number_used_twice_is_refused()
    {
        var problems = Read(One, "\"number\": 1,", "\"number\": 2,").Problems;
        AssertCodes("duplicate-indicator group-members", problems);
    }

    [Fact]
    public void A_circle_of_indicators_is_refused_in_each_of_them()
    {
        var files = Repository.StandardFiles();
        Change(files, One, "high_tech_output / industrial_output\"", "1[%] * indicator.4\"");
        Change(files, "indicators/hj274-2015/04.json", "recycling_value_added / industrial_value_added\"", "indicator.1 + indicator.12\"");
        var problems = StandardsReader.Read(files).Problems;
        AssertCodes("formula-cycle formula-cycle", problems);
        Assert.Equal([One, "indicators/hj274-2015/04.json"], problems.Select(problem => problem.Place[..problem.Place.IndexOf(':', StringComparison.Ordinal)]));
    }

    // Regression: references to references were expanded without a limit.
    [Fact]
    public void References_that_multiply_are_refused_at_once()
    {
        var files = Repository.StandardFiles();
        foreach (var (number, formula) in new[] { (1, "high_tech_output / industrial_output"), (4, "recycling_value_added / industrial_value_added"), (12, "renewable_energy / energy_consumption"), (29, "green_coverage_rate"), (20, "environmental_management_score") })
        {
            var next = number switch { 1 => 4, 4 => 12, 12 => 29, 29 => 20, _ => 23 };
            Change(files, $"indicators/hj274-2015/{number:00}.json", $"\"formula\": \"{formula}\"", $"\"formula\": \"{string.Join(" + ", Enumerable.Repeat($"indicator.{next}", 50))}\"");
        }

        var watch = System.Diagnostics.Stopwatch.StartNew();
        AssertCodes("formula-too-large formula-too-large formula-too-large formula-too-large", StandardsReader.Read(files).Problems);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"took {watch.Elapsed}");
    }

    [Fact]
    public void An_indicator_may_be_made_of_another()
    {
        var files = Repository.StandardFiles();
        Change(files, One, "\"formula\": \"high_tech_output / industrial_output\"", "\"formula\": \"mean(p in [cod, so2]: indicator.4 + p / p)\"");
        var read = StandardsReader.Read(files);
        Assert.NotNull(read.Value);
        Assert.Equal("mean(p in [cod, so2]: recycling_value_added / industrial_value_added + p / p)",
            EcoPark.Standards.Formulas.FormulaWords.Print(read.Value.Standards["hj274-2015"].Indicators[0].Formula));
    }

    [Theory]
    [InlineData(One)]
    [InlineData(Head)]
    [InlineData(Items)]
    [InlineData(Units)]
    public void A_file_cut_off_is_refused_with_its_name(string file)
    {
        var files = Repository.StandardFiles();
        var index = files.FindIndex(found => found.Path == file);
        files[index] = new SourceFile(file, files[index].Bytes[..^40]);
        var problem = StandardsReader.Read(files).Problems[0];
        Assert.Equal("not-json", problem.Code);
        Assert.StartsWith(file + ':', problem.Place, StringComparison.Ordinal);
    }

    [Fact]
    public void A_set_without_its_head_is_refused()
    {
        var files = Repository.StandardFiles();
        files.RemoveAll(file => file.Path == Head);
        var problem = Assert.Single(StandardsReader.Read(files).Problems);
        Assert.Equal(("missing-file", "indicators/hj274-2015"), (problem.Code, problem.Place));
    }

    [Fact]
    public void One_more_set_is_read_against_the_library()
    {
        var files = Repository.StandardFiles().Where(file => file.Path.StartsWith("indicators/zero-carbon-park-2025/", StringComparison.Ordinal)).ToList();
        var read = StandardsReader.ReadSet("zero-carbon-park-2025", files, Repository.Library);
        Assert.Equal(6, read.Value?.Indicators.Length);
        Assert.Equal("code-differs", Assert.Single(StandardsReader.ReadSet("other", files, Repository.Library).Problems).Code);
        Assert.Equal("missing-file", Assert.Single(StandardsReader.ReadSet("other", [], Repository.Library).Problems).Code);
    }

    // The codes in order; after "…" come others, because everything stands on the unit or item that is faulty.
    private static void AssertCodes(string expected, IReadOnlyList<Problem> problems)
    {
        var wanted = expected.Split(' ').Where(code => code != "…").ToList();
        var got = problems.Select(problem => problem.Code).Take(expected.EndsWith('…') ? wanted.Count : int.MaxValue);
        Assert.True(wanted.SequenceEqual(got), $"{expected} expected, found {string.Join("; ", problems.Take(6))}");
    }

    private static (IReadOnlyList<Problem> Problems, int Line) Read(string file, string old, string changed)
    {
        var files = Repository.StandardFiles();
        var line = Change(files, file, old, changed);
        return (StandardsReader.Read(files).Problems, line);
    }

    // Changes the first occurrence and returns its line.
    private static int Change(List<SourceFile> files, string file, string old, string changed)
    {
        var index = files.FindIndex(found => found.Path == file);
        var text = Encoding.UTF8.GetString(files[index].Bytes.Span);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} does not contain {old}");
        files[index] = new SourceFile(file, Encoding.UTF8.GetBytes(string.Concat(text.AsSpan(0, at), changed, text.AsSpan(at + old.Length))));
        return text.AsSpan(0, at).Count('\n') + 1;
    }

    private static IReadOnlyList<Problem> Changed(string file, Action<System.Text.Json.Nodes.JsonObject> change)
    {
        var files = Repository.StandardFiles();
        var index = files.FindIndex(found => found.Path == file);
        var root = System.Text.Json.Nodes.JsonNode.Parse(files[index].Bytes.Span)?.AsObject() ?? throw new InvalidOperationException();
        change(root);
        files[index] = new SourceFile(file, Encoding.UTF8.GetBytes(root.ToJsonString()));
        return StandardsReader.Read(files).Problems;
    }
}
