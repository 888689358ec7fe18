using EcoPark.Collection.Contracts;
using EcoPark.Collection.Filling;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Quantities;

namespace EcoPark.Collection.Months;

/// <summary>Something odd about the months of an item: a question, never a refusal.</summary>
/// <param name="Row">The item.</param>
/// <param name="Month">1 to 12; null: the twelve together.</param>
/// <param name="Rule"><c>unit-slip</c> or <c>months-differ</c>.</param>
/// <param name="Message">Place, value, limit and next step.</param>
public sealed record MonthFinding(MonthRow Row, int? Month, string Rule, LocalText Message);

/// <summary>
/// A month against the same month of last year and against the month before: near a factor by which a unit is usually mistaken.
/// Twelve months against the year: beyond our tolerance. The factors are those of the department's own form.
/// </summary>
internal static class MonthChecks
{
    public static IEnumerable<MonthFinding> Of(MonthRow row, MonthSheet sheet) =>
        Enumerable.Range(1, LedgerMonths.Months).Select(month => Slip(row, sheet.Year, month)).OfType<MonthFinding>().Concat(OfYear(row, sheet));

    public static MonthFinding? Slip(MonthRow row, int year, int month)
    {
        var before = month > 1 ? row.Cells[month - 2] : row.Before[LedgerMonths.Months - 1];
        return row.Cells[month - 1]?.Number is not { } now ? null
            : Slip(row, month, now, (row.Before[month - 1]?.Number, new($"上年同月（{year - 1}-{month:00}）", $"the same month of last year ({year - 1}-{month:00})")))
                ?? Slip(row, month, now, (before?.Number, new("前一个月", "the month before")));
    }

    private static MonthFinding? Slip(MonthRow row, int month, Rational now, (Rational? Value, LocalText Name) other)
    {
        if (row.History is not { } history || other.Value is not { Sign: > 0 } value || now.Sign <= 0)
        {
            return null;
        }

        foreach (var factor in history.SlipFactors)
        {
            foreach (var (times, sign) in new[] { (factor, ""), (Rational.One / factor, "1/") })
            {
                if (((now / value / times) - 1).Abs() <= history.SlipTolerance)
                {
                    var unit = row.Item.Unit;
                    return new MonthFinding(row, month, "unit-slip", new LocalText(
                        $"“{row.Item.Name.Zh}”{month} 月是 {ValueText.Of(now)} {unit}，约为{other.Name.Zh} {ValueText.Of(value)} 的 {sign}{ValueText.Of(factor)} 倍，可能单位填错；请核对单位。",
                        $"{row.Item.Name.En} of month {month} is {ValueText.Of(now)} {unit.English}, about {sign}{ValueText.Of(factor)} times {other.Name.En}, {ValueText.Of(value)}: the unit may be wrong; check it."));
                }
            }
        }

        return null;
    }

    private static IEnumerable<MonthFinding> OfYear(MonthRow row, MonthSheet sheet)
    {
        // A month that does not apply adds nothing; a missing one makes the sum no sum.
        if (row.OfYear is not { } reported || row.Known < LedgerMonths.Months || row.ToDate is not { } sum || (sum - reported).Abs() <= reported.Abs() * sheet.Tolerance)
        {
            yield break;
        }

        var percent = ValueText.Of(sheet.Tolerance * Rational.Hundred);
        var unit = row.Item.Unit;
        yield return new MonthFinding(row, null, "months-differ", new LocalText(
            $"“{row.Item.Name.Zh}”{sheet.Year} 年十二个月合计 {ValueText.Of(sum)} {unit}，年度数是 {ValueText.Of(reported)} {unit}，差 {ValueText.Of(sum - reported)}，超过 {percent}%；请核对哪一个对，月度数不会改变年度数。",
            $"The twelve months of {row.Item.Name.En} in {sheet.Year} sum to {ValueText.Of(sum)} {unit.English}, the year's value is {ValueText.Of(reported)}: a difference of {ValueText.Of(sum - reported)}, beyond {percent} %. Check which is right; months never change the year."));
    }
}
