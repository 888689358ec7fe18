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
            rows.AddRange(Requirements(standard, indicator));
        }

        return rows;
    }

    /// <summary>The requirement of an indicator on one line per printed branch.</summary>
    public static IReadOnlyList<string> RequirementLines(Standard standard, Indicator indicator) =>
        indicator.Limits.Any(limit => limit.Case is LimitCase.When)
            ? [.. indicator.Limits.Select(limit => limit.Case is LimitCase.When when ? GrowthLine(when.Condition, limit) : limit.Printed)]
            : indicator.Limits.Any(limit => limit.Case is LimitCase.Attribute)
                ? [.. indicator.Limits.Select(limit => AttributeLine(standard, limit))]
                : [indicator.Limits[0].Printed];

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

    private static IEnumerable<AssessmentRow> Requirements(Standard standard, Indicator indicator)
    {
        var lines = RequirementLines(standard, indicator);
        return indicator.Limits.Any(limit => limit.Case is LimitCase.Attribute)
            ? lines.Select((line, index) => new AssessmentRow.Branch(indicator, line, index == 0))
            : [new AssessmentRow.Value(indicator, string.Join("；", lines))];
    }

    // The printed limit already carries its sign (≥20); the words around it are those of the official table.
    private static string AttributeLine(Standard standard, Limit limit)
    {
        var attribute = (LimitCase.Attribute)limit.Case;
        var name = standard.Attributes.FirstOrDefault(known => known.Code == attribute.AttributeCode)?.Values
            .FirstOrDefault(value => value.Key == attribute.Value).Value?.Zh ?? attribute.Value;
        return $"{name}达到{limit.Value}%以上";
    }

    private static string GrowthLine(Condition condition, Limit limit)
    {
        var sign = condition.Terms.OfType<Condition.Comparison>().FirstOrDefault()?.Sign ?? ">";
        return $"当园区工业增加值建设期年均增长率{sign}0，{limit.Printed}";
    }
}
