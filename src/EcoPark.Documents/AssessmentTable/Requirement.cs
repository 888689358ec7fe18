using System.Globalization;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Formulas;
using EcoPark.Standards.ParkYears;

namespace EcoPark.Documents.AssessmentTable;

/// <summary>The text of the column 要求, the same in workbook, annex and form: every branch that the standard prints, whichever applies.</summary>
public static class Requirement
{
    /// <summary>One text per printed row: one (its branches on lines of their own), or one per region.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="standard">Its standard, for the names of regions.</param>
    /// <param name="items">The catalogue, for the names of items in conditions.</param>
    /// <param name="parkYear">The park-year, for a limit that replaces the standard's.</param>
    public static IReadOnlyList<string> Lines(Indicator indicator, Standard standard, Catalogue items, ParkYear parkYear)
    {
        if (HasRegions(indicator))
        {
            return [.. indicator.Limits.Select(limit => Region(limit, standard))];
        }

        var text = string.Join('\n', indicator.Limits.Select(limit => limit.Case is LimitCase.When when ? Branch(when.Condition, limit, items) : limit.Printed));
        return parkYear.LimitOverrides.FirstOrDefault(given => given.Indicator == indicator.Number) is { } replaced
            ? [$"{text}\n主导行业限值{(indicator.Limits[0].Relation == LimitRelation.AtMost ? "≤" : "≥")}{replaced.Limit}"]
            : [text];
    }

    /// <summary>True when the requirement stands on several rows, one per region.</summary>
    public static bool HasRegions(Indicator indicator) => indicator.Limits.Any(limit => limit.Case is LimitCase.Attribute);

    // The limit by itself carries its sign (≥20); the words around it are those of the official table.
    private static string Region(Limit limit, Standard standard)
    {
        if (limit.Case is not LimitCase.Attribute attribute)
        {
            return limit.Printed;
        }

        var name = standard.Attributes.Where(known => known.Code == attribute.AttributeCode).SelectMany(known => known.Values)
            .FirstOrDefault(value => value.Key == attribute.Value).Value?.Zh ?? attribute.Value;
        return string.Create(CultureInfo.InvariantCulture, $"{name}达到{limit.Value}%以上");
    }

    // The words of the official table where it is its own condition, the sign of the park's growth.
    private static string Branch(Condition condition, Limit limit, Catalogue items)
    {
        if (condition.Terms is [Condition.Comparison { Left: Expression.Growth { Years: null, Operand: Expression.Reference { Code: "industrial_value_added" } }, Right: Expression.Literal { Value.Sign: 0 } } growth])
        {
            return $"当园区工业增加值建设期年均增长率{FullWidth(growth.Sign)}0，{limit.Printed}";
        }

        return $"当{FormulaWords.Describe(condition, items, chinese: true)}时，{limit.Printed}";
    }

    private static string FullWidth(string sign) => sign switch
    {
        "<" => "＜",
        "<=" => "≤",
        ">=" => "≥",
        "=" => "＝",
        _ => "＞",
    };
}
