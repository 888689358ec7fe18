using EcoPark.Documents.Excel;
using EcoPark.Standards.Formulas;
using EcoPark.Standards.ParkYears;
using EcoPark.Standards.Quantities;

namespace EcoPark.Documents.AssessmentTable;

/// <summary>Values of a park-year as cells: numbers as given, 不涉及 as a dash, what is absent as 未填.</summary>
internal static class CellValue
{
    private const int CachedDigits = 17;

    /// <summary>A value as given, with at least the digits asked for. Raw data are never rounded: others recompute from them.</summary>
    public static Cell Raw(SeriesValue? given, int? digits)
    {
        if (given is not SeriesValue.Number number)
        {
            return given is SeriesValue.NotApplicable
                ? Cell.Text(FormulaTranslator.NotApplicable, StyleName.Centre)
                : Cell.Text(FormulaTranslator.Missing, StyleName.Missing);
        }

        var shown = digits is { } least ? Math.Max(least, RationalText.Decimals(number.Value)) : (int?)null;
        return Cell.Number(number.Value.ToString(), new CellStyle(StyleName.Number, shown));
    }

    /// <summary>The cached value of a formula: the engine's number, or its word.</summary>
    public static CellContent Cached(Rational? value, string word) =>
        value is { } number ? new CellContent.Number(number.ToSignificant(CachedDigits)) : new CellContent.Text(word);

    /// <summary>The word that stands where inputs are absent; null when all are there.</summary>
    public static string? Absent(IEnumerable<FormulaInput> inputs, ParkYear parkYear)
    {
        var given = inputs.Select(parkYear.Find).ToList();
        return given.Any(value => value is SeriesValue.NotApplicable) ? FormulaTranslator.NotApplicable
            : given.Any(value => value is not SeriesValue.Number) ? FormulaTranslator.Missing
            : null;
    }
}
