using System.Globalization;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Reading;

namespace EcoPark.Platform.Parameters;

/// <summary>What a park may decide: a share between two bounds, or a day that every year has. Values are kept as 0.1 and 04-15.</summary>
public sealed record ParameterRule
{
    private const int MostDecimals = 6; // of a share; ours
    private const int YearWithoutLeapDay = 2019;

    private ParameterRule(string code, ParameterKind kind, string ours) => (Code, Kind, Ours) = (code, kind, ours);

    /// <summary>Stable: what a park decided is kept under it.</summary>
    public string Code { get; }

    public ParameterKind Kind { get; }

    /// <summary>What holds where the park has decided nothing.</summary>
    public string Ours { get; }

    public Rational Least { get; private init; }

    public Rational Most { get; private init; }

    public LocalText Bounds => Kind == ParameterKind.Share ? Same($"{Percent(Least)} – {Percent(Most)}") : new LocalText("每年都有的一天，如 04-15", "a day that every year has: 04-15");

    public static ParameterRule Share(string code, Rational ours, Rational least, Rational most) =>
        new(code, ParameterKind.Share, ours.ToString()) { Least = least, Most = most };

    public static ParameterRule Day(string code, int month, int day) => new(code, ParameterKind.DayOfYear, Canonical(month, day));

    /// <summary>Reads what somebody typed: 12% or 0.12, 4-15 or 04-15.</summary>
    public Result<string> Read(string text) => Kind == ParameterKind.Share ? ReadShare(text.Trim()) : ReadDay(text.Trim());

    /// <summary>A kept value as people write it.</summary>
    public LocalText Show(string value)
    {
        if (Kind == ParameterKind.DayOfYear)
        {
            return ParameterValues.DayOf(value) is (var month, var day) ? new LocalText($"{month} 月 {day} 日", value) : Same(value);
        }

        return Same(RationalText.TryParse(value, out var share) ? Percent(share) : value);
    }

    private Result<string> ReadShare(string text)
    {
        var isPercent = text.EndsWith('%');
        if (!RationalText.TryParse(isPercent ? text[..^1].TrimEnd() : text, out var typed))
        {
            return new Problem("number-unreadable", Code, $"“{text}”不是数；请写成 12% 或 0.12。", $"'{text}' is no number; write 12% or 0.12.");
        }

        var share = isPercent ? typed / Rational.Hundred : typed;
        if (share < Least || share > Most)
        {
            return new Problem("out-of-range", Code, $"{Percent(share)} 超出范围；应在 {Percent(Least)} 与 {Percent(Most)} 之间。", $"{Percent(share)} is out of range; it must lie between {Percent(Least)} and {Percent(Most)}.");
        }

        return RationalText.TryExact(share, MostDecimals, out var exact) ? exact
            : new Problem("too-many-decimals", Code, $"“{text}”小数位太多；百分数最多 {MostDecimals - 2} 位小数。", $"'{text}' has too many decimals; a percentage has at most {MostDecimals - 2}.");
    }

    private Result<string> ReadDay(string text) =>
        DateOnly.TryParseExact($"{YearWithoutLeapDay}-{text}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? Canonical(day.Month, day.Day)
            : new Problem("day-unreadable", Code, $"“{text}”不是每年都有的日子；请写成 月-日，如 04-15。", $"'{text}' is no day that every year has; write month-day: 04-15.");

    private static string Canonical(int month, int day) => string.Create(CultureInfo.InvariantCulture, $"{month:00}-{day:00}");

    private static string Percent(Rational share) => $"{share * Rational.Hundred}%";

    private static LocalText Same(string text) => new(text, text);
}

/// <summary>How a parameter is written.</summary>
public enum ParameterKind
{
    Share,
    DayOfYear,
}
