using EcoPark.Documents.Brief;
using EcoPark.Documents.Excel;
using EcoPark.Documents.Papers;
using EcoPark.Documents.Plan;
using EcoPark.Documents.SelfReport;
using EcoPark.Documents.Tests.Verify;
using EcoPark.Documents.Tests.Word;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Quantities;

namespace EcoPark.Documents.Tests.Papers;

/// <summary>The papers beside the official documents: the same numbers, bound the same way.</summary>
public sealed class PaperTests
{
    private static readonly Rational AtRiskBelow = Rational.Of(1, 10);
    private static readonly Lazy<ParkYearEvaluation> Evaluated = new(() => new Evaluator(Repository.Library.Items).Evaluate(Repository.DemoParkYear, Repository.Hj274));

    private static readonly ScoredItem[] Scores =
    [
        new("indicators", "考核指标", 40, 38, "22/23 考核项达标"),
        new("papers", "材料齐全", 10, null, "系统没有这项数据"),
    ];

    public static TheoryData<string> All => [Paper.Plan, Paper.SelfReport, Paper.Brief];

    [Theory]
    [MemberData(nameof(All))]
    public void Every_paper_verifies_against_its_own_facts(string kind)
    {
        var paper = Build(kind);
        var bytes = Samples.Bytes(paper.Document);
        var report = Demo.Verify(bytes, paper.Facts);

        Assert.True(report.IsIntact, string.Join('\n', report.FixedTexts.Select(change => change.Message.Zh)));
        Assert.True(report.Numbers.Count >= 10, $"only {report.Numbers.Count} numbers are bound");
        Assert.Equal(paper.Name, report.Document);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_changed_digit_in_a_paper_is_named(string kind)
    {
        var paper = Build(kind);
        var expected = "";
        var report = Demo.Verify(Demo.With(Samples.Bytes(paper.Document), body =>
        {
            var text = Demo.Controls(body).First(control => Demo.TextOf(control).Length > 1).Descendants(Docx.W + "t").First();
            expected = text.Value;
            text.Value = Digits.Next(expected, 0);
        }), paper.Facts);

        Assert.Equal(expected, Assert.Single(report.Altered).Expected);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_number_that_report_and_paper_print_has_one_fact_id(string kind)
    {
        var ofReport = Demo.Facts.Facts.ToDictionary(fact => fact.Id, StringComparer.Ordinal);
        var shared = Build(kind).Facts.Facts.Where(fact => ofReport.ContainsKey(fact.Id)).ToList();

        Assert.NotEmpty(shared);
        Assert.All(shared, fact => Assert.Equal(ofReport[fact.Id].Printed, fact.Printed));
    }

    [Fact]
    public void Plan_lists_each_task_with_owner_and_date_and_marks_the_progress_nobody_recorded()
    {
        var tasks = PlanTask.Of(Evaluated.Value.ParkYear);
        Assert.Equal(Repository.DemoParkYear.Lists["plan.tasks"].Length, tasks.Count);
        Assert.Contains(tasks, task => task is { Name: "强链补链项目落地", Owner: "经济发展局", Due: "2020-12-31", Target: "计划投资到位", Progress: null });

        var text = Docx.Read(Samples.Bytes(Build(Paper.Plan).Document));
        Assert.Contains(text.Paragraphs, paragraph => paragraph.Text == "〔待补〕");
    }

    [Fact]
    public void Plan_workbook_holds_the_tasks_and_the_targets_as_numbers()
    {
        var book = PlanWorkbook.Build(Evaluated.Value, Repository.Sources);
        Assert.Equal(["任务", "目标"], book.Sheets.Select(sheet => sheet.Name));
        Assert.Contains(book.Sheets[1].Cells.Values, cell => cell.Content is CellContent.Number);
        using var read = new MemoryStream(WorkbookWriter.ToBytes(book));
        Assert.True(WorkbookReader.Read(read).IsOk);
    }

    [Fact]
    public void Brief_of_a_year_with_an_unmet_indicator_asks_for_a_decision_on_it()
    {
        var content = BriefContent.Of(new BriefRequest(WithGreen("12.5"), Repository.Sources, AtRiskBelow));

        var unmet = Assert.Single(content.Attention, one => one.Kind == BriefKind.NotMet);
        Assert.Equal(29, unmet.Result.Indicator.Number);
        Assert.Contains(content.Decisions, decision => decision.Zh.StartsWith("未达标：", StringComparison.Ordinal) && decision.Zh.Contains("绿化覆盖率", StringComparison.Ordinal));
    }

    [Fact]
    public void Brief_orders_changes_by_the_distance_to_the_limit()
    {
        var changes = BriefContent.Of(new BriefRequest(Evaluated.Value, Repository.Sources, AtRiskBelow)).Changes;

        Assert.Equal(5, changes.Count);
        var sizes = changes.Select(change => change.Gain.Sign < 0 ? -change.Gain : change.Gain).ToList();
        Assert.Equal(sizes.OrderDescending(), sizes);
        Assert.All(changes, change => Assert.NotEqual(change.Before.Value, change.Result.Value));
    }

    private static ParkYearEvaluation WithGreen(string share)
    {
        Assert.True(RationalText.TryParse(share, out var value));
        var parkYear = Repository.DemoParkYear;
        var years = parkYear.Series["green_coverage_rate"];
        var given = Assert.IsType<Standards.ParkYears.SeriesValue.Number>(years[parkYear.ReportYear]);
        return new Evaluator(Repository.Library.Items).Evaluate(
            parkYear with { Series = parkYear.Series.SetItem("green_coverage_rate", years.SetItem(parkYear.ReportYear, given with { Value = value })) }, Repository.Hj274);
    }

    private static Paper Build(string kind) => kind switch
    {
        Paper.Plan => PlanPaper.Build(Evaluated.Value, Repository.Sources),
        Paper.SelfReport => SelfReportPaper.Build(Evaluated.Value, Repository.Sources, Scores),
        _ => BriefPaper.Build(new BriefRequest(Evaluated.Value, Repository.Sources, AtRiskBelow)),
    };
}
