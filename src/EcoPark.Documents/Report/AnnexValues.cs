using System.Globalization;
using EcoPark.Documents.Facts;
using EcoPark.Documents.Figures;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Quantities;

namespace EcoPark.Documents.Report;

/// <summary>The numbers of annex and form.</summary>
internal static class AnnexValues
{
    /// <summary>An indicator's value as a fact; null where a word is printed.</summary>
    public static Fact? Fact(IndicatorResult result, FigureBook figures, FactTable facts)
    {
        if (result.Value is not { } value || !result.Printed.Any(char.IsAsciiDigit))
        {
            return null;
        }

        var year = figures.ParkYear.ReportYear;
        return facts.Bind($"indicator.{Whole(result.Indicator.Number)}", year, value, result.Indicator.Unit, result.Printed,
            fact => fact with
            {
                Formula = result.Trace.Formula,
                Inputs = [.. result.Trace.Inputs.Select(input => input.Input.ToString())],
            });
    }

    /// <summary>The decimals of a raw row; never fewer than the value needs, so that a reader can recompute.</summary>
    public static int? Digits(Rational value, int? digits) => digits is { } wanted && RationalText.Decimals(value) <= wanted ? wanted : null;

    public static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
