using EcoPark.Documents.Examine.Known;
using EcoPark.Documents.Examine.Locating;
using EcoPark.Standards.Formulas;

namespace EcoPark.Documents.Examine.Derived;

/// <summary>Whether the park grows, as far as its tables show it.</summary>
internal static class GrowthSign
{
    /// <summary>From the base year to the report year; <see cref="GrowthBranch.None"/> when the rows do not decide it.</summary>
    public static GrowthBranch SinceBase(KnownStandard standard, RawValues values) =>
        standard.GrowthItem is { } item && values.Range(item, RowPeriod.Report, true) is { } now
        && values.Range(item, RowPeriod.Base, true) is { } then
            ? now.High < then.Low ? GrowthBranch.Negative : now.Low > then.High ? GrowthBranch.Positive : GrowthBranch.None
            : GrowthBranch.None;

    /// <summary>The row that prints the growth of the last three years; null when there is none with a number.</summary>
    public static LocatedRow? ThreeYearRow(KnownStandard standard, LocatedTable table)
    {
        var indicator = standard.Indicators.FirstOrDefault(indicator =>
            indicator.Formula is Expression.Growth { Years: 3, Operand: Expression.Reference item }
            && item.Code == standard.GrowthItem);
        return indicator is null ? null : table.Find(indicator.Number) is { NumberValue: not null } row ? row : null;
    }
}
