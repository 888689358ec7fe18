using EcoPark.Registry.Registers.Declarations;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Forms;

namespace EcoPark.Registry.Registers.Declared;

/// <summary>项目: investment projects from 洽谈 to 投产. What a project did counts in the year of that step, not of the record.</summary>
internal static class Projects
{
    private static readonly string[] Running = ["signed", "started", "completed", "operating", "postponed"];

    public static RegisterDeclaration Declaration { get; } = new()
    {
        Code = "projects",
        Name = new("项目", "Projects"),
        One = new("项目", "project"),
        Prefix = "XM",
        Version = "1",
        IsByYear = false,
        Subjects = [SubjectKind.Park, SubjectKind.Enterprise, SubjectKind.Other],
        Fields =
        [
            new("name", new("项目名称", "Name"), FormFieldKind.Text) { Required = true, LongestText = 100 },
            new("industry", new("产业", "Industry"), FormFieldKind.Choice)
            {
                Required = true, Slot = 1,
                Choices = [new("lead", new("主导产业", "Leading industry")), new("second", new("重点培育产业", "Second industry")), new("other", new("其他", "Other"))],
            },
            new("size", new("规模", "Size"), FormFieldKind.Choice) { Required = true, Slot = 2, Choices = [new("major", new("超亿元", "Above 100 million yuan")), new("minor", new("亿元及以下", "Up to 100 million yuan"))] },
            new("foreign", new("外资项目", "Foreign-invested"), FormFieldKind.YesNo) { Required = true, Slot = 3 },
            new("investment", new("总投资", "Total investment"), FormFieldKind.Number) { Unit = "亿元", Minimum = 0 },
            new("planned", new("计划签约日期", "Signing planned"), FormFieldKind.Date),
            new("signed", new("签约日期", "Signed on"), FormFieldKind.Date),
            new("started", new("开工日期", "Started on"), FormFieldKind.Date),
            new("completed", new("竣工投产日期", "Completed on"), FormFieldKind.Date),
            new("postponed", new("推迟日期", "Postponed on"), FormFieldKind.Date),
            new("reason", new("推迟原因", "Why postponed"), FormFieldKind.Choice)
            {
                Slot = 4,
                Choices = [new("market", new("市场变化", "Market")), new("funding", new("资金筹措", "Funding")), new("site", new("场地清理", "Site")), new("other", new("其他", "Other"))],
            },
        ],
        LifeCycle = Cycle(),
        Title = values => values.Text("name") ?? "",
        Day = values => values.Date("completed") ?? values.Date("started") ?? values.Date("signed") ?? values.Date("planned") ?? values.Date("postponed"),
        Check = Check,
        SameWhen = ["name"],
        Evidence = [new("contract", new("合同或协议", "Contract")), new("permit", new("开工批准", "Building permit")), new("acceptance", new("竣工验收", "Acceptance"))],
        Columns = ["industry", "size", "investment", "signed", "completed"],
        Views =
        [
            new("all", new("全部", "All"), RecordFilter.All),
            new("building", new("在建", "Being built"), new() { Stages = ["started"] }),
            new("postponed", new("推迟", "Postponed"), new() { Stages = ["postponed"] }) { IsUrgent = true },
            new("major", new("超亿元", "Major"), With(("size", "major"))),
            new("foreign", new("外资", "Foreign"), With(("foreign", "1"))),
            new("mine", new("我负责的", "Mine"), new() { Mine = true, IsOpen = true }),
        ],
        Statistics =
        [
            Counted("lead-signed", new("主导产业签约超亿元项目", "Major projects signed, leading industry"), "signed", ("industry", "lead"), ("size", "major")),
            Invested("lead-signed-investment", new("主导产业签约项目总投资", "Investment signed, leading industry"), "signed", ("industry", "lead"), ("size", "major")),
            Counted("lead-started", new("主导产业开工超亿元项目", "Major projects started, leading industry"), "started", ("industry", "lead"), ("size", "major")),
            Counted("lead-completed", new("主导产业竣工投产超亿元项目", "Major projects completed, leading industry"), "completed", ("industry", "lead"), ("size", "major")),
            Invested("lead-completed-investment", new("主导产业竣工项目总投资", "Investment completed, leading industry"), "completed", ("industry", "lead"), ("size", "major")),
            Counted("second-completed", new("重点培育产业竣工投产超亿元项目", "Major projects completed, second industry"), "completed", ("industry", "second"), ("size", "major")),
            Counted("foreign-signed", new("新增外资项目", "New foreign projects"), "signed", ("foreign", "1")),
            Counted("postponed", new("推迟建设进度的项目", "Projects postponed"), "postponed"),
            Counted("postponed-market", new("因市场变化推迟的项目", "Postponed for the market"), "postponed", ("reason", "market")),
            Counted("postponed-funding", new("因资金筹措推迟的项目", "Postponed for funding"), "postponed", ("reason", "funding")),
            Counted("postponed-site", new("因场地清理推迟的项目", "Postponed for the site"), "postponed", ("reason", "site")),
        ],
        Figures =
        [
            new("chains.lead_signed", "lead-signed"), new("chains.lead_signed_investment", "lead-signed-investment"), new("chains.lead_started", "lead-started"),
            new("chains.lead_completed", "lead-completed"), new("chains.lead_completed_investment", "lead-completed-investment"), new("chains.second_completed", "second-completed"),
            new("economy.new_foreign_projects", "foreign-signed"), new("problems.postponed_projects", "postponed"), new("problems.postponed_by_market", "postponed-market"),
            new("problems.postponed_by_funding", "postponed-funding"), new("problems.postponed_by_site", "postponed-site"),
        ],
        Lists =
        [
            Listed("chains.lead_signed_list", "signed", "lead"), Listed("chains.lead_completed_list", "completed", "lead"), Listed("chains.second_completed_list", "completed", "second"),
            new("problems.postponed_list", new() { YearOf = "postponed" }, new Dictionary<string, Func<RecordReading, string?>>(StringComparer.Ordinal)
            {
                ["name"] = values => values.Text("name"),
                ["reason"] = values => values.Word("reason"),
            }),
        ],
    };

    private static LifeCycle Cycle() => new()
    {
        Stages =
        [
            new("talks", new("洽谈", "In talks")) { Due = new DueRule.OnField("planned") },
            new("signed", new("签约", "Signed")),
            new("started", new("开工", "Started")),
            new("completed", new("竣工", "Completed")),
            new("operating", new("投产", "Operating")) { IsClosed = true, IsLocked = true },
            new("postponed", new("推迟", "Postponed")) { IsBeside = true },
            new("ended", new("终止", "Ended")) { IsClosed = true, IsLocked = true, IsBeside = true },
        ],
        Transitions =
        [
            new("sign", new("签约", "Sign"), ["talks"], "signed") { Conditions = [new Condition.Filled("signed"), new Condition.Filled("investment"), new Condition.Attached("contract")] },
            new("start", new("开工", "Start"), ["signed", "postponed"], "started") { Conditions = [new Condition.Filled("started"), new Condition.Attached("permit")] },
            new("complete", new("竣工", "Complete"), ["started"], "completed") { Conditions = [new Condition.Filled("completed"), new Condition.Attached("acceptance")] },
            new("operate", new("投产", "Operate"), ["completed"], "operating"),
            new("postpone", new("推迟", "Postpone"), ["signed", "started"], "postponed") { Conditions = [new Condition.Filled("postponed"), new Condition.Filled("reason")], IsBack = true },
            new("end", new("终止", "End"), ["talks", "signed", "started", "postponed"], "ended") { Conditions = [new Condition.Reason()], IsBack = true },
            new("reopen", new("退回", "Reopen"), ["operating", "ended"], "started") { Conditions = [new Condition.Reason()], IsBack = true },
        ],
    };

    private static IEnumerable<FieldProblem> Check(RecordReading values)
    {
        string[] steps = ["planned", "signed", "started", "completed", "postponed"];
        if (steps.All(step => values.Date(step) is null))
        {
            yield return new("planned", "计划签约、签约、开工、竣工、推迟的日期都没有填，无法归入年度。请至少填一个。", "No date is filled in, so the year is not known. Fill in one.");
        }

        if (values.Date("completed") < (values.Date("started") ?? values.Date("signed")))
        {
            yield return new("completed", $"竣工投产日期 {values.Text("completed")} 早于开工或签约日期。请核对。", $"Completed on {values.Text("completed")} is before the start or the signing. Check the dates.");
        }

        if (values.Text("size") == "major" && values.Number("investment") is { } invested && invested <= 1)
        {
            yield return new("investment", $"总投资 {invested} 亿元没有超过 1 亿元，规模却选了超亿元。请核对其中一项。", $"The investment of {invested} hundred million yuan is not above one, yet the size says so. Check one of them.");
        }
    }

    private static RegisterStatistic Counted(string code, LocalText name, string step, params ReadOnlySpan<(string, string)> values) =>
        new(code, name, With(values) with { YearOf = step, Stages = [.. Running] }, new Measure.Count()) { Unit = "个" };

    private static RegisterStatistic Invested(string code, LocalText name, string step, params ReadOnlySpan<(string, string)> values) =>
        new(code, name, With(values) with { YearOf = step, Stages = [.. Running] }, new Measure.Sum("investment")) { Unit = "亿元" };

    private static ReportList Listed(string list, string step, string industry) =>
        new(list, With(("industry", industry), ("size", "major")) with { YearOf = step, Stages = [.. Running] }, new Dictionary<string, Func<RecordReading, string?>>(StringComparer.Ordinal)
        {
            ["name"] = values => values.Text("name"),
            ["investment"] = values => values.Text("investment"),
            ["date"] = values => values.Text(step),
        });

    private static RecordFilter With(params ReadOnlySpan<(string Field, string Value)> values)
    {
        var filter = RecordFilter.All.Values;
        foreach (var (field, value) in values)
        {
            filter = filter.Add(field, value);
        }

        return new() { Values = filter };
    }
}
