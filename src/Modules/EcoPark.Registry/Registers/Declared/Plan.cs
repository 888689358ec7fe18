using EcoPark.Registry.Registers.Declarations;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Forms;

namespace EcoPark.Registry.Registers.Declared;

/// <summary>
/// 计划: targets and tasks of the next stage, as the report of a year states them. Which targets the report asks for, their names
/// and units, the catalogue of figures says: each is one choice here, and its only record of a year is the figure.
/// </summary>
internal static class Plan
{
    private const string From = "plan register";
    private const string TaskKind = "task";
    private const string Lower = "_min";
    private const string Upper = "_max";

    /// <summary>What the report names one by one: the choice, the list, and what it is called.</summary>
    private static readonly (string Kind, string List)[] Named =
    [
        ("industrial_park", "plan.industrial_parks"), ("key_project", "plan.key_projects"), ("backbone_firm", "plan.backbone_firms"), ("expansion_firm", "plan.expansion_firms"),
        ("smart_firm", "plan.smart_firms"), ("listing_candidate", "plan.listing_candidates"), ("section", "plan.section_list"), ("road", "plan.road_list"),
    ];

    public static RegisterDeclaration Of(FigureCatalogue catalogue)
    {
        List<Figure> figures = [.. catalogue.Figures.Where(figure => figure.From == From)];
        return new()
        {
            Code = "plan",
            Name = new("计划任务", "Plan"),
            One = new("目标或任务", "target or task"),
            Prefix = "JH",
            Version = "1",
            Subjects = [SubjectKind.Park, SubjectKind.Enterprise, SubjectKind.Other],
            Fields = [.. Fields(catalogue, figures)],
            LifeCycle = Cycle(),
            Title = values => (values.Text("kind") == "target" ? values.Word("figure") : null) ?? values.Text("name") ?? "",
            Day = values => values.Whole("year") is { } year and >= 1 and <= 9999 ? new DateOnly(year, 12, 31) : null,
            Check = values => Check(values, catalogue),
            SameWhen = ["year", "kind", "figure", "name"],
            Evidence = [new("plan", new("计划文件", "Plan document")), new("proof", new("完成证明", "Proof of completion"))],
            Columns = ["kind", "target", "office", "progress"],
            Views =
            [
                new("all", new("全部", "All"), RecordFilter.All),
                new("targets", new("目标", "Targets"), Kind("target")),
                new("tasks", new("任务", "Tasks"), Kind(TaskKind)),
                new("overdue", new("逾期", "Overdue"), new() { Due = DueState.Overdue }) { IsUrgent = true },
                new("mine", new("我负责的", "Mine"), new() { Mine = true, IsOpen = true }),
            ],
            Statistics =
            [
                .. figures.Select(figure => new RegisterStatistic(CodeOf(figure), figure.Name, Target(figure), MeasureOf(figure)) { Unit = figure.Unit.Symbol }),
                new("by-kind", new("各类条目", "Entries by kind"), RecordFilter.All, new Measure.Count()) { Unit = "条", GroupBy = "kind" },
            ],
            Figures = [.. figures.Select(figure => new ReportFigure(figure.Code, CodeOf(figure)))],
            Lists = [.. Named.Select(named => NamesOf(named.List, named.Kind)), Tasks()],
        };
    }

    private static IEnumerable<RegisterField> Fields(FigureCatalogue catalogue, IReadOnlyList<Figure> figures) =>
    [
        new("name", new("内容", "What"), FormFieldKind.Text) { Required = true, LongestText = 100 },
        new("year", new("报告年度", "Year of the report"), FormFieldKind.Whole) { Required = true, Minimum = 1990, Maximum = 2100, Help = new("2019 年度报告中的下阶段计划填 2019", "2019 for the next stage in the report of 2019") },
        new("kind", new("类别", "Kind"), FormFieldKind.Choice)
        {
            Required = true,
            Slot = 1,
            Choices =
            [
                new("target", new("目标", "Target")), new(TaskKind, new("任务", "Task")),
                .. Named.Select(named => new RegisterChoice(named.Kind, catalogue.TryFindList(named.List, out var list) ? list.Name : new(named.Kind, named.Kind))),
            ],
        },
        new("figure", new("对应的报告数字", "Figure of the report"), FormFieldKind.Choice)
        {
            Slot = 2,
            Choices = [.. figures.Where(figure => !figure.Code.EndsWith(Upper, StringComparison.Ordinal)).Select(figure => new RegisterChoice(CodeOf(figure), figure.Name) { Unit = figure.Unit.Symbol })],
            Help = new("类别为目标时必选；有上下限的选下限，上限填在“区间上限”", "Needed for a target; of a range choose the lower end and fill in the upper one beside it"),
        },
        new("relation", new("要求", "Requirement"), FormFieldKind.Choice)
        {
            Choices = [new("equal", new("等于", "Equal to")), new("least", new("至少", "At least")), new("most", new("至多", "At most")), new("range", new("区间", "Between"))],
        },
        new("target", new("目标值", "Target"), FormFieldKind.Number) { UnitOf = "figure", Help = new("区间填下限", "Of a range the lower end") },
        new("upper", new("区间上限", "Upper end"), FormFieldKind.Number) { UnitOf = "figure" },
        new("words", new("目标（文字）", "Target in words"), FormFieldKind.Text) { LongestText = 300 },
        new("office", new("责任部门", "Responsible"), FormFieldKind.Text) { LongestText = 100 },
        new("deadline", new("完成时限", "Due"), FormFieldKind.Date),
        new("progress", new("进度", "Progress"), FormFieldKind.Number) { Unit = "%", Minimum = 0, Maximum = 100 },
    ];

    private static LifeCycle Cycle() => new()
    {
        Stages =
        [
            new("planned", new("计划", "Planned")) { Due = new DueRule.OnField("deadline") },
            new("running", new("推进", "Under way")) { Due = new DueRule.OnField("deadline") },
            new("done", new("完成", "Done")) { IsClosed = true, IsLocked = true },
            new("dropped", new("取消", "Dropped")) { IsClosed = true, IsLocked = true, IsBeside = true },
        ],
        Transitions =
        [
            new("begin", new("开始推进", "Begin"), ["planned"], "running"),
            new("finish", new("完成", "Finish"), ["running"], "done") { Conditions = [new Condition.Attached("proof")] },
            new("drop", new("取消", "Drop"), ["planned", "running"], "dropped") { Conditions = [new Condition.Reason()], IsBack = true },
            new("reopen", new("退回", "Reopen"), ["done", "dropped"], "running") { Conditions = [new Condition.Reason()], IsBack = true },
        ],
    };

    private static IEnumerable<FieldProblem> Check(RecordReading values, FigureCatalogue catalogue)
    {
        var isTarget = values.Text("kind") == "target";
        if (isTarget && values.Text("figure") is null)
        {
            yield return new("figure", "目标须选对应的报告数字。", "A target names the figure of the report that it is.");
        }

        if (values.Text("figure") is { } code && catalogue.TryFind(code.Replace('-', '.'), out var figure) && !values.IsFilled(figure.IsText ? "words" : "target"))
        {
            yield return figure.IsText ? new("words", "这个目标是文字，请填“目标（文字）”。", "This target is a text; fill it in.") : new("target", "请填目标值。", "Fill in the target.");
        }

        if (values.Text("relation") == "range" && !(values.Number("target") <= values.Number("upper")))
        {
            yield return new("upper", "区间须填上限，且不小于下限。", "A range needs an upper end that is not below the lower.");
        }
    }

    private static RecordFilter Kind(string kind) => new() { Values = RecordFilter.All.Values.Add("kind", kind) };

    private static RecordFilter Live(RecordFilter filter) => filter with { Stages = ["planned", "running", "done"] };

    // A range is one record and two figures: its lower end and its upper one.
    private static RecordFilter Target(Figure figure) => Live(new() { Values = RecordFilter.All.Values.Add("kind", "target").Add("figure", CodeOf(figure).Replace(Upper, Lower, StringComparison.Ordinal)) });

    private static Measure MeasureOf(Figure figure) => figure.IsText ? new Measure.OnlyText("words")
        : new Measure.Only(figure.Code.EndsWith(Upper, StringComparison.Ordinal) ? "upper" : "target");

    private static ReportList NamesOf(string list, string kind) =>
        new(list, Live(Kind(kind)), new Dictionary<string, Func<RecordReading, string?>>(StringComparer.Ordinal) { ["name"] = values => values.Text("name") });

    private static ReportList Tasks() => new("plan.tasks", Live(Kind(TaskKind)), new Dictionary<string, Func<RecordReading, string?>>(StringComparer.Ordinal)
    {
        ["name"] = values => values.Text("name"),
        ["owner"] = values => values.Text("office"),
        ["due"] = values => values.Text("deadline"),
        ["target"] = values => values.Text("words") ?? values.Text("target"),
    });

    // Choices and statistics have no point in their codes.
    private static string CodeOf(Figure figure) => figure.Code.Replace('.', '-');
}
