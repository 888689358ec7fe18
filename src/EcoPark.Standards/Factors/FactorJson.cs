using EcoPark.Standards.Definitions;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Reading;

namespace EcoPark.Standards.Factors;

/// <summary>The parts that factor files share: units of a given dimension and numbers above zero.</summary>
internal static class FactorJson
{
    public static Unit Unit(MapReader map, string name, UnitTable units)
    {
        var node = map.Required(name);
        var symbol = map.TextOf(node);
        if (symbol is not null && units.TryFind(symbol, out var unit))
        {
            return unit;
        }

        if (symbol is not null && node is not null)
        {
            map.Report(node, "unknown-unit", $"不认识单位“{symbol}”；请先在 units.json 中定义。", $"Unknown unit '{symbol}'; define it in units.json first.");
        }

        return Quantities.Unit.One;
    }

    /// <summary>A number above zero, written as text as all factors are; a JSON number may have been through a rounding.</summary>
    public static Rational? Positive(MapReader map, string name, bool required = true)
    {
        var node = required ? map.Required(name) : map.Optional(name);
        if (node is null)
        {
            return null;
        }

        var text = map.TextOf(node);
        if (text is not null && RationalText.TryParse(text, out var value, allowFraction: true) && value.Sign > 0)
        {
            return value;
        }

        if (text is not null)
        {
            map.Report(node, "not-positive", $"“{text}”不是大于 0 的数。", $"'{text}' is not a number above 0.");
        }

        return null;
    }

    public static Quantity Quantity(MapReader map, string valueName, string unitName, UnitTable units) =>
        new(Positive(map, valueName) ?? Rational.One, Unit(map, unitName, units));

    /// <summary>Refuses a unit that does not measure what it should.</summary>
    public static void Same(MapReader map, Dimension expected, Unit unit, string name)
    {
        if (unit.Dimension != expected)
        {
            map.Report(map.Node, "wrong-dimension", $"{name} 的单位“{unit.Symbol}”量纲是 {unit.Dimension}，应为 {expected}。",
                $"The unit '{unit.Symbol}' of {name} has the dimension {unit.Dimension}, not {expected}.");
        }
    }

    /// <summary>Refuses a carrier that stands twice.</summary>
    public static void Unique(MapReader root, IEnumerable<string> carriers)
    {
        foreach (var twice in carriers.GroupBy(carrier => carrier, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            root.Report(root.Node, "duplicate-carrier", $"品种“{twice.Key}”出现了 {twice.Count()} 次；请只留一个。",
                $"The carrier '{twice.Key}' stands {twice.Count()} times; keep one.");
        }
    }
}
