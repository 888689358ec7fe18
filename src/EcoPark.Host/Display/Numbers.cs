using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Quantities;

namespace EcoPark.Host.Display;

/// <summary>Numbers as tables show them.</summary>
internal static class Numbers
{
    private static readonly Rational Largest = 9999;

    /// <summary>The margin in percent with its sign; empty where a margin in percent says nothing.</summary>
    public static string Margin(IndicatorResult result)
    {
        if (result.Margin is not { } margin || result.Limit?.Relation is not (LimitRelation.AtLeast or LimitRelation.AtMost or LimitRelation.Full))
        {
            return "";
        }

        if (result.Limit.Relation == LimitRelation.Full && margin.Sign >= 0)
        {
            return "";
        }

        var percent = margin * Rational.Hundred;
        var sign = percent.Sign < 0 ? "-" : "+";
        return percent.Abs() > Largest ? $"{sign}>9999 %" : $"{sign}{Rounding.ToText(percent.Abs(), 1)} %";
    }
}
