using System.Collections.Immutable;
using System.Globalization;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Reading;

namespace EcoPark.Standards.ParkYears;

/// <summary>Reads <c>series</c> and <c>figures</c> of the input contract.</summary>
internal sealed class SeriesValueReader(StandardsLibrary library)
{
    private static readonly string[] States = ["provisional", "approved"];

    public ImmutableSortedDictionary<string, ImmutableSortedDictionary<int, SeriesValue>> Series(MapReader map) =>
        Table(map, "series", (code, node) =>
        {
            if (library.Items.TryFindItem(code, out var item))
            {
                return (value, place) => Accept(map, place, value, item);
            }

            map.Report(node, "unknown-item", $"没有哪个标准使用数据项“{code}”；请核对代码。", $"No standard knows the item '{code}'; check the code.");
            return null;
        });

    public ImmutableSortedDictionary<string, ImmutableSortedDictionary<int, SeriesValue>> Figures(MapReader map) =>
        Table(map, "figures", (code, node) =>
        {
            if (library.Figures.TryFind(code, out var figure))
            {
                return (value, place) => Accept(map, place, value, figure);
            }

            map.Report(node, "unknown-figure", $"图表数据目录里没有“{code}”；请核对代码。", $"The catalogue has no figure '{code}'; check the code.");
            return null;
        });

    /// <summary>A number of the contract: finite, below 10^18, at most 12 decimals.</summary>
    public static Rational? Exact(MapReader map, JsonNode node)
    {
        if (node is not JsonNode.Number number)
        {
            map.Report(node, "not-a-number", $"这里应是数，却是{Kind(node)}。", $"Expected a number, found {node.Kind}.");
            return null;
        }

        var fault = RationalText.TryParse(number.Raw, out var value) ? ParkYearRules.Number(value, number.Raw) : ParkYearRules.OutOfRange(number.Raw);
        if (fault is null)
        {
            return value;
        }

        map.Report(node, fault);
        return null;
    }

    private static ImmutableSortedDictionary<string, ImmutableSortedDictionary<int, SeriesValue>> Table(
        MapReader map, string member, Func<string, JsonNode, Action<SeriesValue, JsonNode>?> accept)
    {
        var table = ImmutableSortedDictionary.CreateBuilder<string, ImmutableSortedDictionary<int, SeriesValue>>(StringComparer.Ordinal);
        foreach (var (code, node) in map.Entries(member))
        {
            if (accept(code, node) is not { } check)
            {
                continue;
            }

            if (node is not JsonNode.Map years)
            {
                map.Report(node, "wrong-type", $"“{code}”应是“年份: 值”的对象。", $"'{code}' must be an object of year: value.");
                continue;
            }

            table[code] = Years(map, years, check);
        }

        return table.ToImmutable();
    }

    private static ImmutableSortedDictionary<int, SeriesValue> Years(MapReader map, JsonNode.Map years, Action<SeriesValue, JsonNode> check)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<int, SeriesValue>();
        foreach (var (text, node) in years.Members)
        {
            if (text.Length != 4 || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || !ParkYearRules.IsYear(year))
            {
                map.Report(node, "not-a-year", $"“{text}”不是四位年份。", $"'{text}' is not a four-digit year.");
                continue;
            }

            if (Value(map, node) is { } value)
            {
                check(value, node);
                values[year] = value;
            }
        }

        return values.ToImmutable();
    }

    private static SeriesValue? Value(MapReader map, JsonNode node) => node switch
    {
        JsonNode.Text text => new SeriesValue.Text(text.Value, null),
        JsonNode.Map => Described(new MapReader(node, map.Problems)),
        _ => Exact(map, node) is { } value ? new SeriesValue.Number { Value = value } : null,
    };

    private static SeriesValue? Described(MapReader map)
    {
        if (map.Optional("notApplicable") is { } reason)
        {
            var text = map.TextOf(reason) ?? "-";
            map.Done();
            if (text.Trim().Length == 0)
            {
                map.Report(reason, "missing-reason", "不涉及需要说明原因。", "Not applicable needs a reason.");
            }

            return new SeriesValue.NotApplicable(text);
        }

        var source = map.OptionalText("source");
        if (map.Optional("exact") is { } exact)
        {
            return Number(map, Fraction(map, exact), source);
        }

        var node = map.Required("value");
        if (node is JsonNode.Text word)
        {
            map.Done();
            return new SeriesValue.Text(word.Value, source);
        }

        return Number(map, node is null ? null : Exact(map, node), source);
    }

    // Computed values have as many decimals as they need: "1/3".
    private static Rational? Fraction(MapReader map, JsonNode node)
    {
        if (node is JsonNode.Text text && RationalText.TryParse(text.Value, out var value, allowFraction: true) && value.Abs() < ParkYearRules.Largest)
        {
            return value;
        }

        map.Report(node, "not-a-fraction", "exact 应是分数文字，如“1/3”，绝对值小于 10^18。", "exact must be a fraction as text such as '1/3', below 10^18 in size.");
        return null;
    }

    private static SeriesValue.Number? Number(MapReader map, Rational? value, string? source)
    {
        var number = new SeriesValue.Number
        {
            Value = value ?? Rational.Zero,
            Source = source,
            Scope = map.OptionalText("scope"),
            Basis = map.OptionalText("basis"),
            ChangeReason = map.OptionalText("changeReason"),
            State = map.OptionalText("state"),
        };
        if (number.State is { } state && !States.Contains(state))
        {
            map.Report(map.Node, "unknown-state", $"state“{state}”应为 provisional 或 approved。", $"The state '{state}' must be provisional or approved.");
        }

        map.Done();
        return value is null ? null : number;
    }

    private static void Accept(MapReader map, JsonNode node, SeriesValue value, DataItem item)
    {
        if (value is SeriesValue.Text)
        {
            map.Report(node, "not-a-number", $"{item.Name.Zh} 应填数，单位 {item.Unit.Symbol}。", $"{item.Name.En} must be a number in {item.Unit.Symbol}.");
        }

        if (value is SeriesValue.Number number && ParkYearRules.Bounds(number.Value, item.Name, item.Unit, item.Minimum, item.Maximum) is { } fault)
        {
            map.Report(node, fault);
        }
    }

    private static void Accept(MapReader map, JsonNode node, SeriesValue value, Figure figure)
    {
        if (figure.IsText != value is SeriesValue.Text && value is not SeriesValue.NotApplicable)
        {
            map.Report(node, "wrong-type", $"{figure.Name.Zh} 应填{(figure.IsText ? "文字" : "数，单位 " + figure.Unit.Symbol)}。",
                $"{figure.Name.En} must be {(figure.IsText ? "a text" : "a number in " + figure.Unit.Symbol)}.");
        }
    }

    private static string Kind(JsonNode node) => node switch
    {
        JsonNode.Nothing => " null（未知请整项不写）",
        JsonNode.Text => "文字",
        JsonNode.List => "数组",
        JsonNode.Flag => " true/false",
        _ => "对象",
    };
}
