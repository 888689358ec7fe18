using EcoPark.Documents.Examine.Known;
using EcoPark.Documents.Examine.Locating;
using EcoPark.Documents.Examine.Values;

namespace EcoPark.Documents.Examine.Rules;

/// <summary>unit-not-of-standard: another unit than the standard's. unit-slip: the same kind of unit, a power of ten apart (万m³/m³, 万元/亿元).</summary>
internal static class UnitOfStandard
{
    public static IEnumerable<ExamineFinding> Find(ExamineContext context)
    {
        var wrong = context.View.Tables.SelectMany(static table => table.Rows)
            .Where(row => row.Unit.Length > 0 && !IsSame(context.Standard.Units, row.Unit, row.Target.Unit))
            .GroupBy(static row => (row.Number, row.Target.Label, row.Target.Unit));
        foreach (var rows in wrong)
        {
            var first = rows.First();
            var slip = IsSlip(context.Standard.Units, first.Unit, first.Target.Unit);
            yield return ExamineContext.Finding(
                slip ? "unit-slip" : "unit-not-of-standard", first.Number, rows.Select(static row => row.Place),
                $"{first.Target.Label}：单位印作“{PrintedText.Short(first.Unit, 20)}”，标准为“{first.Target.Unit}”{(slip ? "，相差若干数量级，请核对数值" : "")}。",
                $"{first.Target.Label}: the unit is printed as '{PrintedText.Short(first.Unit, 20)}', the standard says '{first.Target.Unit}'.");
        }

        foreach (var row in context.View.Tables.SelectMany(static table => table.Rows))
        {
            if (row.Value is PrintedValue.Number { Suffix.Length: > 0 } value && value.Suffix != "%"
                && IsSlip(context.Standard.Units, value.Suffix, row.Target.Unit))
            {
                yield return ExamineContext.Finding("unit-slip", row.Number, [row.Place],
                    $"{row.Target.Label}：数值后写“{value.Suffix}”，单位栏应为“{row.Target.Unit}”，相差若干数量级。",
                    $"{row.Target.Label}: the value carries '{value.Suffix}', the column should be '{row.Target.Unit}'.");
            }
        }
    }

    private static bool IsSame(KnownUnits units, string printed, string standard)
    {
        var (one, two) = (PrintedText.Compact(printed), PrintedText.Compact(standard));
        if (MaskedPattern.Compatible(one, two) || (two == "-" && one is "" or "/" or "--"))
        {
            return true;
        }

        return one != "-" && units.Find(one) is { } a && units.Find(two) is { } b
            && a.Dimension == b.Dimension && Math.Abs((a.Factor / b.Factor) - 1) < 1e-9;
    }

    private static bool IsSlip(KnownUnits units, string printed, string standard) =>
        PrintedText.Compact(printed) != "-" && PrintedText.Compact(standard) is not ("-" or "%")
        && units.Find(printed) is { } a && units.Find(standard) is { } b
        && a.Dimension == b.Dimension && Math.Abs((a.Factor / b.Factor) - 1) > 1e-9;
}
