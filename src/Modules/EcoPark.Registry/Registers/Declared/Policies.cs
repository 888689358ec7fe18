using EcoPark.Registry.Registers.Declarations;
using EcoPark.Standards.Forms;

namespace EcoPark.Registry.Registers.Declared;

/// <summary>政策与资金: policies in force, money awarded to firms, powers taken over from above.</summary>
internal static class Policies
{
    private static readonly string[] InForce = ["effective", "ended"];

    public static RegisterDeclaration Declaration { get; } = new()
    {
        Code = "policies",
        Name = new("政策与资金", "Policy and funds"),
        One = new("政策或资金", "policy or award"),
        Prefix = "ZC",
        Version = "1",
        Subjects = [SubjectKind.Park, SubjectKind.Enterprise, SubjectKind.Other],
        Fields =
        [
            new("name", new("名称", "Name"), FormFieldKind.Text) { Required = true, LongestText = 100 },
            new("kind", new("类别", "Kind"), FormFieldKind.Choice)
            {
                Required = true, Slot = 1,
                Choices = [new("policy", new("产业扶持政策", "Industrial policy")), new("award", new("奖补资金", "Award")), new("power", new("承接赋权", "Powers taken over")), new("other", new("其他", "Other"))],
            },
            new("date", new("印发、兑现或承接日期", "Issued, paid or taken over on"), FormFieldKind.Date) { Required = true },
            new("number", new("文号", "Document number"), FormFieldKind.Text) { LongestText = 80 },
            new("articles", new("条款数", "Articles"), FormFieldKind.Whole) { Unit = "条", Minimum = 0, Help = new("政策填写", "For a policy") },
            new("amount", new("金额", "Amount"), FormFieldKind.Number) { Unit = "万元", Minimum = 0, Help = new("奖补资金填写；每家企业一条", "For an award; one record for each firm") },
            new("items", new("赋权事项数", "Powers"), FormFieldKind.Whole) { Unit = "项", Minimum = 0, Help = new("承接赋权填写", "For powers taken over") },
            new("content", new("主要内容", "Content"), FormFieldKind.Text) { LongestText = 1000 },
        ],
        LifeCycle = new()
        {
            Stages =
            [
                new("drafted", new("拟定", "Drafted")) { Due = new DueRule.OnField("date") },
                new("effective", new("生效或已兑现", "In force or paid")) { IsClosed = true, IsLocked = true },
                new("ended", new("终止", "Ended")) { IsClosed = true, IsLocked = true, IsBeside = true },
            ],
            Transitions =
            [
                new("issue", new("生效或兑现", "Issue or pay"), ["drafted"], "effective") { Conditions = [new Condition.Reached("date"), new Condition.Attached("document")] },
                new("end", new("终止", "End"), ["effective"], "ended") { Conditions = [new Condition.Reason()], IsBack = true },
                new("reopen", new("退回", "Reopen"), ["effective", "ended"], "drafted") { Conditions = [new Condition.Reason()], IsBack = true },
            ],
        },
        Title = values => values.Text("name") ?? "",
        Day = values => values.Date("date"),
        Check = Check,
        SameWhen = ["name", "kind", "date"],
        Evidence = [new("document", new("文件或拨付凭证", "Document or proof of payment"))],
        Columns = ["kind", "date", "amount", "number"],
        Views =
        [
            new("all", new("全部", "All"), RecordFilter.All),
            new("policies", new("政策", "Policies"), Of("policy", [])),
            new("awards", new("奖补资金", "Awards"), Of("award", [])),
            new("overdue", new("逾期", "Overdue"), new() { Due = DueState.Overdue }) { IsUrgent = true },
            new("mine", new("我负责的", "Mine"), new() { Mine = true, IsOpen = true }),
        ],
        Statistics =
        [
            new("policy", new("产业扶持政策名称", "Industrial policy"), Of("policy", InForce), new Measure.OnlyText("name")) { Unit = "—" },
            new("articles", new("产业扶持政策条款", "Articles of the policy"), Of("policy", InForce), new Measure.Sum("articles")) { Unit = "条" },
            new("awarded", new("全年奖补资金", "Awarded in the year"), Of("award", InForce), new Measure.Sum("amount")) { Unit = "万元" },
            new("funded", new("享受奖补的企业", "Enterprises awarded"), Of("award", InForce), new Measure.Enterprises()) { Unit = "家" },
            new("powers", new("承接上级赋权事项", "Powers taken over"), Of("power", InForce), new Measure.Sum("items")) { Unit = "项" },
        ],
        Figures =
        [
            new("mechanism.policy", "policy"), new("mechanism.policy_articles", "articles"), new("mechanism.fund_awarded", "awarded"),
            new("mechanism.funded_enterprises", "funded"), new("mechanism.powers_received", "powers"),
        ],
    };

    private static IEnumerable<FieldProblem> Check(RecordReading values)
    {
        var (field, zh, en) = values.Text("kind") switch
        {
            "policy" => ("articles", "条款数", "articles"),
            "award" => ("amount", "金额", "the amount"),
            "power" => ("items", "赋权事项数", "the powers"),
            _ => ("", "", ""),
        };
        if (field.Length > 0 && !values.IsFilled(field))
        {
            yield return new(field, $"这一类须填{zh}，报告要据此合计。", $"This kind needs {en}: the report adds them up.");
        }
    }

    private static RecordFilter Of(string kind, string[] stages) => new() { Stages = [.. stages], Values = RecordFilter.All.Values.Add("kind", kind) };
}
