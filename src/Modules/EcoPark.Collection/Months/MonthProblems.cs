using EcoPark.Collection.Contracts;
using EcoPark.Collection.Filling;
using EcoPark.Platform.Scopes;
using EcoPark.Platform.Ui;
using EcoPark.Standards.Reading;

namespace EcoPark.Collection.Months;

/// <summary>Why a month cannot be taken, before its number is even read.</summary>
internal static class MonthProblems
{
    public static Problem? Of(MonthSheet sheet, Dictionary<string, MonthRow> rows, MonthEntry entry)
    {
        if (!rows.TryGetValue(entry.Item, out var row))
        {
            return new Problem("month-item-not-found", Place(entry), $"没有按月填报的数据项“{entry.Item}”，或不归您看。可用的项见月度数据模板。", $"No item {entry.Item} is stated by month, or it is not yours to see. The template lists the items.");
        }

        if (!row.MayWrite)
        {
            return new Problem("item-forbidden", Place(entry), $"“{row.Item.Name.Zh}”由{row.Office ?? row.Department}填报，不归您填。请联系该部门。", $"{row.Item.Name.En} is stated by {row.Office ?? row.Department}, not by you. Ask that office.");
        }

        if (entry.Month is < 1 or > LedgerMonths.Months)
        {
            return new Problem("month-out-of-range", Place(entry), $"没有 {entry.Month} 月；月份为 1 到 12。", $"There is no month {entry.Month}; months are 1 to 12.");
        }

        return entry.Month <= sheet.Over ? null : new Problem("month-not-over", Place(entry), $"{sheet.Year} 年 {entry.Month} 月还没有过完，没有整月的数；现在可填到 {sheet.Over} 月。",
            $"Month {entry.Month} of {sheet.Year} is not over and has no whole value yet; months up to {sheet.Over} can be stated.");
    }

    public static Problem Twice(MonthEntry entry) => new("month-twice", Place(entry), $"“{entry.Item}”{entry.Month} 月出现了两次，只取第一次。请删去重复的。", $"Month {entry.Month} of {entry.Item} is given twice; the first is taken. Remove the other.");

    public static Problem Conflict(MonthEntry entry, MonthRow row, MonthCell? standing) => new("month-conflict", Place(entry),
        $"“{row.Item.Name.Zh}”{entry.Month} 月在您打开之后由 {standing?.By} 填为 {Said(standing)}（{When(standing)}），您的值没有保存。核对后再保存一次，即以您的值更正。",
        $"Month {entry.Month} of {row.Item.Name.En} was stated as {Said(standing)} by {standing?.By} ({When(standing)}) after you opened it; yours is not saved. Check it and save again to correct it.");

    private static string Place(MonthEntry entry) => entry.Place.Length > 0 ? entry.Place : $"{entry.Item} {entry.Month}";

    private static string Said(MonthCell? cell) => cell switch
    {
        { Number: { } number } => ValueText.Of(number),
        { NotApplicable: not null } => Words.Say("不涉及", "not applicable"),
        _ => Words.Say("未填", "missing"),
    };

    private static string When(MonthCell? cell) => cell is null ? "" : Dates.Table(ParkTime.Local(cell.At));
}
