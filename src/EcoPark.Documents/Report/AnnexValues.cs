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

    /// <summary>An indicator number as text.</summary>
    public static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
