using System.Globalization;
using EcoPark.Disclosure.Portal;
using EcoPark.Standards.Definitions;

namespace EcoPark.Disclosure.OpenFiles;

/// <summary>The open data of the portal; each is read off what was published.</summary>
internal static class Datasets
{
    private const string Text = "string";
    private const string Whole = "integer";
    private const string Day = "date";
    private const string Time = "datetime";

    private static readonly DatasetColumn Year = new("year", Whole, new("报告年度", "Report year"));
    private static readonly DatasetColumn Edition = new("edition", Whole, new("公开版次", "Edition"));
    private static readonly DatasetColumn PublishedAt = new("published_at", Time, new("公开时间（UTC）", "Published at (UTC)"));
    private static readonly DatasetColumn Uscc = new("uscc", Text, new("统一社会信用代码", "Unified social credit code"));
    private static readonly DatasetColumn Firm = new("enterprise", Text, new("企业名称", "Enterprise"));

    public static IReadOnlyList<Dataset> All { get; } =
    [
        new("indicators", new("指标历年公开值", "Published values of the indicators"), new("一个指标在一个年度、一个版次中的公开值", "an indicator in one edition of one year"))
        {
            Columns =
            [
                Year, Edition, new("number", Whole, new("序号", "Number")), new("class", Text, new("分类", "Class")), new("name", Text, new("指标", "Indicator")), new("unit", Text, new("单位", "Unit")),
                new("requirement", Text, new("要求", "Requirement")), new("chosen", Text, new("是否为考核指标：必选、是、否", "Judged: 必选 mandatory, 是 yes, 否 no")),
                new("value", Text, new("数值，按公开表打印；未考核为 -", "Value as printed; - where not judged")), new("verdict", Text, new("是否达标：是、否、-", "Met: 是 yes, 否 no, -")), PublishedAt,
            ],
            Lines = park => park.Publications.SelectMany(publication => publication.Content.Form.Indicators.Select(row => (string?[])
                [Of(publication.Content.Year), Of(publication.Content.Edition), Of(row.Number), row.Class, row.Name, row.Unit, row.Requirement.Replace('\n', '；'), row.Chosen, row.Value.Text, row.Verdict, Of(publication.PublishedAt)])),
        },
        new("enterprises", new("企业公开目录", "Directory of disclosing enterprises"), new("一家应公开或已公开环境信息的企业", "an enterprise that must disclose or did"))
        {
            Columns = [Uscc, Firm, new("industry", Text, new("行业代码 GB/T 4754", "Industry, GB/T 4754")), new("is_key", Whole, new("最近一次公开时在重点排污单位名录中：1、0", "On the list of key dischargers at the last publication: 1, 0")), new("disclosures", Whole, new("有效的公开件数", "Disclosures that stand"))],
            Lines = park => FirmsOfPark.All(park).Select(firm => (string?[])[firm.Uscc, firm.Name, firm.Industry, firm.IsKey ? "1" : "0", Of(firm.Disclosures.Count)]),
        },
        new("disclosures", new("企业环境信息披露记录", "Disclosures by enterprises"), new("企业的一次披露，已撤下的也列出", "one disclosure of an enterprise, withdrawn ones too"))
        {
            Columns =
            [
                Uscc, Firm, Year, new("kind", Text, new("annual 年度、temporary 临时", "annual or temporary")), new("subject", Text, new("临时披露的事项", "Subject of a temporary one")), new("due", Day, new("应公开日期", "Due")),
                new("disclosed_on", Day, new("公开日期", "Disclosed on")), new("days_late", Whole, new("逾期天数", "Days late")), new("link", Text, new("企业公开的网址", "Address of the disclosure")), Edition, PublishedAt, new("withdrawn_at", Time, new("撤下时间（UTC）", "Withdrawn at (UTC)")),
            ],
            Lines = park => park.Disclosures.Select(one => (string?[])
                [one.Report.Uscc, one.Report.Name, Of(one.Report.Year), one.Report.IsAnnual ? "annual" : "temporary", one.Report.Subject, Of(one.Report.Due), Of(one.Report.DisclosedOn), Of(one.Report.DaysLate), one.Report.Link, Of(one.Edition), Of(one.PublishedAt), Of(one.WithdrawnAt)]),
        },
        new("events", new("宣传活动", "Publicity events"), new("年度报告列入的一次宣传活动", "an event that the annual report lists"))
        {
            Columns = [Year, new("date", Day, new("日期", "Date")), new("name", Text, new("活动名称", "Event")), new("place", Text, new("地点", "Place")), new("participants", Text, new("参与人次", "Attendance"))],
            Lines = park => park.Years.SelectMany(publication => publication.Content.Events.Select(one => (string?[])[Of(publication.Content.Year), one.Date, one.Name, one.Place, one.Participants])),
        },
        new("documents", new("公开文件与校验值", "Published files and their hashes"), new("一个版次的一个文件", "a file of one edition"))
        {
            Columns = [Year, Edition, new("name", Text, new("文件名", "File")), new("bytes", Whole, new("字节数", "Bytes")), new("sha256", Text, new("SHA-256", "SHA-256")), PublishedAt, new("reason", Text, new("更正理由", "Reason of the correction"))],
            Lines = park => park.Publications.SelectMany(publication => publication.Content.Files.Select(file => (string?[])
                [Of(publication.Content.Year), Of(publication.Content.Edition), file.Name, Of(file.Bytes), file.Sha256, Of(publication.PublishedAt), publication.Content.Reason])),
        },
    ];

    /// <summary>The terms where a park has set none; ours.</summary>
    public static LocalText OwnTerms { get; } = new("可以免费使用、转载和加工，请注明来源和公开日期；数据以公开时的版次为准。", "Free to use, copy and process; name the source and the date of publication. What holds is the edition as published.");

    public static Dataset? Find(string code) => All.FirstOrDefault(dataset => dataset.Code == code);

    private static string Of(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Of(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Of(DateTime? at) => at?.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
