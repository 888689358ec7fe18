using System.Collections.Immutable;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Reading;

namespace EcoPark.Standards.Codes;

/// <summary>Reads the code lists of <c>codes/*.json</c>; the provinces are a file of their own kind.</summary>
internal static class CodeListReader
{
    private const string Folder = "codes/";

    public static CodeLists Read(IEnumerable<SourceFile> files, UnitTable units, List<Problem> problems)
    {
        var lists = new Dictionary<string, CodeList>(StringComparer.Ordinal);
        foreach (var file in files.Where(file => IsList(file.Path)))
        {
            if (Json.Root(file, problems) is { } root && List(root, units) is { } list && !lists.TryAdd(list.Code, list))
            {
                root.Report(root.Node, "duplicate-list", $"代码表“{list.Code}”已经定义过。", $"The code list '{list.Code}' is already defined.");
            }
        }

        return new CodeLists(lists.Values);
    }

    // A folder below holds the tables of a protocol, which have their own shape and reader.
    private static bool IsList(string path) => path.StartsWith(Folder, StringComparison.Ordinal) && path.LastIndexOf('/') == Folder.Length - 1
        && path.EndsWith(".json", StringComparison.Ordinal) && path != ProvinceReader.Path;

    private static CodeList List(MapReader root, UnitTable units)
    {
        var code = root.Text("code");
        var version = root.Text("version");
        var name = Json.Names(root);
        var provenance = Json.Provenance(root);
        var total = root.OptionalWhole("total");
        var partial = root.Optional("partial") is null ? null : Json.Local(root, "partial");
        var entries = Entries(root, units);
        root.Done();
        if (total is { } all && partial is null && all != entries.Length)
        {
            root.Report(root.Node, "partial-list", $"全表有 {all} 个代码，这里只有 {entries.Length} 个；请用 partial 说明原因。",
                $"The full list has {all} codes, this one {entries.Length}; say why in 'partial'.");
        }

        return new CodeList(entries) { Code = code, Version = version, Name = name, Provenance = provenance, Total = total, Partial = partial };
    }

    private static ImmutableArray<CodeEntry> Entries(MapReader root, UnitTable units)
    {
        var entries = new Dictionary<string, CodeEntry>(StringComparer.Ordinal);
        foreach (var node in root.Elements("codes", required: true))
        {
            var map = new MapReader(node, root.Problems);
            var unit = map.Optional("unit") is null ? null : Json.UnitOf(map, units);
            var code = map.Text("code");
            var zh = map.Text("zh");
            // National lists have thousands of codes and no official English: the Chinese name stands for both.
            var name = new LocalText(zh, map.OptionalText("en") ?? zh);
            var certainty = map.Optional("certainty") is { } tag ? Json.Certainty(map, tag) : null;
            var entry = new CodeEntry(code, name, map.OptionalText("parent"), unit, certainty);
            map.Done();
            if (!entries.TryAdd(entry.Code, entry))
            {
                map.Report(node, "duplicate-code", $"代码“{entry.Code}”重复。", $"The code '{entry.Code}' stands twice.");
            }
        }

        return [.. entries.Values];
    }
}
