using EcoPark.Registry.Registers.Declarations;
using EcoPark.Standards.Forms;

namespace EcoPark.Registry.Registers.Declared;

/// <summary>活动: publicity, meetings, training, open days and volunteering, proven by photos.</summary>
internal static class Events
{
    private static readonly string[] Held = ["held", "proven"];

    public static RegisterDeclaration Declaration { get; } = new()
    {
        Code = "events",
        Name = new("活动", "Events"),
        One = new("活动", "event"),
        Prefix = "HD",
        Version = "1",
        Subjects = [SubjectKind.Park, SubjectKind.Enterprise, SubjectKind.Other],
        Fields =
        [
            new("name", new("活动名称", "Name"), FormFieldKind.Text) { Required = true, LongestText = 100 },
            new("kind", new("类别", "Kind"), FormFieldKind.Choice)
            {
                Required = true,
                Slot = 1,
                Choices =
                [
                    new("publicity", new("主题宣传", "Publicity")), new("meeting", new("会议", "Meeting")), new("training", new("信息公开培训", "Disclosure training")),
                    new("open_day", new("开放日", "Open day")), new("volunteer", new("志愿服务", "Volunteering")), new("lecture", new("进社区讲座", "Community lecture")),
                    new("smart", new("智能制造推进", "Smart manufacturing")), new("other", new("其他", "Other")),
                ],
            },
            new("date", new("日期", "Date"), FormFieldKind.Date) { Required = true },
            new("place", new("地点", "Place"), FormFieldKind.Text),
            new("participants", new("参与人次", "Attendance"), FormFieldKind.Whole) { Unit = "人次", Minimum = 0 },
            new("enterprises", new("参训企业数", "Enterprises trained"), FormFieldKind.Whole) { Unit = "家", Minimum = 0, NotApplicable = true },
            new("counted", new("计入指标 32", "Counts for indicator 32"), FormFieldKind.YesNo) { Required = true, Slot = 2, Help = new("生态工业主题的宣传活动", "Publicity on eco-industry") },
            new("link", new("报道链接", "Link to a report"), FormFieldKind.Text) { LongestText = 300 },
        ],
        LifeCycle = new()
        {
            Stages =
            [
                new("planned", new("计划", "Planned")) { Due = new DueRule.OnField("date") },
                new("held", new("已举办", "Held")) { Due = new DueRule.After(15) }, // the park's own period for handing in photos
                new("proven", new("已佐证", "Proven")) { IsClosed = true, IsLocked = true },
                new("cancelled", new("取消", "Cancelled")) { IsClosed = true, IsLocked = true, IsBeside = true },
            ],
            Transitions =
            [
                new("hold", new("已举办", "Held"), ["planned"], "held") { Conditions = [new Condition.Reached("date")] },
                new("prove", new("佐证完成", "Prove"), ["held"], "proven") { Conditions = [new Condition.Filled("place"), new Condition.Filled("participants"), new Condition.Attached("photo")] },
                new("cancel", new("取消", "Cancel"), ["planned"], "cancelled") { Conditions = [new Condition.Reason()], IsBack = true },
                new("reopen", new("退回", "Reopen"), ["proven", "cancelled"], "planned") { Conditions = [new Condition.Reason()], IsBack = true },
            ],
        },
        Title = values => values.Text("name") ?? "",
        Day = values => values.Date("date"),
        SameWhen = ["name", "kind", "date"],
        Evidence = [new("photo", new("现场照片", "Photo")), new("report", new("报道或纪要", "Report or minutes"))],
        Columns = ["kind", "date", "participants", "counted"],
        Views =
        [
            new("all", new("全部", "All"), RecordFilter.All),
            new("planned", new("计划中", "Planned"), new() { Stages = ["planned"] }),
            new("to-prove", new("待佐证", "To prove"), new() { Stages = ["held"] }),
            new("overdue", new("逾期", "Overdue"), new() { Due = DueState.Overdue }) { IsUrgent = true },
            new("counted", new("计入指标 32", "For indicator 32"), new() { Values = RecordFilter.All.Values.Add("counted", "1") }),
            new("mine", new("我负责的", "Mine"), new() { Mine = true, IsOpen = true }),
        ],
        Statistics =
        [
            new("counted", new("计入指标 32 的活动", "Events for indicator 32"), new() { Stages = ["proven"], Values = RecordFilter.All.Values.Add("counted", "1") }, new Measure.Count()) { Unit = "次" },
            new("by-kind", new("各类活动", "Events by kind"), new() { Stages = [.. Held] }, new Measure.Count()) { Unit = "次", GroupBy = "kind" },
            new("participants", new("宣传活动参与人次", "Attendance at publicity"), Of("publicity"), new Measure.Sum("participants")) { Unit = "人次" },
            new("trained", new("信息公开培训企业", "Enterprises trained in disclosure"), Of("training"), new Measure.Sum("enterprises")) { Unit = "家" },
            new("lectures", new("进社区讲座", "Community lectures"), Of("lecture"), new Measure.Count()) { Unit = "次" },
            new("volunteering", new("志愿服务活动", "Volunteer activities"), Of("volunteer"), new Measure.Count()) { Unit = "次" },
            new("smart", new("智能制造推进活动", "Smart-manufacturing meetings"), Of("smart"), new Measure.Count()) { Unit = "次" },
        ],
        Figures =
        [
            new("culture.participants", "participants"), new("culture.disclosures_training", "trained"), new("culture.lectures", "lectures"),
            new("culture.volunteer_activities", "volunteering"), new("chains.smart_meetings", "smart"),
        ],
        Items = [new("publicity_events", "counted")],
        Lists =
        [
            new("events.publicity", new() { Stages = ["proven"], Values = RecordFilter.All.Values.Add("counted", "1") }, new Dictionary<string, Func<RecordReading, string?>>(StringComparer.Ordinal)
            {
                ["name"] = values => values.Text("name"),
                ["date"] = values => values.Text("date"),
                ["place"] = values => values.Text("place"),
                ["participants"] = values => values.Text("participants"),
            }),
        ],
    };

    private static RecordFilter Of(string kind) => new() { Stages = [.. Held], Values = RecordFilter.All.Values.Add("kind", kind) };
}
