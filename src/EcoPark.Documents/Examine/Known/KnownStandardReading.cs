using System.Collections.Immutable;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Formulas;

namespace EcoPark.Documents.Examine.Known;

/// <summary>Takes from a standard's definition what reading a report needs.</summary>
public static class KnownStandardReading
{
    /// <summary>The view of a standard of the library.</summary>
    /// <param name="library">Units, items and standards.</param>
    /// <param name="standard">The standard the reports are about.</param>
    public static KnownStandard Read(StandardsLibrary library, Standard standard) => new()
    {
        Number = standard.Number,
        Units = new KnownUnits(library.Units),
        ChooseOnlyIfMetFootnote = standard.FootnoteOf(FootnoteRule.ChooseOnlyIfMet)?.Number,
        GrowthItem = standard.Indicators.SelectMany(static indicator => indicator.Limits)
            .Select(static limit => Growing(limit.Case)?.Item).FirstOrDefault(static item => item is not null),
        Indicators = [.. standard.Indicators.Select(indicator => Indicator(library, standard, indicator))],
    };

    private static KnownIndicator Indicator(StandardsLibrary library, Standard standard, Indicator indicator) => new()
    {
        Number = indicator.Number,
        Name = indicator.Name.Zh,
        Unit = indicator.Unit.Symbol,
        IsMandatory = indicator.IsMandatory,
        Group = indicator.Group,
        Footnotes = indicator.Footnotes,
        Formula = indicator.Formula,
        Limits = [.. indicator.Limits.Select(limit => Limit(standard, limit))],
        Rows = Rows(library, indicator),
    };

    private static KnownLimit Limit(Standard standard, Limit limit) => new(
        limit.Relation, (decimal)limit.Value.ToDouble(), limit.Printed,
        Growing(limit.Case)?.Branch ?? GrowthBranch.None, Region(standard, limit.Case));

    private static ImmutableArray<KnownRow> Rows(StandardsLibrary library, Indicator indicator)
    {
        var rows = ImmutableArray.CreateBuilder<KnownRow>();
        foreach (var row in indicator.Rows)
        {
            RowPeriod? period = row.Period switch
            {
                Period.Report => RowPeriod.Report,
                Period.Base => RowPeriod.Base,
                Period.Before { Years: 3 } => RowPeriod.ThreeYearsBefore,
                _ => null,
            };
            if (period is { } known && library.Items.TryFindItem(row.Item, out var item))
            {
                rows.Add(new KnownRow(indicator.Number, row.Item, known, row.Label, item.Unit.Symbol));
            }
        }

        return rows.ToImmutable();
    }

    // Only "growth(item) > 0" and "growth(item) < 0" are branches that a report prints as such.
    private static (string Item, GrowthBranch Branch)? Growing(LimitCase limitCase) =>
        limitCase is LimitCase.When { Condition.Terms: [Condition.Comparison comparison] }
        && comparison is { Left: Expression.Growth { Operand: Expression.Reference item }, Right: Expression.Literal { Value.Sign: 0 } }
            ? comparison.Sign switch
            {
                ">" or ">=" => (item.Code, GrowthBranch.Positive),
                "<" or "<=" => (item.Code, GrowthBranch.Negative),
                _ => null,
            }
            : null;

    private static string Region(Standard standard, LimitCase limitCase)
    {
        if (limitCase is not LimitCase.Attribute wanted)
        {
            return "";
        }

        return standard.Attributes.Where(attribute => attribute.Code == wanted.AttributeCode)
            .SelectMany(static attribute => attribute.Values).FirstOrDefault(value => value.Key == wanted.Value).Value?.Zh ?? "";
    }
}
