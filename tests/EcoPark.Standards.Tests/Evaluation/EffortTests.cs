using System.Diagnostics;
using EcoPark.Standards.Tests.ParkYears;

namespace EcoPark.Standards.Tests.Evaluation;

/// <summary>Inputs chosen to be expensive; the limits are far above what they need and far below what a hang takes.</summary>
public sealed class EffortTests
{
    // Regression: three hundred years of growth took several seconds for each root.
    [Fact]
    public void A_park_year_with_three_hundred_years_of_growth_and_numbers_of_full_width_is_quick()
    {
        var items = Repository.Library.Items.Items.Where(item => item.Maximum is null && item.Kind != "rate").Select(item => item.Code).ToList();
        var changes = new List<string> { "reportYear = 2200", "baseYear = 1900", "selection = -", "previousSelection = -" };
        changes.AddRange(items.Select((code, index) => $"series.{code} = {{\"1900\": 0.00000000000{1 + (index % 9)}, \"2197\": 7.{index + 1}, \"2200\": 99999999999999999{index % 10}.00000000000{1 + (index % 7)}}}"));
        var parkYear = ReferenceInput.With([.. changes]);
        new EcoPark.Standards.Evaluation.Evaluator(Repository.Library.Items).Evaluate(parkYear, Repository.Hj274);
        var watch = Stopwatch.StartNew();
        var evaluation = new EcoPark.Standards.Evaluation.Evaluator(Repository.Library.Items).Evaluate(parkYear, Repository.Hj274);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"took {watch.Elapsed}");
        Assert.NotNull(evaluation[25].Value);
        Assert.NotEmpty(EcoPark.Standards.Evaluation.EvaluationJson.Write(evaluation, "in", chinese: true).ToArray());
    }
}
