using EcoPark.Standards.Reading;

namespace EcoPark.Reporting.Reports;

/// <summary>The refusals of reports.</summary>
internal static class ReportProblems
{
    /// <summary>Ours: years that no park has are a slip of the address.</summary>
    private const int FirstYear = 1990;

    private const int LastYear = 2100;

    public static Problem Forbidden(string zh, string en) => new("report-forbidden", "", $"您没有{zh}的权限；请联系园区管理员。", $"You may not {en}; ask the park's administrator.");

    /// <summary>A reviewer from outside reads what is frozen, never a draft.</summary>
    public static Problem DraftForbidden(int year) => new("report-draft-forbidden", $"{year}", $"{year} 年报告的草稿只供园区内部查看；请打开已定稿的版本。", $"The draft of {year} is read inside the park only; open a frozen version.");

    public static Problem NoVersion(int year, int? number) => number is { } asked
        ? new("report-version-not-found", $"{year}", $"{year} 年报告没有第 {asked} 版定稿；请从版本列表中选择。", $"The report of {year} has no frozen version {asked}; choose one from the list.")
        : new("report-version-not-found", $"{year}", $"{year} 年报告还没有定稿的版本。", $"The report of {year} has no frozen version yet.");

    public static Problem NoTemplate(string standard) => new("report-template", standard, $"标准 {standard} 没有报告模板；请在园区设置中选择有模板的标准。", $"The set {standard} has no report template; choose a set that has one in the park's settings.");

    public static Problem NoSection(string section) => new("report-section-not-found", section, $"报告没有章节“{section}”。", $"The report has no section '{section}'.");

    public static Problem? YearFault(int year) => year is >= FirstYear and <= LastYear ? null
        : new("year-not-found", $"{year}", $"{year} 不是报告年度；请从年度菜单中选择。", $"{year} is no report year; choose one from the menu.");

    /// <summary>The report is not in a state in which this can be done.</summary>
    public static Problem WrongState(ReportState state, string zh, string en) => new("report-state-conflict", "",
        $"报告处于“{ReportWords.Of(state).Zh}”，不能{zh}；请刷新后查看当前状态。", $"The report is {ReportWords.Of(state).En}; it cannot be {en}. Refresh to see where it stands.");

    public static Problem WrongYear(int year) => new("report-typed-year", "typedYear", $"请准确输入报告年度 {year} 以确认。", $"Type the report year {year} exactly to confirm.");

    public static Problem NoReason() => new("report-reason", "reason", "请写明理由（1–500 字）。", "Give a reason (1–500 characters).");

    public static Problem Moved() => new("report-conflict", "", "报告在您查看之后有了变化；请刷新并重新核对后再操作。", "The report has changed since you looked; refresh and check again.");
}
