using System.Collections.Immutable;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Reading;

namespace EcoPark.Standards.Definitions;

/// <summary>Reads one folder of <c>indicators/</c>: <c>standard.json</c> and one file per indicator.</summary>
internal static class StandardReader
{
    public static Standard? Read(
        string folder, IReadOnlyList<SourceFile> files, UnitTable units, Catalogue items, List<Problem> problems)
    {
        var before = problems.Count;
        var head = files.FirstOrDefault(file => Name(file) == "standard.json");
        if (head is null)
        {
            problems.Add(new Problem("missing-file", $"indicators/{folder}", "缺少 standard.json。", "standard.json is missing."));
            return null;
        }

        if (Json.Root(head, problems) is not { } root)
        {
            return null;
        }

        var standard = Head(root, folder);
        var reader = new IndicatorReader(standard, units, items, problems);
        var indicators = files.Where(file => file != head).Select(reader.Read).OfType<(Indicator Indicator, string Place)>()
            .OrderBy(read => read.Indicator.Number).ToList();
        standard = standard with { Indicators = [.. IndicatorReferences.Inline(indicators, items, problems)] };
        if (problems.Count == before)
        {
            // Only of files that could be read: one that could not would be missed in its group as well.
            Check(standard, root);
        }

        return problems.Count == before ? standard : null;
    }

    private static string Name(SourceFile file) => file.Path[(file.Path.LastIndexOf('/') + 1)..];

    private static Standard Head(MapReader map, string folder)
    {
        var standard = new Standard
        {
            Code = map.Text("code"),
            Version = map.Text("version"),
            Number = map.Text("number"),
            Name = Json.Local(map, "name"),
            Classes = [.. map.Elements("classes", required: true).Select(node => Class(new MapReader(node, map.Problems)))],
            Groups = [.. map.Elements("groups").Select(node => Group(new MapReader(node, map.Problems)))],
            Footnotes = [.. map.Elements("footnotes").Select(node => Footnote(new MapReader(node, map.Problems)))],
            Attributes = [.. map.Elements("attributes").Select(node => Attribute(new MapReader(node, map.Problems)))],
            SameChoiceAsLastYear = map.Flag("sameChoiceAsLastYear"),
            Provenance = Json.Provenance(map),
            Indicators = [],
        };
        if (standard.Code != folder)
        {
            map.Report(map.Node, "code-differs", $"code“{standard.Code}”与文件夹名“{folder}”不同。", $"The code '{standard.Code}' is not the folder's name '{folder}'.");
        }

        map.Done();
        return standard;
    }

    private static LocalText Class(MapReader map)
    {
        var text = Json.Names(map);
        map.Done();
        return text;
    }

    private static IndicatorGroup Group(MapReader map)
    {
        var members = map.Elements("members", required: true).Select(map.WholeOf).OfType<int>().Order().ToImmutableArray();
        var group = new IndicatorGroup(map.Text("code"), members, map.Whole("atLeast"), Json.Provenance(map));
        map.Done();
        return group;
    }

    private static Footnote Footnote(MapReader map)
    {
        var rule = map.Text("rule") switch
        {
            "dominant-industry-limit" => FootnoteRule.DominantIndustryLimit,
            "choose-only-if-met" => FootnoteRule.ChooseOnlyIfMet,
            var other => Unknown(map, other),
        };
        var footnote = new Footnote(
            map.Whole("number"), map.Text("mark"), rule, map.OptionalExact("threshold"), Json.Local(map, "text"), Json.Provenance(map));
        map.Done();
        return footnote;
    }

    private static FootnoteRule Unknown(MapReader map, string rule)
    {
        map.Report(map.Node, "unknown-rule", $"不认识脚注规则“{rule}”；可用 dominant-industry-limit、choose-only-if-met。",
            $"Unknown footnote rule '{rule}'; known: dominant-industry-limit, choose-only-if-met.");
        return FootnoteRule.ChooseOnlyIfMet;
    }

    private static ParkAttribute Attribute(MapReader map)
    {
        var values = map.Elements("values", required: true).Select(node => Value(new MapReader(node, map.Problems))).ToImmutableArray();
        var attribute = new ParkAttribute(map.Text("code"), Json.Names(map), values);
        map.Done();
        return attribute;
    }

    private static KeyValuePair<string, LocalText> Value(MapReader map)
    {
        var value = new KeyValuePair<string, LocalText>(map.Text("code"), Json.Names(map));
        map.Done();
        return value;
    }

    private static void Check(Standard standard, MapReader root)
    {
        foreach (var twice in standard.Indicators.GroupBy(indicator => indicator.Number).Where(group => group.Count() > 1))
        {
            root.Report(root.Node, "duplicate-indicator", $"指标 {twice.Key} 定义了两次。", $"Indicator {twice.Key} is defined twice.");
        }

        foreach (var group in standard.Groups)
        {
            var members = standard.Indicators.Where(indicator => indicator.Group == group.Code).Select(indicator => indicator.Number);
            if (!members.SequenceEqual(group.Members))
            {
                root.Report(root.Node, "group-members", $"组 {group.Code} 的成员与各指标文件不一致。",
                    $"The members of group {group.Code} are not those of the indicator files.");
            }
        }
    }
}
