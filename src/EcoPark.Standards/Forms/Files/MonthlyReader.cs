using System.Collections.Immutable;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reading;

namespace EcoPark.Standards.Forms.Files;

/// <summary>Reads the member <c>monthly</c> of <c>forms/park-values.json</c>.</summary>
internal sealed class MonthlyReader(Catalogue items, IReadOnlyDictionary<string, ParkValueRule> rules)
{
    public MonthlyItems Read(MapReader root)
    {
        if (root.Optional("monthly") is not { } node)
        {
            return MonthlyItems.None;
        }

        var map = new MapReader(node, root.Problems);
        var codes = ImmutableArray.CreateBuilder<string>();
        foreach (var element in map.Elements("items", required: true))
        {
            if (map.TextOf(element) is { } code && Fits(map, element, code, codes.Contains(code)))
            {
                codes.Add(code);
            }
        }

        var tolerance = map.OptionalExact("tolerance");
        if (tolerance is not { Sign: >= 0 } share || share >= 1)
        {
            map.Report(node, "out-of-range", "tolerance 须写明，在 0 与 1 之间。", "'tolerance' is needed, from 0 to below 1.");
            share = 0;
        }

        _ = FormJson.OptionalLocal(map, "note");
        var monthly = new MonthlyItems(codes.ToImmutable(), share, FormJson.Certainty(map));
        map.Done();
        return monthly;
    }

    private bool Fits(MapReader map, JsonNode element, string code, bool twice)
    {
        if (twice)
        {
            map.Report(element, "duplicate-item", $"数据项“{JsonPath.Shown(code)}”重复。", $"The item '{JsonPath.Shown(code)}' stands twice.");
            return false;
        }

        var fits = rules.TryGetValue(code, out var rule) && rule.Department is not null && items.TryFindItem(code, out var item) && item.Kind == "flow";
        if (!fits)
        {
            map.Report(element, "not-monthly", $"“{JsonPath.Shown(code)}”不能按月填报：须是 kind 为 flow、规则写明部门的园区数据项。",
                $"'{JsonPath.Shown(code)}' cannot be stated by month: it must be a flow of the park whose rule names a department.");
        }

        return fits;
    }
}
