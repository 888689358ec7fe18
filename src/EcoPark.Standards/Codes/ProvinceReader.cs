using System.Collections.Immutable;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Reading;

namespace EcoPark.Standards.Codes;

/// <summary>Reads <c>codes/provinces.json</c>.</summary>
internal static class ProvinceReader
{
    public const string Path = "codes/provinces.json";

    public static ImmutableArray<Province> Read(SourceFile file, List<Problem> problems)
    {
        if (Json.Root(file, problems) is not { } root)
        {
            return [];
        }

        _ = root.Text("code");
        _ = root.Text("version");
        var provenance = Json.Provenance(root);
        var provinces = ImmutableArray.CreateBuilder<Province>();
        var spellings = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in root.Elements("provinces", required: true))
        {
            var map = new MapReader(node, problems);
            var province = new Province(map.Text("code"), map.Text("zh"), map.Text("region"), map.OptionalText("gridRegion"), provenance);
            map.Done();
            string[] own = [province.Code, province.Name, province.Region];
            if (!own.Distinct().All(spellings.Add))
            {
                map.Report(node, "duplicate-province", $"省份“{province.Name}”的代码或名称重复。", $"The province '{province.Name}' repeats a code or name.");
            }

            provinces.Add(province);
        }

        root.Done();
        return provinces.ToImmutable();
    }
}
