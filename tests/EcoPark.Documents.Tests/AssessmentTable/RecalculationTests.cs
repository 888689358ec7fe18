using EcoPark.Documents.Excel;
using EcoPark.Documents.Tests.Excel;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.ParkYears;
using EcoPark.Standards.Quantities;
using Xunit;

namespace EcoPark.Documents.Tests.AssessmentTable;

/// <summary>LibreOffice, given the tables without cached values, must come to the engine's digits and verdicts.</summary>
public sealed class RecalculationTests
{
    private static readonly string[] Changes =
    [
        """{"energy_consumption": null}""",
        """{"industrial_value_added": null}""",
        """{"recycling_value_added": {"2019": {"notApplicable": "无再生产业"}}, "so2": {"2019": 0, "2014": 0}}""",
        """{"so2": {"2019": 1, "2014": 0}, "co2": {"2019": 1, "2014": 0}, "industrial_output": {"2019": 0}}""",
        """{"industrial_value_added": {"2019": 680000, "2014": 680000, "2016": 0}}""",
        """{"industrial_value_added": {"2019": -5, "2014": 680000, "2016": 100}}""",
        """{"cod": {"2019": 0, "2014": 0}, "ammonia_nitrogen": {"2019": 0, "2014": 0}, "so2": {"2019": 0, "2014": 0}, "nox": {"2019": 0, "2014": 0}}""",
        """{"employees_year_end": {"2019": 4960000}, "solid_waste_utilized": {"2019": 6999999}, "solid_waste_generated": {"2019": 9000000}, "solid_waste_old_stock_utilized": {"2019": 1000000}}""",
        """{"energy_consumption": {"2019": 310248, "2014": 198500.5}, "environmental_management_score": {"2019": 95.125}, "key_source_compliance_rate": {"2019": 99}}""",
        """{"cleaner_production_audited": {"2019": 22}, "major_environmental_incidents": {"2019": 1}, "central_wastewater_treatment": {"2019": 0}}""",
    ];

    private static readonly Lazy<Dictionary<string, (ParkYearEvaluation Expected, WorkbookText Found)>> Recalculated = new(Recalculate);

    public static TheoryData<string> Names => [.. Scenarios().Select(scenario => scenario.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void LibreOffice_computes_the_digits_and_verdicts_of_the_engine(string name)
    {
        LibreOfficeOracle.SkipWhenAbsent();
        var (evaluation, found) = Recalculated.Value[name];
        var values = Tables.Values(found);
        var verdicts = found.Sheet("达标判定")!;
        foreach (var result in evaluation.Indicators)
        {
            Tables.AssertPrinted(result, values[result.Indicator.Number]);
            var row = Tables.VerdictRow(result.Indicator.Number);
            Assert.Equal($"{result.Indicator.Number} {result.Verdict.Name().Zh}", $"{result.Indicator.Number} {verdicts.TextAt(7, row)}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_formula_of_every_sheet_gives_its_cached_value(string name)
    {
        LibreOfficeOracle.SkipWhenAbsent();
        var (evaluation, found) = Recalculated.Value[name];
        foreach (var sheet in Books.ReadBack(Tables.Build(evaluation)).Sheets)
        {
            foreach (var cell in sheet.Cells.Where(cell => cell.Formula is not null))
            {
                var other = found.Sheet(sheet.Name)!.At(cell.Address);
                var place = sheet.Place(cell.Address);
                if (cell.Number is { } number)
                {
                    Assert.True(other?.Number is { } value && Math.Abs(value - number) <= 1e-9m + (Math.Abs(number) * 1e-9m), $"{place}: {other?.Text} instead of {number} by {cell.Formula}");
                }
                else
                {
                    Assert.Equal($"{place} {cell.Text}", $"{place} {other?.Text}");
                }
            }
        }
    }

    private static IEnumerable<(string Name, ParkYearEvaluation Evaluation)> Scenarios()
    {
        foreach (var name in StandardsFolder.Cases)
        {
            yield return (name, Tables.Evaluate(StandardsFolder.Case(name)));
        }

        foreach (var change in Changes)
        {
            yield return (change, Tables.Evaluate(Tables.Changed(change)));
        }

        var parkYear = StandardsFolder.Case("reference");
        yield return ("region open", Tables.Evaluate(parkYear with { Attributes = parkYear.Attributes.Clear() }));
        yield return ("limit replaced", Tables.Evaluate(parkYear with
        {
            Attributes = parkYear.Attributes.SetItem("waterRegion", "beijing-tianjin-hebei"),
            DominantIndustryShare = Rational.Of(8, 10),
            LimitOverrides = [new LimitOverride(11, Rational.Of(28, 100), "示例：行业一级水平")],
        }));
        foreach (var standard in StandardsFolder.Library.Standards.Values.Where(standard => standard.Code != "hj274-2015"))
        {
            yield return (standard.Code, Tables.Evaluate(parkYear with { Standard = standard.Code }, standard));
        }
    }

    private static Dictionary<string, (ParkYearEvaluation Expected, WorkbookText Found)> Recalculate()
    {
        var scenarios = Scenarios().ToList();
        var found = LibreOfficeOracle.Recalculate(
            [.. scenarios.Select(scenario => WorkbookWriter.ToBytes(Books.WithoutCachedValues(Tables.Build(scenario.Evaluation))))]);
        return scenarios.Zip(found).ToDictionary(pair => pair.First.Name, pair => (pair.First.Evaluation, pair.Second));
    }
}
