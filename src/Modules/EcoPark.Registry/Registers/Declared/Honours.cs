using EcoPark.Registry.Registers.Declarations;
using EcoPark.Standards.Forms;

namespace EcoPark.Registry.Registers.Declared;

/// <summary>荣誉资质: titles of the park, its firms, villages and institutes, from 培育 to the end of their validity.</summary>
internal static class Honours
{
    /// <summary>From when a title counts as about to expire: the park's own parameter, no rule gives it.</summary>
    private const int ExpiringDays = 90;

    private static readonly string[] Applied = ["applying", "reviewed", "publicised", "granted", "expiring", "expired", "ended", "refused"];
    private static readonly string[] PastReview = ["reviewed", "publicised", "granted", "expiring", "expired", "ended"];
    private static readonly string[] Granted = ["granted", "expiring", "expired", "ended"];

    public static RegisterDeclaration Declaration { get; } = new()
    {
        Code = "honours",
        Name = new("荣誉资质", "Honours"),
        One = new("荣誉", "honour"),
        Prefix = "RY",
        Version = "1",
        IsByYear = false,
        Subjects = [SubjectKind.Enterprise, SubjectKind.Park, SubjectKind.Other],
        Fields =
        [
            new("name", new("荣誉名称", "Title"), FormFieldKind.Text) { Required = true, LongestText = 100 },
            new("kind", new("类别", "Kind"), FormFieldKind.Choice)
            {
                Required = true,
                Slot = 1,
                Choices =
                [
                    new("green_park", new("绿色园区", "Green park")), new("green_factory", new("绿色工厂", "Green factory")), new("smart_workshop", new("示范智能车间", "Smart workshop")),
                    new("smart_factory", new("智能工厂", "Smart factory")), new("solution_supplier", new("系统解决方案供应商", "System-solution supplier")),
                    new("integration_pilot", new("两化融合贯标试点", "Integration pilot")), new("integration", new("两化融合贯标认证", "Integration certificate")),
                    new("high_tech", new("高新技术企业", "High-tech enterprise")), new("village", new("示范村", "Model village")), new("living", new("人居环境", "Living environment")),
                    new("other", new("其他", "Other")),
                ],
            },
            new("level", new("级别", "Level"), FormFieldKind.Choice)
            {
                Required = true, Slot = 2, Choices = [new("national", new("国家级", "National")), new("provincial", new("省级", "Provincial")), new("city", new("市级", "City"))],
            },
            new("planned", new("计划申报日期", "Application planned"), FormFieldKind.Date),
            new("applied", new("申报日期", "Applied on"), FormFieldKind.Date),
            new("granted", new("获批日期", "Granted on"), FormFieldKind.Date),
            new("authority", new("授予单位", "Granted by"), FormFieldKind.Text),
            new("number", new("文号或证书号", "Document or certificate number"), FormFieldKind.Text) { LongestText = 80 },
            new("until", new("有效期至", "Valid until"), FormFieldKind.Date) { NotApplicable = true, Help = new("长期有效时选不涉及并写明", "Not applicable, with the reason, where it holds without end") },
        ],
        LifeCycle = Cycle(),
        Title = values => values.Text("name") ?? "",
        Day = values => values.Date("granted") ?? values.Date("applied") ?? values.Date("planned"),
        Until = values => values.Date("until"),
        Check = Check,
        SameWhen = ["name", "kind", "level"],
        Evidence = [new("notice", new("公示或公告", "Public notice")), new("certificate", new("证书或批文", "Certificate or approval")), new("application", new("申报材料", "Application"))],
        Columns = ["kind", "level", "until"],
        Views =
        [
            new("all", new("全部", "All"), RecordFilter.All),
            new("under-way", new("在申报", "Under way"), new() { Stages = ["cultivating", "applying", "reviewed", "publicised"] }),
            new("valid", new("有效", "Valid"), new() { Stages = ["granted", "expiring"] }),
            new("expiring", new("即将到期", "Expiring"), new() { Stages = ["expiring"] }),
            new("expired", new("已过期", "Expired"), new() { Stages = ["expired"] }) { IsUrgent = true },
            new("park", new("园区荣誉", "Of the park"), new() { Subject = SubjectKind.Park }),
            new("mine", new("我负责的", "Mine"), new() { Mine = true }),
        ],
        Statistics =
        [
            new("by-kind", new("有效荣誉（按类别）", "Valid honours by kind"), new() { Stages = ["granted", "expiring"] }, new Measure.Count()) { Unit = "项", GroupBy = "kind" },
            new("by-level", new("有效荣誉（按级别）", "Valid honours by level"), new() { Stages = ["granted", "expiring"] }, new Measure.Count()) { Unit = "项", GroupBy = "level" },
            new("holders", new("持有荣誉的企业", "Enterprises with honours"), new() { Stages = ["granted", "expiring"], Subject = SubjectKind.Enterprise }, new Measure.Enterprises()) { Unit = "家" },
            new("workshops-city", new("通过市级初审的智能车间", "Workshops past the city review"), Of("smart_workshop", "city", PastReview), new Measure.Count()) { Unit = "个" },
            new("workshops-provincial", new("通过省级初审的智能车间企业", "Enterprises past the provincial review"), Of("smart_workshop", "provincial", PastReview), new Measure.Enterprises()) { Unit = "家" },
            new("factory-applicants", new("申报省智能工厂的企业", "Applicants for provincial smart factory"), Of("smart_factory", "provincial", Applied), new Measure.Enterprises()) { Unit = "家" },
            new("workshop-reserve", new("智能车间后备企业", "Reserve for smart workshops"), Of("smart_workshop", null, ["cultivating"]), new Measure.Enterprises()) { Unit = "家" },
            new("suppliers", new("国家级系统解决方案供应商", "National system-solution suppliers"), Of("solution_supplier", "national", Granted), new Measure.Enterprises()) { Unit = "家" },
            new("pilots", new("省两化融合贯标试点企业", "Provincial integration pilots"), Of("integration_pilot", "provincial", Granted), new Measure.Enterprises()) { Unit = "家" },
            new("certified", new("国家两化融合贯标认证企业", "Nationally certified for integration"), Of("integration", "national", Granted), new Measure.Enterprises()) { Unit = "家" },
        ],
        Figures =
        [
            new("chains.workshops_city_review", "workshops-city"), new("chains.workshops_provincial_review", "workshops-provincial"),
            new("chains.smart_factory_applicants", "factory-applicants"), new("chains.workshop_reserve", "workshop-reserve"),
            new("chains.solution_suppliers", "suppliers"), new("chains.integration_pilots", "pilots"), new("chains.integration_certified", "certified"),
        ],
        Lists =
        [
            new("economy.honours", new() { Stages = [.. Granted], Subject = SubjectKind.Park }, new Dictionary<string, Func<RecordReading, string?>>(StringComparer.Ordinal)
            {
                ["name"] = values => values.Text("name"),
                ["level"] = values => values.Word("level"),
                ["date"] = values => values.Text("granted"),
            }),
        ],
    };

    private static LifeCycle Cycle() => new()
    {
        Stages =
        [
            new("cultivating", new("培育", "Cultivating")) { Due = new DueRule.OnField("planned") },
            new("applying", new("申报", "Applied")),
            new("reviewed", new("初审", "First review")),
            new("publicised", new("公示", "Public notice")),
            new("granted", new("获批", "Granted")) { Due = new DueRule.OnField("until") },
            new("expiring", new("即将到期", "Expiring")) { Of = new("granted", ExpiringDays) },
            new("expired", new("已过期", "Expired")) { Of = new("granted", null) },
            new("refused", new("未获批", "Refused")) { IsClosed = true, IsLocked = true, IsBeside = true },
            new("ended", new("不再延续", "Ended")) { IsClosed = true, IsLocked = true, IsBeside = true },
        ],
        Transitions =
        [
            new("apply", new("申报", "Apply"), ["cultivating"], "applying") { Conditions = [new Condition.Filled("applied")] },
            new("review", new("通过初审", "Pass review"), ["applying"], "reviewed"),
            new("publicise", new("公示", "Give notice"), ["reviewed"], "publicised") { Conditions = [new Condition.Attached("notice")] },
            new("grant", new("获批", "Grant"), ["publicised"], "granted")
            {
                Conditions = [new Condition.Filled("granted"), new Condition.Filled("authority"), new Condition.Filled("until"), new Condition.Attached("certificate")],
            },
            new("refuse", new("未获批", "Refuse"), ["applying", "reviewed", "publicised"], "refused") { Conditions = [new Condition.Reason()], IsBack = true },
            new("renew", new("重新申报", "Apply again"), ["granted", "refused"], "cultivating") { Conditions = [new Condition.Reason()], IsBack = true },
            new("end", new("不再延续", "End"), ["granted"], "ended") { Conditions = [new Condition.Reason()], IsBack = true },
        ],
    };

    private static IEnumerable<FieldProblem> Check(RecordReading values)
    {
        if (values.Date("granted") is null && values.Date("applied") is null && values.Date("planned") is null)
        {
            yield return new("planned", "计划申报、申报、获批三个日期都没有填，无法归入年度。请至少填一个。", "None of planned, applied and granted on is filled in, so the year is not known. Fill in one.");
        }

        if (values.Date("until") < values.Date("granted"))
        {
            yield return new("until", $"有效期至 {values.Text("until")} 早于获批日期 {values.Text("granted")}。请核对两个日期。",
                $"Valid until {values.Text("until")} is before granted on {values.Text("granted")}. Check both dates.");
        }
    }

    private static RecordFilter Of(string kind, string? level, string[] stages)
    {
        var values = RecordFilter.All.Values.Add("kind", kind);
        return new() { Stages = [.. stages], Values = level is null ? values : values.Add("level", level) };
    }
}
