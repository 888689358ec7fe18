using System.Text;
using EcoPark.Assessment.Definitions;
using EcoPark.Assessment.LifeCycle.Rules;
using EcoPark.Host.Inputs;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Reading;
using Xunit;

namespace EcoPark.Modules.Tests.LifeCycle;

/// <summary>The shipped data of the life cycle, and what its reader refuses.</summary>
public sealed class TitleRulesTests
{
    internal static AssessmentDefinitions Shipped { get; } = StandardsFolder.LoadAssessment().Value ?? throw new InvalidOperationException("standards/lifecycle cannot be read");

    [Fact]
    public void The_report_of_2021_was_due_on_2022_05_31_and_that_of_2022_on_2023_06_30_as_their_notices_say()
    {
        Assert.Equal((new DateOnly(2022, 5, 31), "V"), (Shipped.ReportDue(2021).Day, Shipped.ReportDue(2021).Certainty));
        Assert.Equal((new DateOnly(2023, 6, 30), "V"), (Shipped.ReportDue(2022).Day, Shipped.ReportDue(2022).Certainty));
    }

    [Fact]
    public void The_day_of_a_year_without_a_notice_is_marked_as_ours()
    {
        Assert.Equal((new DateOnly(2020, 6, 30), "own"), (Shipped.ReportDue(2019).Day, Shipped.ReportDue(2019).Certainty));
    }

    [Theory]
    [InlineData("100", "excellent"), InlineData("90", "excellent"), InlineData("89.99", "good"), InlineData("80", "good"), InlineData("79.9", "medium"), InlineData("70", "medium")]
    [InlineData("69.9", "qualified"), InlineData("60", "qualified"), InlineData("59.999", "failed"), InlineData("0", "failed")]
    public void A_score_falls_into_the_band_of_the_notice_and_is_not_rounded_for_it(string points, string band)
    {
        Assert.Equal(band, Shipped.Title.BandOf(Rational.From(decimal.Parse(points, System.Globalization.CultureInfo.InvariantCulture))).Code);
    }

    [Fact]
    public void Under_the_measures_of_2015_a_review_comes_every_3_years_and_under_those_of_2026_a_creation_lasts_2()
    {
        var (old, now) = (Shipped.Title.Regime("2015"), Shipped.Title.Regime("2026"));

        Assert.Equal((3, "V"), (old?.ReviewYears?.Value, old?.ReviewYears?.Certainty));
        Assert.Null(old?.CreationYears);
        Assert.Equal((2, "V"), (now?.CreationYears?.Value, now?.CreationYears?.Certainty));
        Assert.Null(now?.ReviewYears);
    }

    [Theory]
    [InlineData(2026, 1, 22, "2015"), InlineData(2026, 1, 23, "2026")]
    public void The_measures_of_2026_hold_from_their_day(int year, int month, int day, string regime)
    {
        Assert.Equal(regime, Shipped.Title.RegimeOn(new DateOnly(year, month, day)).Code);
    }

    [Fact]
    public void What_could_not_be_read_in_the_text_is_never_passed_off_as_read()
    {
        Assert.All(Shipped.Title.Regimes.SelectMany(regime => regime.Facts).Where(fact => fact.Zh.Contains('未', StringComparison.Ordinal) && fact.Zh.Contains("读到", StringComparison.Ordinal)), fact => Assert.Equal("?", fact.Certainty));
        Assert.All(Shipped.Title.Score.Items, item => Assert.Equal("own", item.Certainty));
        Assert.Equal("M", Shipped.Title.ReportDates.ProvinceReview.Certainty);
    }

    [Theory]
    [InlineData("lifecycle/report-dates.json", "\"source\"", "\"spring\": 1, \"source\"", "unreadable-definition")]
    [InlineData("lifecycle/review-score.json", "\"max\": 40", "\"max\": 41", "score-weights")]
    [InlineData("lifecycle/review-score.json", "\"from\": 90", "\"from\": 80", "score-bands")]
    [InlineData("lifecycle/title-states.json", "\"to\": \"approved\"", "\"to\": \"aproved\"", "unreadable-definition")]
    [InlineData("lifecycle/dossier.json", "\"needs\": \"plan-eia\"", "\"needs\": \"plan-aei\"", "unreadable-definition")]
    [InlineData("lifecycle/regime-2026.json", "\"certainty\": \"?\"", "\"certainty\": \"sure\"", "unreadable-definition")]
    public void A_fault_in_a_file_is_told_with_its_place(string path, string old, string changed, string code)
    {
        var result = TitleRulesReader.Read([.. Files().Select(file => file.Path == path ? new SourceFile(path, Encoding.UTF8.GetBytes(Replaced(file, old, changed))) : file)]);

        Assert.All(result.Problems, problem => Assert.Contains("lifecycle/", problem.Place, StringComparison.Ordinal));
        Assert.Contains(result.Problems, problem => problem.Code == code);
    }

    [Fact]
    public void A_missing_file_is_told()
    {
        var result = TitleRulesReader.Read([.. Files().Where(file => file.Path != "lifecycle/dossier.json")]);

        Assert.Equal(["no-life-cycle"], result.Problems.Select(problem => problem.Code));
    }

    private static string Replaced(SourceFile file, string old, string changed)
    {
        var text = Encoding.UTF8.GetString(file.Bytes.Span);
        Assert.Contains(old, text, StringComparison.Ordinal);
        return text.Replace(old, changed, StringComparison.Ordinal);
    }

    private static IEnumerable<SourceFile> Files()
    {
        var folder = Path.Combine(StandardsFolder.Path, "lifecycle");
        return Directory.EnumerateFiles(folder, "*.json").Select(file => new SourceFile("lifecycle/" + Path.GetFileName(file), File.ReadAllBytes(file)));
    }
}
