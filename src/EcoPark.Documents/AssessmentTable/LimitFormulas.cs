using EcoPark.Standards.Definitions;
using EcoPark.Standards.ParkYears;
using EcoPark.Standards.Quantities;

namespace EcoPark.Documents.AssessmentTable;

/// <summary>The limit that applies to an indicator, as formulas over region, growth and value cells.</summary>
internal sealed class LimitFormulas(Indicator indicator, ParkYear parkYear, TableLayout layout, FormulaTranslator translator, Standard standard)
{
    private const string AtLeast = "≥";
    private const string AtMost = "≤";
    private const string Equal = "=";

    private readonly LimitOverride? replaced = parkYear.LimitOverrides.FirstOrDefault(given => given.Indicator == indicator.Number);

    /// <summary>The sign shown beside the limit.</summary>
    public static string Sign(Limit limit) => limit.Relation switch
    {
        LimitRelation.AtMost => AtMost,
        LimitRelation.Zero => Equal,
        _ => AtLeast,
    };

    /// <summary>The sign as a formula; empty where no limit applies.</summary>
    public string SignFormula => Branches(limit => $"\"{Sign(limit)}\"");

    /// <summary>The number as a formula; empty text where no limit applies.</summary>
    public string ValueFormula => Branches(limit => Number(limit));

    /// <summary>Whether a value stands against the limit, on the unrounded cell at the 12 decimals that a spreadsheet holds.</summary>
    public static string Compare(string value, string sign, string limit) =>
        $"IF({sign}=\"{AtMost}\",ROUND({value},12)<={limit},IF({sign}=\"{Equal}\",ROUND({value},12)={limit},ROUND({value},12)>={limit}))";

    /// <summary>The word for a number without a limit: the region is open, or the standard has no case.</summary>
    public string WithoutLimit => indicator.Limits.Any(limit => limit.Case is LimitCase.Attribute) ? FormulaTranslator.Missing : FormulaTranslator.NotComputable;

    public string Number(Limit limit)
    {
        var value = replaced?.Limit ?? limit.Value;
        return RationalText.TryExact(value, out var text) ? text : $"({value.Numerator}/{value.Denominator})";
    }

    private string Branches(Func<Limit, string> text)
    {
        var formula = "\"\"";
        foreach (var limit in indicator.Limits.Reverse())
        {
            formula = limit.Case switch
            {
                LimitCase.Always => text(limit),
                LimitCase.When rule => $"IF({translator.Holds(rule.Condition)},{text(limit)},{formula})",
                LimitCase.Attribute attribute => $"IF({Cell(attribute)}=\"{Name(attribute)}\",{text(limit)},{formula})",
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        }

        return formula;
    }

    private string Cell(LimitCase.Attribute attribute) =>
        layout.Attributes.TryGetValue(attribute.AttributeCode, out var at) ? $"'{TableLayout.WorkingSheet}'!{at.Absolute}" : "\"\"";

    private string Name(LimitCase.Attribute attribute) =>
        standard.Attributes.Where(known => known.Code == attribute.AttributeCode).SelectMany(known => known.Values)
            .FirstOrDefault(value => value.Key == attribute.Value).Value?.Zh ?? attribute.Value;
}
