using System.Collections.Immutable;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reading;

namespace EcoPark.Standards.Forms.Files;

/// <summary>Reads <c>forms/park-values.json</c>.</summary>
internal sealed class ParkValueReader(Catalogue items)
{
    public Dictionary<string, ParkValueRule> Read(MapReader root)
    {
        var rules = new Dictionary<string, ParkValueRule>(StringComparer.Ordinal);
        _ = root.OptionalText("version");
        _ = root.OptionalText("source");
        foreach (var node in root.Elements("values", required: true))
        {
            var rule = Rule(new MapReader(node, root.Problems));
            if (!rules.TryAdd(rule.Item, rule))
            {
                root.Report(node, "duplicate-rule", $"数据项“{rule.Item}”已经有规则。", $"The item '{rule.Item}' already has a rule.");
            }
        }

        return rules;
    }

    private ParkValueRule Rule(MapReader map)
    {
        var rule = new ParkValueRule
        {
            Item = Item(map, map.Required("item")) ?? "",
            From = Sources(map),
            EnterpriseItem = Item(map, map.Optional("enterpriseItem")),
            EnterpriseScope = Scope(map),
            Less = [.. map.Elements("less").Select(node => Item(map, node)).OfType<string>()],
            Department = FormJson.Department(map, "department"),
            Scope = map.OptionalText("scope"),
            Basis = map.OptionalText("basis"),
            Note = FormJson.OptionalLocal(map, "note"),
            Certainty = FormJson.Certainty(map),
        };
        map.Done();
        Needs(map, rule, ParkValueSource.Enterprises, rule.EnterpriseItem, "enterpriseItem");
        Needs(map, rule, ParkValueSource.Department, rule.Department, "department");
        SameDimension(map, rule);
        return rule;
    }

    private static ImmutableArray<ParkValueSource> Sources(MapReader map)
    {
        ImmutableArray<ParkValueSource> sources = [.. map.Elements("from", required: true).Select(node => FormJson.Word(map, node,
            ("enterprises", ParkValueSource.Enterprises), ("department", ParkValueSource.Department), ("measured", ParkValueSource.Measured)))];
        if (sources.IsEmpty || sources.Distinct().Count() < sources.Length)
        {
            map.Report(map.Node, "sources", "from 至少写一个来源，且不重复。", "'from' names at least one source, each once.");
        }

        return sources;
    }

    private static EnterpriseScope Scope(MapReader map) => map.Optional("enterpriseScope") is not { } node
        ? EnterpriseScope.All
        : FormJson.Word(map, node, ("all", EnterpriseScope.All), ("above-scale", EnterpriseScope.AboveScale), ("high-tech", EnterpriseScope.HighTech));

    private static void Needs(MapReader map, ParkValueRule rule, ParkValueSource source, string? given, string member)
    {
        if (rule.From.Contains(source) && given is null)
        {
            map.Report(map.Node, "missing-member", $"来源中有该项，须写明 {member}。", $"This source needs the member '{member}'.");
        }
    }

    private string? Item(MapReader map, JsonNode? node)
    {
        var code = map.TextOf(node);
        if (node is not null && code is not null && !items.TryFindItem(code, out _))
        {
            map.Report(node, "unknown-item", $"没有数据项“{JsonPath.Shown(code)}”；请先在 standards/items 中定义。",
                $"There is no item '{JsonPath.Shown(code)}'; define it in standards/items first.");
        }

        return code;
    }

    private void SameDimension(MapReader map, ParkValueRule rule)
    {
        if (!items.TryFindItem(rule.Item, out var item))
        {
            return;
        }

        foreach (var code in rule.Less.Append(rule.EnterpriseItem ?? ""))
        {
            if (items.TryFindItem(code, out var part) && part.Unit.Dimension != item.Unit.Dimension)
            {
                map.Report(map.Node, "wrong-dimension", $"“{code}”以{part.Unit}计，不能并入以{item.Unit}计的“{rule.Item}”。",
                    $"'{code}' is in {part.Unit.English} and cannot be part of '{rule.Item}' in {item.Unit.English}.");
            }
        }
    }
}
