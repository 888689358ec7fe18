using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reading;

namespace EcoPark.Standards.ParkYears;

/// <summary>What must hold between the members of a park-year, whichever file it was read from.</summary>
internal sealed class ParkYearCheck(StandardsLibrary library)
{
    public const int FirstYear = 1900;
    public const int LastYear = 2200;

    public static bool IsYear(int year) => year is >= FirstYear and <= LastYear;

    public void Check(ParkYear parkYear, MapReader map)
    {
        if (IsYear(parkYear.ReportYear) && IsYear(parkYear.BaseYear) && parkYear.BaseYear >= parkYear.ReportYear)
        {
            var node = map.Optional("baseYear") ?? map.Node;
            map.Report(node, "base-year-not-before", $"基准年 {parkYear.BaseYear} 不早于报告年 {parkYear.ReportYear}；请改正其中之一。",
                $"The base year {parkYear.BaseYear} is not before the report year {parkYear.ReportYear}; correct one of them.");
        }

        if (parkYear.Standard is { } code && !library.TryFind(code, out _))
        {
            map.Report(map.Optional("standard") ?? map.Node, "unknown-standard",
                $"不认识标准“{code}”；可用：{string.Join("、", library.Standards.Keys)}。",
                $"Unknown standard '{code}'; known: {string.Join(", ", library.Standards.Keys)}.");
            return;
        }

        CheckNumbers(parkYear, map);
        CheckOverrides(parkYear, map);
    }

    // Without a standard in the file, a number may belong to any set that has something to choose.
    private List<Standard> Candidates(ParkYear parkYear) =>
        [.. library.Standards.Values.Where(standard =>
            parkYear.Standard is null ? !standard.Groups.IsEmpty : standard.Code == parkYear.Standard)];

    private void CheckNumbers(ParkYear parkYear, MapReader map)
    {
        var known = Candidates(parkYear).SelectMany(standard => standard.Indicators).Select(indicator => indicator.Number).ToHashSet();
        foreach (var (name, numbers) in new[] { ("selection", parkYear.Selection), ("previousSelection", parkYear.PreviousSelection) })
        {
            foreach (var number in numbers ?? [])
            {
                if (!known.Contains(number))
                {
                    map.Report(map.Optional(name) ?? map.Node, "unknown-indicator",
                        $"{name} 中的 {number} 不是标准中的指标编号。", $"{number} in {name} is no indicator of the standard.");
                }
            }
        }
    }

    private void CheckOverrides(ParkYear parkYear, MapReader map)
    {
        var decided = new HashSet<int>();
        foreach (var given in parkYear.LimitOverrides)
        {
            var node = map.Optional("attributes") ?? map.Node;
            var twice = decided.Add(given.Indicator)
                ? null
                : new LocalText("同一指标给了两个限值", "two limits are given for one indicator");
            if ((Refusal(given, parkYear) ?? twice) is { } refusal)
            {
                map.Report(node, "override-refused", $"指标 {given.Indicator} 的限值替换不被接受：{refusal.Zh}。",
                    $"The limit override of indicator {given.Indicator} is refused: {refusal.En}.");
            }
        }
    }

    private LocalText? Refusal(LimitOverride given, ParkYear parkYear)
    {
        foreach (var standard in Candidates(parkYear))
        {
            if (!standard.TryFind(given.Indicator, out var indicator))
            {
                continue;
            }

            if (standard.FootnoteOf(FootnoteRule.DominantIndustryLimit) is not { Threshold: { } threshold } footnote)
            {
                return new LocalText("该标准没有主导行业限值的规定", "the standard has no limit for dominant industries");
            }

            if (!indicator.Footnotes.Contains(footnote.Number))
            {
                return new LocalText($"只有标注 {footnote.Mark} 的指标可以替换", $"only indicators marked {footnote.Mark} may have one");
            }

            return parkYear.DominantIndustryShare is { } share && share > threshold
                ? null
                : new LocalText($"主导行业占比须有记录且大于 {threshold}", $"the dominant industry's share must be recorded and above {threshold}");
        }

        return new LocalText("没有这个指标", "there is no such indicator");
    }
}
