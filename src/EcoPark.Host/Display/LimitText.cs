using EcoPark.Standards.Definitions;
using EcoPark.Standards.Formulas;

namespace EcoPark.Host.Display;

/// <summary>A limit in one line: as printed, its number where that differs, and when it applies.</summary>
internal static class LimitText
{
    public static string Of(Limit limit, Standard standard, ISymbols items, bool chinese)
    {
        var number = (limit.Relation switch { LimitRelation.AtMost => "≤", LimitRelation.Zero => "=", _ => "≥" }) + limit.Value;
        var printed = limit.Printed == number ? number : $"{limit.Printed} ({number})";
        var colon = chinese ? "：" : ": ";
        return limit.Case switch
        {
            LimitCase.When rule => printed + colon + FormulaWords.Describe(rule.Condition, items, chinese),
            LimitCase.Attribute attribute => printed + colon + Words(attribute, standard, chinese),
            _ => printed,
        };
    }

    private static string Words(LimitCase.Attribute attribute, Standard standard, bool chinese)
    {
        var known = standard.Attributes.FirstOrDefault(candidate => candidate.Code == attribute.AttributeCode);
        var value = known?.Values.FirstOrDefault(candidate => candidate.Key == attribute.Value).Value;
        return $"{known?.Name.In(chinese) ?? attribute.AttributeCode} = {value?.In(chinese) ?? attribute.Value}";
    }
}
