using EcoPark.Standards.Definitions;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Reading;

namespace EcoPark.Standards.ParkYears;

/// <summary>
/// What a park-year must keep to, whichever file it is read from. A rule says what is wrong; the reader says where.
/// </summary>
/// <param name="library">The indicator sets.</param>
public sealed class ParkYearRules(StandardsLibrary library)
{
    /// <summary>The earliest calendar year accepted.</summary>
    public const int FirstYear = 1900;

    /// <summary>The latest calendar year accepted.</summary>
    public const int LastYear = 2200;

    /// <summary>The most decimals of a number given.</summary>
    public const int MostDecimals = 12;

    /// <summary>Numbers given are smaller than this, whatever their sign.</summary>
    public static Rational Largest { get; } = ((Rational)10).Pow(18);

    /// <summary>True for a calendar year from <see cref="FirstYear"/> to <see cref="LastYear"/>.</summary>
    public static bool IsYear(int year) => year is >= FirstYear and <= LastYear;

    /// <summary>The base year comes before the report year. Of years that are none nothing more is said.</summary>
    public static Fault? Years(int reportYear, int baseYear) => IsYear(reportYear) && IsYear(baseYear) && baseYear >= reportYear
        ? new Fault("base-year-not-before", $"基准年 {baseYear} 不早于报告年 {reportYear}；请改正其中之一。",
            $"The base year {baseYear} is not before the report year {reportYear}; correct one of them.")
        : null;

    /// <summary>A number is below 10¹⁸ in size and has at most 12 decimals.</summary>
    /// <param name="value">The number.</param>
    /// <param name="written">As it stands in the file, for the message.</param>
    public static Fault? Number(Rational value, string written)
    {
        if (value.Abs() < Largest && RationalText.Decimals(value) is >= 0 and <= MostDecimals)
        {
            return null;
        }

        return OutOfRange(written);
    }

    /// <summary>The fault of a number beyond what is accepted.</summary>
    /// <param name="written">As it stands in the file.</param>
    public static Fault OutOfRange(string written)
    {
        var shown = written.Length > 30 ? written[..30] + "…" : written;
        return new Fault("number-out-of-range", $"数 {shown} 超出范围：绝对值须小于 10^18，小数不超过 {MostDecimals} 位。",
            $"The number {shown} is out of range: below 10^18 in size, at most {MostDecimals} decimals.");
    }

    /// <summary>A value keeps to the minimum and the maximum of what it is given for.</summary>
    public static Fault? Bounds(Rational value, LocalText name, Unit unit, Rational? minimum, Rational? maximum)
    {
        if (minimum is { } least && value < least)
        {
            return new Fault("below-minimum", $"{name.Zh}的值 {value} 小于最小值 {least} {unit.Symbol}；请核对后重填。",
                $"{name.En} is {value}, below the minimum {least} {unit.Symbol}; check it.");
        }

        return maximum is { } most && value > most
            ? new Fault("above-maximum", $"{name.Zh}的值 {value} 大于最大值 {most} {unit.Symbol}；请核对后重填。",
                $"{name.En} is {value}, above the maximum {most} {unit.Symbol}; check it.")
            : null;
    }

    /// <summary>The share of the largest industry is a ratio from 0 to 1.</summary>
    public static Fault? DominantIndustryShare(Rational share) => share.Sign < 0 || share > Rational.One
        ? new Fault("out-of-range", $"最大工业行业产值占比 {share} 不在 0 到 1 之间；70 % 写作 0.7。",
            $"The share of the largest industry is {share}, not from 0 to 1; 70 % is 0.7.")
        : null;

    /// <summary>An indicator set that is named is known.</summary>
    public Fault? Standard(string code)
    {
        if (library.TryFind(code, out _))
        {
            return null;
        }

        var known = library.Standards.Keys.Order(StringComparer.Ordinal).ToList();
        return new Fault("unknown-standard", $"不认识标准“{code}”；可用：{string.Join("、", known)}。",
            $"Unknown standard '{code}'; known: {string.Join(", ", known)}.");
    }

    /// <summary>The sets whose numbers a choice or an override may name: the one given, else every set with something to choose.</summary>
    public IReadOnlyList<Standard> Candidates(string? code) =>
        [.. library.Standards.Values.Where(standard => code is null ? !standard.Groups.IsEmpty : standard.Code == code)];

    /// <summary>Footnote ①: a limit is replaced only where the set allows it, for a marked indicator, above the recorded share.</summary>
    public Fault? Override(LimitOverride given, ParkYear parkYear) => Refusal(given, parkYear) is { } refusal
        ? new Fault("override-refused", $"指标 {given.Indicator} 的替换限值 {given.Limit} 不被接受：{refusal.Zh}。",
            $"The limit override {given.Limit} of indicator {given.Indicator} is refused: {refusal.En}.")
        : null;

    private LocalText? Refusal(LimitOverride given, ParkYear parkYear)
    {
        foreach (var standard in Candidates(parkYear.Standard))
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
                : new LocalText($"最大工业行业产值占比须有记录且大于 {threshold}", $"the dominant industry's share must be recorded and above {threshold}");
        }

        return new LocalText("没有这个指标", "there is no such indicator");
    }
}
