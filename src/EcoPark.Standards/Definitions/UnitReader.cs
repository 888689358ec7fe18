using EcoPark.Standards.Quantities;
using EcoPark.Standards.Reading;

namespace EcoPark.Standards.Definitions;

/// <summary>Reads <c>units/*.json</c>.</summary>
internal static class UnitReader
{
    private const int LargestPower = 9;

    public static UnitTable Read(IEnumerable<SourceFile> files, List<Problem> problems)
    {
        var units = new List<(Unit, IReadOnlyList<string>)>();
        var spellings = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (Json.Root(file, problems) is not { } root)
            {
                continue;
            }

            var dimensions = root.Elements("dimensions", required: true).Select(root.TextOf).OfType<string>().ToHashSet(StringComparer.Ordinal);
            foreach (var node in root.Elements("units", required: true))
            {
                if (Unit(new MapReader(node, problems), dimensions) is not { } unit)
                {
                    continue;
                }

                if (unit.Spellings.All(spellings.Add))
                {
                    units.Add((unit.Unit, unit.Spellings));
                }
                else
                {
                    root.Report(node, "duplicate-unit", "单位的符号或别名与别的单位相同。", "The unit is spelt like another.");
                }
            }

            root.Done();
        }

        return new UnitTable(units);
    }

    private static (Unit Unit, IReadOnlyList<string> Spellings)? Unit(MapReader map, HashSet<string> dimensions)
    {
        var symbol = map.Text("symbol");
        var aliases = map.Elements("aliases").Select(map.TextOf).OfType<string>().ToList();
        _ = map.Text("zh");
        var english = map.Text("en");
        var factor = map.OptionalExact("factor");
        _ = map.Text("source");
        var powers = new List<KeyValuePair<string, int>>();
        foreach (var (name, node) in map.Entries("dimensions"))
        {
            if (!dimensions.Contains(name))
            {
                map.Report(node, "unknown-dimension", $"不认识量纲“{name}”。", $"Unknown dimension '{name}'.");
            }

            var power = map.WholeOf(node) ?? 0;
            if (power is < -LargestPower or > LargestPower)
            {
                map.Report(node, "out-of-range", $"幂次 {power} 不在 ±{LargestPower} 之内。", $"The power {power} is not within ±{LargestPower}.");
                power = 0;
            }

            powers.Add(new(name, power));
        }

        map.Done();
        if (factor is not { Sign: > 0 } size || symbol.Length == 0)
        {
            map.Report(map.Node, "unit-factor", "单位需要正的换算系数 factor。", "A unit needs a positive factor.");
            return null;
        }

        return (new Unit(symbol, english, size, Dimension.Of(powers)), [symbol, .. aliases]);
    }
}
