using System.Collections.Immutable;
using System.Globalization;
using EcoPark.Registry.Registers.Declarations;
using EcoPark.Standards.Forms;

namespace EcoPark.Registry.Registers.Declared;

/// <summary>经济指标: values of the statistics office by month, quarter and year, from 初步 to 核定, restated with a reason.</summary>
internal static class EconomicSeries
{
    private static readonly ImmutableArray<RegisterChoice> Items =
    [
        Item("public_budget_revenue", "一般公共财政预算收入", "General public budget revenue", "亿元"),
        Item("tax_receipts", "入库税收", "Tax receipts", "亿元"),
        Item("industrial_profit", "规上工业企业利润总额", "Profit of industry above designated size", "亿元"),
        Item("industrial_output_above_scale", "规上工业总产值", "Industrial output above designated size", "亿元"),
        Item("foreign_trade", "进出口总额", "Imports and exports", "亿美元"),
        Item("registered_foreign_capital", "新增注册外资", "Newly registered foreign capital", "亿美元"),
        Item("actual_foreign_capital", "实际到账外资", "Foreign capital actually received", "亿美元"),
        Item("fixed_asset_investment", "固定资产投资", "Fixed-asset investment", "亿元"),
        Item("industrial_investment", "工业投资", "Industrial investment", "亿元"),
        Item("emerging_investment", "新兴产业投资", "Investment in emerging industries", "亿元"),
    ];

    public static RegisterDeclaration Declaration { get; } = new()
    {
        Code = "economic-series",
        Name = new("经济指标", "Economic series"),
        One = new("指标值", "value"),
        Prefix = "JJ",
        Version = "1",
        Subjects = [SubjectKind.Park],
        Fields =
        [
            new("item", new("指标", "Item"), FormFieldKind.Choice) { Required = true, Slot = 1, Choices = Items },
            new("year", new("年份", "Year"), FormFieldKind.Whole) { Required = true, Minimum = 1990, Maximum = 2100 },
            new("period", new("期间", "Period"), FormFieldKind.Choice) { Required = true, Slot = 2, Choices = [.. Periods()] },
            new("scope", new("口径", "Scope"), FormFieldKind.Choice)
            {
                Required = true,
                Slot = 3,
                Choices = [new("town", new("区镇", "District and town")), new("zone", new("经开区", "Development zone")), new("creation", new("创建区", "Creation zone"))],
            },
            new("value", new("数值", "Value"), FormFieldKind.Number) { Required = true, UnitOf = "item" },
            new("growth", new("同比增长", "Growth on the year before"), FormFieldKind.Number)
            {
                Unit = "%", NotApplicable = true, Help = new("统计部门公布的同比；没有可比基期时选不涉及", "As published; not applicable where there is no comparable base"),
            },
            new("price", new("价格", "Prices"), FormFieldKind.Choice) { Slot = 4, Choices = [new("current", new("当年价", "Current prices")), new("constant", new("可比价", "Constant prices"))] },
            new("source", new("来源", "Source"), FormFieldKind.Text) { LongestText = 200, Help = new("公报、月报或函件的名称和页码", "Bulletin, monthly report or letter, with page") },
        ],
        LifeCycle = new()
        {
            Stages =
            [
                new("provisional", new("初步", "Provisional")),
                new("final", new("核定", "Final")) { IsClosed = true, IsLocked = true },
                new("restated", new("修订", "Restated")) { IsClosed = true, IsLocked = true },
            ],
            Transitions =
            [
                new("finalise", new("核定", "Make final"), ["provisional"], "final") { Conditions = [new Condition.Filled("value"), new Condition.Filled("source")] },
                new("restate", new("修订", "Restate"), ["final", "restated"], "restated") { Conditions = [new Condition.Filled("source"), new Condition.Reason()], ChangesValues = true, IsBack = true },
            ],
        },
        Title = values => $"{values.Text("year")}年{(values.Text("period") == "year" ? "" : values.Word("period"))}{values.Word("item")}",
        Day = LastDay,
        SameWhen = ["item", "year", "period", "scope", "price"],
        Evidence = [new("bulletin", new("公报或函件", "Bulletin or letter"))],
        Columns = ["period", "value", "growth", "scope", "source"],
        Views =
        [
            new("all", new("全部", "All"), RecordFilter.All),
            new("annual", new("年度值", "Annual"), With("period", "year")),
            new("provisional", new("待核定", "Provisional"), new() { Stages = ["provisional"] }),
            new("restated", new("修订过", "Restated"), new() { Stages = ["restated"] }),
        ],
        Statistics =
        [
            .. Items.Select(item => new RegisterStatistic(item.Code, item.Name, Annual(item.Code), new Measure.Only("value")) { Unit = item.Unit ?? "" }),
            new("by-item", new("各指标的记录", "Records by item"), RecordFilter.All, new Measure.Count()) { Unit = "条", GroupBy = "item" },
        ],
        Figures = [.. Items.Select(item => new ReportFigure($"economy.{item.Code}", item.Code))],
    };

    private static RegisterChoice Item(string code, string zh, string en, string unit) => new(code, new(zh, en)) { Unit = unit };

    private static RecordFilter With(string field, string value) => new() { Values = RecordFilter.All.Values.Add(field, value) };

    // The report speaks of the whole district, in the prices of the year.
    private static RecordFilter Annual(string item) => new()
    {
        Values = RecordFilter.All.Values.Add("item", item).Add("period", "year").Add("scope", "town").Add("price", "current"),
    };

    private static IEnumerable<RegisterChoice> Periods()
    {
        yield return new("year", new("全年", "Whole year"));
        string[] quarters = ["一", "二", "三", "四"];
        for (var quarter = 1; quarter <= 4; quarter++)
        {
            yield return new($"q{quarter}", new($"{quarters[quarter - 1]}季度", $"Quarter {quarter}"));
        }

        for (var month = 1; month <= 12; month++)
        {
            yield return new($"m{month:D2}", new($"{month}月", CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month)));
        }
    }

    private static DateOnly? LastDay(RecordReading values)
    {
        if (values.Whole("year") is not { } year || values.Text("period") is not { } period)
        {
            return null;
        }

        var month = period[0] switch
        {
            'q' => (period[1] - '0') * 3,
            'm' => int.Parse(period.AsSpan(1), CultureInfo.InvariantCulture),
            _ => 12,
        };
        return new DateOnly(year, month, DateTime.DaysInMonth(year, month));
    }
}
