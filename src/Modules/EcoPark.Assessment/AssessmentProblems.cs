using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reading;

namespace EcoPark.Assessment;

/// <summary>The refusals that several features share.</summary>
internal static class AssessmentProblems
{
    /// <summary>Years without any data are shown as missing; years that no park has are a slip of the address. Ours.</summary>
    public const int FirstYear = 1990;

    public const int LastYear = 2100;

    public static Problem? YearFault(Viewer viewer, Park park, int year) => year is < FirstYear or > LastYear || !viewer.MayInYear(Permission.AssessmentRead, park.Id, year)
        ? new Problem("year-not-found", $"{year}", $"没有 {year} 年的评价，或不在您的权限内；请从年度菜单中选择。", $"There is no assessment of {year}, or you may not see it; choose a year from the menu.")
        : null;

    public static Problem? StandardFault(StandardsLibrary library, string? code) => code is null || library.TryFind(code, out _)
        ? null
        : new Problem("standard-not-found", code, $"没有标准“{code}”；可用：{string.Join("、", library.Standards.Keys)}。", $"There is no standard '{code}'; there are: {string.Join(", ", library.Standards.Keys)}.");

    public static Problem IndicatorNotFound(Standard standard, int number) =>
        new("indicator-not-found", $"{number}", $"{standard.Number} 没有指标 {number}；应为 1 到 {standard.Indicators.Length}。", $"{standard.Number} has no indicator {number}; 1 to {standard.Indicators.Length} exist.");

    public static Problem Forbidden(string zh, string en) => new("forbidden", "", $"您没有{zh}的权限；请联系园区管理员。", $"You may not {en}; ask the park's administrator.");
}
