using EcoPark.Standards.Quantities;
using EcoPark.Standards.Reading;

namespace EcoPark.Standards.Definitions;

/// <summary>Reads <c>items/*.json</c>.</summary>
internal static class ItemReader
{
    private static readonly string[] Kinds = ["flow", "stock", "rate", "count", "yes-no"];

    public static Catalogue Read(IEnumerable<SourceFile> files, UnitTable units, List<Problem> problems)
    {
        var items = new Dictionary<string, DataItem>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (Json.Root(file, problems) is not { } root)
            {
                continue;
            }

            foreach (var node in root.Elements("items", required: true))
            {
                var item = Item(new MapReader(node, problems), units);
                if (!items.TryAdd(item.Code, item))
                {
                    root.Report(node, "duplicate-item", $"数据项“{item.Code}”已经定义过。", $"The item '{item.Code}' is already defined.");
                }
            }

            root.Done();
        }

        return new Catalogue(items.Values);
    }

    private static DataItem Item(MapReader map, UnitTable units)
    {
        var item = new DataItem
        {
            Code = map.Text("code"),
            Name = Json.Names(map),
            Definition = Json.Local(map, "definition"),
            Unit = Json.UnitOf(map, units),
            Minimum = map.OptionalExact("minimum"),
            Maximum = map.OptionalExact("maximum"),
            Whole = map.Flag("whole"),
            Kind = map.Text("kind"),
            Provenance = Json.Provenance(map),
        };
        if (!Kinds.Contains(item.Kind))
        {
            map.Report(map.Node, "unknown-kind", $"kind“{item.Kind}”不在 {string.Join("、", Kinds)} 之中。",
                $"The kind '{item.Kind}' is none of {string.Join(", ", Kinds)}.");
        }

        map.Done();
        return item;
    }
}
