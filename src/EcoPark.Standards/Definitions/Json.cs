using EcoPark.Standards.Formulas;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Reading;

namespace EcoPark.Standards.Definitions;

/// <summary>The parts that all definition files share.</summary>
internal static class Json
{
    private const int MostDigits = 12;

    public static MapReader? Root(SourceFile file, List<Problem> problems)
    {
        var parsed = StrictJson.Parse(file.Bytes.Span, file.Path);
        if (parsed.IsOk)
        {
            return new MapReader(parsed.Value, problems);
        }

        problems.AddRange(parsed.Problems);
        return null;
    }

    public static LocalText Local(MapReader map, string name)
    {
        if (map.Required(name) is not { } node)
        {
            return new LocalText("", "");
        }

        var inner = new MapReader(node, map.Problems);
        var text = new LocalText(inner.Text("zh"), inner.Text("en"));
        inner.Done();
        return text;
    }

    public static LocalText Names(MapReader map) => new(map.Text("zh"), map.Text("en"));

    public static Provenance Provenance(MapReader map) => new(map.Text("source"), Certainty(map, map.Required("certainty")));

    public static string Certainty(MapReader map, JsonNode? node)
    {
        var tag = map.TextOf(node) ?? "?";
        if (node is not null && !Definitions.Provenance.KnownCertainties.Contains(tag))
        {
            map.Report(node, "unknown-certainty", $"不认识确定性标记“{tag}”；可用：{string.Join(" ", Definitions.Provenance.KnownCertainties)}。",
                $"Unknown certainty '{tag}'; known: {string.Join(" ", Definitions.Provenance.KnownCertainties)}.");
        }

        return tag;
    }

    /// <summary>Decimals printed, 0 to 12: more would cost unbounded time and say nothing.</summary>
    public static int? Digits(MapReader map, string name, bool required = false)
    {
        var node = required ? map.Required(name) : map.Optional(name);
        var digits = map.WholeOf(node);
        if (node is not null && digits is < 0 or > MostDigits)
        {
            map.Report(node, "out-of-range", $"{name} 的值 {digits} 不在 0 到 {MostDigits} 之间。", $"{name} is {digits}, not from 0 to {MostDigits}.");
            return null;
        }

        return digits;
    }

    public static Unit UnitOf(MapReader map, UnitTable units)
    {
        var node = map.Required("unit");
        var symbol = map.TextOf(node);
        if (symbol is not null && units.TryFind(symbol, out var unit))
        {
            return unit;
        }

        if (symbol is not null && node is not null)
        {
            map.Report(node, "unknown-unit", $"不认识单位“{symbol}”；请先在 units.json 中定义。", $"Unknown unit '{symbol}'; define it in units.json first.");
        }

        return Unit.One;
    }

    public static Period PeriodOf(MapReader map, string name)
    {
        var node = map.Required(name);
        var text = map.TextOf(node);
        if (text is not null && Period.Parse(text) is { } period)
        {
            return period;
        }

        if (text is not null && node is not null)
        {
            map.Report(node, "unknown-period", $"“{text}”不是年份；可用 t、base、t-3 或四位年份。", $"'{text}' is not a period; use t, base, t-3 or a year.");
        }

        return new Period.Report();
    }
}
