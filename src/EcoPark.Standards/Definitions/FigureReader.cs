using EcoPark.Standards.Quantities;
using EcoPark.Standards.Reading;

namespace EcoPark.Standards.Definitions;

/// <summary>Reads <c>figures/*.json</c>.</summary>
internal static class FigureReader
{
    private static readonly string[] ColumnKinds = ["name", "date", "text", "number"];

    public static FigureCatalogue Read(IEnumerable<SourceFile> files, UnitTable units, Catalogue items, List<Problem> problems)
    {
        var figures = new List<Figure>();
        var lists = new List<FigureList>();
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (Json.Root(file, problems) is not { } root)
            {
                continue;
            }

            var section = root.Text("section");
            foreach (var node in root.Elements("figures", required: true))
            {
                figures.Add(Figure(new MapReader(node, problems), section, units));
                Unique(root, node, figures[^1].Code, codes, items);
            }

            foreach (var node in root.Elements("lists"))
            {
                lists.Add(List(new MapReader(node, problems), section));
                Unique(root, node, lists[^1].Code, codes, items);
            }

            root.Done();
        }

        return problems.Count > 0 ? new FigureCatalogue([], []) : new FigureCatalogue(figures, lists);
    }

    private static void Unique(MapReader root, JsonNode node, string code, HashSet<string> codes, Catalogue items)
    {
        if (!codes.Add(code) || items.TryFindItem(code, out _))
        {
            root.Report(node, "duplicate-figure", $"图表数据代码“{code}”已经用过。", $"The code '{code}' is already in use.");
        }
    }

    private static Figure Figure(MapReader map, string section, UnitTable units)
    {
        var kind = map.Text("kind");
        var isText = kind == "text";
        if (kind is not ("quantity" or "text"))
        {
            map.Report(map.Node, "unknown-kind", $"kind“{kind}”应为 quantity 或 text。", $"The kind '{kind}' must be quantity or text.");
        }

        var figure = new Figure
        {
            Code = map.Text("code"),
            Name = Json.Names(map),
            IsText = isText,
            Unit = isText ? Unit.One : Json.UnitOf(map, units),
            Digits = Json.Digits(map, "digits"),
            Scope = map.OptionalText("scope"),
            Coverage = map.OptionalText("coverage"),
            Span = map.OptionalText("period"),
            Counting = map.OptionalText("counting"),
            From = map.OptionalText("from"),
            Document = map.OptionalText("document"),
            Section = section,
        };
        _ = map.Optional("unit");
        _ = Json.Certainty(map, map.Required("certainty"));
        map.Done();
        return figure;
    }

    private static FigureList List(MapReader map, string section)
    {
        var columns = map.Elements("columns", required: true).Select(node => Column(new MapReader(node, map.Problems))).ToList();
        var list = new FigureList(map.Text("code"), Json.Names(map), [.. columns], section);
        _ = map.OptionalText("document");
        map.Done();
        return list;
    }

    private static FigureListColumn Column(MapReader map)
    {
        var column = new FigureListColumn(map.Text("code"), map.Text("zh"), map.Text("kind"));
        if (!ColumnKinds.Contains(column.Kind))
        {
            map.Report(map.Node, "unknown-kind", $"kind“{column.Kind}”不在 {string.Join("、", ColumnKinds)} 之中。",
                $"The kind '{column.Kind}' is none of {string.Join(", ", ColumnKinds)}.");
        }

        map.Done();
        return column;
    }
}
