using EcoPark.Platform.People;
using EcoPark.Registry.Registers.Declarations;
using EcoPark.Standards.Forms;

namespace EcoPark.Disclosure.Firms;

/// <summary>企业环境信息依法披露: what each key enterprise must publish, by when, and what it did. A published record stands on the portal.</summary>
internal static class EnterpriseDisclosures
{
    public const string Code = "enterprise-disclosures";
    public const string Published = "published";
    public const string Annual = "annual";
    private const string Kind = "kind";
    private const int FirstYear = 2000;
    private const int LastYear = 2100;
    private static readonly string[] OfTemporary = ["subject", "occurred"];

    public static RegisterDeclaration Declaration { get; } = new()
    {
        Code = Code,
        Name = new("企业信息披露", "Enterprise disclosures"),
        One = new("披露", "disclosure"),
        Prefix = "PL",
        Version = "1",
        Subjects = [SubjectKind.Enterprise],
        Write = Permission.DisclosureWrite,
        Fields =
        [
            new(Kind, new("类别", "Kind"), FormFieldKind.Choice) { Required = true, Slot = 1, Choices = [new(Annual, new("年度报告", "Annual report")), new("temporary", new("临时报告", "Temporary report"))] },
            new("year", new("报告年度", "Year"), FormFieldKind.Whole) { Required = true, Minimum = FirstYear, Maximum = LastYear, Help = new("披露哪一年的环境信息", "The year that is disclosed") },
            new("subject", new("临时报告事项", "Subject of a temporary report"), FormFieldKind.Text) { LongestText = 100 },
            new("occurred", new("事项发生日期", "Day it happened"), FormFieldKind.Date),
            .. DisclosureRules.Blocks.Select(block => new RegisterField(block.Code, block.Name, FormFieldKind.YesNo) { NotApplicable = true, Help = new("年度报告内容，凭记忆录入，待核原文（M）", "A block of the annual report, from memory, to be checked (M)") }),
            new("disclosed", new("公开日期", "Disclosed on"), FormFieldKind.Date),
            new("link", new("公开网址", "Address"), FormFieldKind.Text) { LongestText = 300 },
        ],
        LifeCycle = new()
        {
            Stages =
            [
                new("due", new("待公开", "Due")) { Due = new DueRule.Computed(DueOf) },
                new(Published, new("已公开", "Published")) { IsClosed = true, IsLocked = true },
                new("exempt", new("不需公开", "Not obliged")) { IsClosed = true, IsLocked = true, IsBeside = true },
            ],
            Transitions =
            [
                new("publish", new("公开", "Publish"), ["due"], Published) { Conditions = [new Condition.Filled("disclosed"), new Condition.Reached("disclosed"), new Condition.Filled("link")] },
                new("exempt", new("不需公开", "Not obliged"), ["due"], "exempt") { Conditions = [new Condition.Reason()], IsBack = true },
                new("reopen", new("撤下更正", "Withdraw"), [Published, "exempt"], "due") { Conditions = [new Condition.Reason()], IsBack = true },
            ],
        },
        Title = values => values.Text(Kind) == Annual ? $"{values.Text("year")} 年度报告" : $"临时报告 {values.Text("subject")}",
        Day = values => values.Text(Kind) == Annual ? values.Whole("year") is { } year and >= FirstYear and <= LastYear ? new DateOnly(year, 12, 31) : null : values.Date("occurred"),
        Check = Faults,
        SameWhen = [Kind, "year", "subject", "occurred"],
        Evidence = [new("report", new("披露报告", "The report")), new("screenshot", new("公开页面截图", "Picture of the page"))],
        Columns = [Kind, "year", "disclosed"],
        Views =
        [
            new("all", new("全部", "All"), RecordFilter.All),
            new("to-publish", new("待公开", "Due"), new() { Stages = ["due"] }),
            new("overdue", new("逾期", "Overdue"), new() { Due = DueState.Overdue }) { IsUrgent = true },
            new("temporary", new("临时报告", "Temporary"), Of("temporary")),
        ],
        Statistics =
        [
            new("disclosing", new("已按规定公开的重点企业", "Key enterprises that disclosed"), Of(Annual) with { Stages = [Published] }, new Measure.Enterprises()) { Unit = "家" },
            new("obliged", new("应公开的重点企业", "Key enterprises that must disclose"), Of(Annual) with { Stages = ["due", Published] }, new Measure.Enterprises()) { Unit = "家" },
            new("temporary", new("临时报告", "Temporary reports"), Of("temporary") with { Stages = [Published] }, new Measure.Count()) { Unit = "件" },
        ],
        Items = [new("disclosing_key_enterprises", "disclosing"), new("key_enterprises_due", "obliged")],
    };

    /// <summary>When a disclosure is due; null: the day it is about is not known.</summary>
    public static DateOnly? DueOf(RecordReading values) => values.Text(Kind) == Annual
        ? values.Whole("year") is { } year and >= FirstYear and <= LastYear ? DisclosureRules.AnnualDue(year) : null
        : values.Date("occurred") is { } day ? DisclosureRules.TemporaryDue(day) : null;

    private static IEnumerable<FieldProblem> Faults(RecordReading values)
    {
        if (values.Text(Kind) != Annual)
        {
            foreach (var field in OfTemporary.Where(field => !values.IsFilled(field)))
            {
                yield return new FieldProblem(field, "临时报告要写明事项和发生日期。", "A temporary report names its subject and the day it happened.");
            }
        }

        if (values.Text("link") is { } link && !(Uri.TryCreate(link, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https")))
        {
            yield return new FieldProblem("link", "请填完整的网址，以 http:// 或 https:// 开头。", "Enter a whole address that begins with http:// or https://.");
        }
    }

    private static RecordFilter Of(string kind) => new() { Values = RecordFilter.All.Values.Add(Kind, kind) };
}
