using System.Globalization;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Formulas;
using EcoPark.Standards.ParkYears;

namespace EcoPark.Documents.AssessmentTable;

/// <summary>
/// The rows of the 对照考核表 in the official order, and the words of its columns. The workbook, the annex of the
/// report and the disclosure form all print from here.
/// </summary>
public static class AssessmentRows
{
    /// <summary>Printed where nothing was given.</summary>
    public const string MissingWord = "未填";

    /// <summary>The rows of a set for a park-year: raw data, then the indicator with its requirement.</summary>
    public static IReadOnlyList<AssessmentRow> Of(Standard standard, ParkYear parkYear, Catalogue items)
    {
        var rows = new List<AssessmentRow>();
        foreach (var indicator in standard.Indicators)
        {
            rows.AddRange(indicator.Rows.Select(row => Raw(indicator, row, parkYear, items)).OfType<AssessmentRow>());
            rows.AddRange(Requirements(standard, indicator, items, parkYear));
        }

        return rows;
    }

    /// <summary>必选, 是 or 否.</summary>
    public static string ChosenWord(IndicatorResult result) => result.Indicator.IsMandatory ? "必选" : result.IsSelected ? "是" : "否";

    /// <summary>The name with the mark of its footnotes: 工业固体废物综合利用率①.</summary>
    public static string NameWithMarks(Standard standard, Indicator indicator) => indicator.Name.Zh + string.Concat(
        indicator.Footnotes.Select(number => standard.Footnotes.FirstOrDefault(footnote => footnote.Number == number)?.Mark));

    private static AssessmentRow.Raw? Raw(Indicator indicator, RawRow row, ParkYear parkYear, Catalogue items)
    {
        if (!items.TryFindItem(row.Item, out var item))
        {
            return null;
        }

        var year = row.Period.Year(parkYear.ReportYear, parkYear.BaseYear);
        var label = row.Label.Replace($"{{{row.Period}}}", year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return new AssessmentRow.Raw(indicator, new FormulaInput(row.Item, year), item, label, row.Digits);
    }

    private static IEnumerable<AssessmentRow> Requirements(Standard standard, Indicator indicator, Catalogue items, ParkYear parkYear)
    {
        var lines = Requirement.Lines(indicator, standard, items, parkYear);
        return Requirement.HasRegions(indicator)
            ? lines.Select((line, index) => new AssessmentRow.Branch(indicator, line, index == 0))
            : [new AssessmentRow.Value(indicator, lines[0])];
    }
}
