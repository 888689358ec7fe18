using EcoPark.Host.Inputs;
using EcoPark.Modules.Tests.Demo;
using EcoPark.Platform.People;
using EcoPark.Reporting.Figures;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.ParkYears;
using Xunit;

namespace EcoPark.Modules.Tests.Reporting;

/// <summary>The figures of the demo park, which came through forms and registers, beside the files they were written from.</summary>
public sealed class DemoFigureTests(DemoPark demo) : IClassFixture<DemoPark>
{
    // Left open in the year that is being worked on.
    private static readonly string[] Open = ["risk.check_and_fix@2019", "water.good_section_share@2019"];

    [Theory]
    [InlineData(2015, 36), InlineData(2016, 36), InlineData(2017, 36), InlineData(2018, 36), InlineData(2019, 279)]
    public async Task The_figures_of_a_year_are_those_of_its_file(int year, int count)
    {
        var file = EvaluatedInput.Read(Path.Combine(DemoPark.Samples, $"park-{year}.json"), standardCode: null).Value!.Evaluation.ParkYear;

        var basis = await BasisAsync(year);

        var expected = Lines(file.Figures).Where(line => !Open.Contains(line.Key)).ToList();
        Assert.Equal(count, file.Figures.Count(figure => figure.Value.ContainsKey(year)));
        var found = Lines(basis.Evaluation.ParkYear.Figures).ToDictionary();
        Assert.Equal(expected.Select(line => $"{line.Key} {line.Value}"), expected.Select(line => $"{line.Key} {found.GetValueOrDefault(line.Key, "absent")}"));
        Assert.All(Open, key => Assert.DoesNotContain(key, found.Keys));
    }

    private async Task<ReportBasis> BasisAsync(int year, DateTime? asOf = null) =>
        (await demo.Get<ReadReportBasis>().HandleAsync(Viewer.System("test"), new ReportKey("demo", year, asOf), CancellationToken.None)).Value!;

    private static IEnumerable<KeyValuePair<string, string>> Lines(IEnumerable<KeyValuePair<string, System.Collections.Immutable.ImmutableSortedDictionary<int, SeriesValue>>> figures) =>
        figures.SelectMany(figure => figure.Value.Select(year => KeyValuePair.Create($"{figure.Key}@{year.Key}", year.Value switch
        {
            SeriesValue.Number number => $"{number.Value} {number.Scope}",
            SeriesValue.Text text => text.Value,
            SeriesValue.NotApplicable not => not.Reason,
            _ => "",
        })));
}
