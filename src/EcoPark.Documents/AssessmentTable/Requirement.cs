using EcoPark.Standards.Definitions;
using EcoPark.Standards.Formulas;
using EcoPark.Standards.ParkYears;

namespace EcoPark.Documents.AssessmentTable;

/// <summary>The text of the column 要求: every branch that the standard prints, whichever applies.</summary>
public static class Requirement
{
    /// <summary>One text per printed row: one, or one per region.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="standard">Its standard, for the names of regions.</param>
    /// <param name="items">The catalogue, for the names of items.</param>
    /// <param name="parkYear">The park-year, for a limit that replaces the standard's.</param>
    public static IReadOnlyList<string> Lines(Indicator indicator, Standard standard, Catalogue items, ParkYear parkYear)
    {
        var regions = indicator.Limits.Where(limit => limit.Case is LimitCase.Attribute).Select(limit => Region(limit, standard)).ToList();
        if (regions.Count > 0)
        {
            return regions;
        }

        var text = string.Join('\n', indicator.Limits.Select(limit => limit.Case is LimitCase.When when
            ? $"当{FormulaWords.Describe(when.Condition, items, chinese: true)}时\n{limit.Printed}"
            : limit.Printed));
        return parkYear.LimitOverrides.FirstOrDefault(given => given.Indicator == indicator.Number) is { } replaced
            ? [$"{text}\n主导行业限值 {(indicator.Limits[0].Relation == LimitRelation.AtMost ? "≤" : "≥")}{replaced.Limit}"]
            : [text];
    }

    private static string Region(Limit limit, Standard standard)
    {
        if (limit.Case is not LimitCase.Attribute attribute)
        {
            return limit.Printed;
        }

        var name = standard.Attributes.Where(known => known.Code == attribute.AttributeCode).SelectMany(known => known.Values)
            .FirstOrDefault(value => value.Key == attribute.Value).Value?.Zh ?? attribute.Value;
        return $"{name} {limit.Printed}";
    }
}
