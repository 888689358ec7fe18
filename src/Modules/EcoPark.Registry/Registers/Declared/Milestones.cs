using EcoPark.Registry.Registers.Declarations;
using EcoPark.Standards.Forms;

namespace EcoPark.Registry.Registers.Declared;

/// <summary>大事记: what the park will remember of a year.</summary>
internal static class Milestones
{
    public static RegisterDeclaration Declaration { get; } = new()
    {
        Code = "milestones",
        Name = new("大事记", "Milestones"),
        One = new("大事", "milestone"),
        Prefix = "DS",
        Version = "1",
        Subjects = [SubjectKind.Park, SubjectKind.Enterprise, SubjectKind.Other],
        Fields =
        [
            new("name", new("事项", "What happened"), FormFieldKind.Text) { Required = true, LongestText = 100 },
            new("kind", new("类别", "Kind"), FormFieldKind.Choice)
            {
                Required = true,
                Slot = 1,
                Choices = [new("body", new("机构", "Body founded")), new("agreement", new("协议", "Agreement")), new("investment", new("招商", "Investment")),
                    new("plate", new("挂牌", "Unveiling")), new("start", new("开工", "Start of building")), new("other", new("其他", "Other"))],
            },
            new("date", new("日期", "Date"), FormFieldKind.Date) { Required = true },
            new("partners", new("合作方", "Partners"), FormFieldKind.Text) { LongestText = 300 },
            new("meaning", new("意义", "Why it matters"), FormFieldKind.Text) { LongestText = 500 },
        ],
        LifeCycle = new()
        {
            Stages =
            [
                new("planned", new("计划", "Planned")) { Due = new DueRule.OnField("date") },
                new("done", new("完成", "Done")) { IsClosed = true, IsLocked = true },
            ],
            Transitions =
            [
                new("finish", new("完成", "Finish"), ["planned"], "done") { Conditions = [new Condition.Reached("date"), new Condition.Attached("proof")] },
                new("reopen", new("退回", "Reopen"), ["done"], "planned") { Conditions = [new Condition.Reason()], IsBack = true },
            ],
        },
        Title = values => values.Text("name") ?? "",
        Day = values => values.Date("date"),
        SameWhen = ["name", "date"],
        Evidence = [new("proof", new("照片或文件", "Photo or document"))],
        Columns = ["kind", "date", "partners"],
        Views =
        [
            new("all", new("全部", "All"), RecordFilter.All),
            new("planned", new("计划中", "Planned"), new() { Stages = ["planned"] }),
            new("overdue", new("逾期", "Overdue"), new() { Due = DueState.Overdue }) { IsUrgent = true },
            new("mine", new("我负责的", "Mine"), new() { Mine = true, IsOpen = true }),
        ],
        Statistics =
        [
            new("done", new("完成的大事", "Milestones done"), new() { Stages = ["done"] }, new Measure.Count()) { Unit = "件" },
            new("by-kind", new("各类大事", "Milestones by kind"), RecordFilter.All, new Measure.Count()) { Unit = "件", GroupBy = "kind" },
        ],
        Lists =
        [
            new("mechanism.milestones", new() { Stages = ["done"] }, new Dictionary<string, Func<RecordReading, string?>>(StringComparer.Ordinal)
            {
                ["name"] = values => values.Text("name"),
                ["kind"] = values => values.Word("kind"),
                ["date"] = values => values.Text("date"),
            }),
        ],
    };
}
