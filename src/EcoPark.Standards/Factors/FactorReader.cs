using EcoPark.Standards.Codes;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Reading;

namespace EcoPark.Standards.Factors;

/// <summary>
/// Reads <c>standards/factors/*.json</c> and <c>codes/provinces.json</c> strictly: unknown members, kinds, units and
/// regions, wrong dimensions, numbers not above zero and repeated carriers are refused with file and line, all together.
/// </summary>
public static class FactorReader
{
    private static readonly string[] Kinds = ["standard-coal", "grid", "fuel-carbon", "direct-co2", "carbon-per-tce"];

    /// <summary>Reads every set among the files; other folders are left alone.</summary>
    /// <param name="files">The files of the <c>standards/</c> folder.</param>
    /// <param name="units">The units.</param>
    public static Result<FactorLibrary> Read(IEnumerable<SourceFile> files, UnitTable units)
    {
        var problems = new List<Problem>();
        var ordered = files.OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        var provinces = ordered.FirstOrDefault(file => file.Path == ProvinceReader.Path);
        if (provinces is null || !units.TryFind("吨标煤", out var coal) || !units.TryFind("吨CO2", out var carbon) || !units.TryFind("kWh", out var power))
        {
            return new Problem("missing-file", ProvinceReader.Path, "缺少省份文件，或单位表中没有 吨标煤、吨CO2、kWh。",
                "The file of provinces is missing, or the units 吨标煤, 吨CO2 and kWh are not defined.");
        }

        var known = ProvinceReader.Read(provinces, problems);
        var grid = new GridReader(units, known);
        var sets = new List<FactorSet>();
        foreach (var file in ordered.Where(file => file.Path.StartsWith("factors/", StringComparison.Ordinal) && file.Path.EndsWith(".json", StringComparison.Ordinal)))
        {
            if (Json.Root(file, problems) is not { } root || Set(root, grid, units) is not { } set)
            {
                continue;
            }

            if (sets.Exists(other => other.Code == set.Code && other.Version == set.Version))
            {
                root.Report(root.Node, "duplicate-set", $"因子集 {set.Code} 第 {set.Version} 版已经存在；更正须用新的版本号。",
                    $"The set {set.Code} version {set.Version} exists already; a correction takes a new version.");
            }

            sets.Add(set);
        }

        return problems.Count > 0 ? Result<FactorLibrary>.Failed(problems) : new FactorLibrary([.. sets], known, (coal, carbon, power));
    }

    private static FactorSet? Set(MapReader root, GridReader grid, UnitTable units)
    {
        var code = root.Text("code");
        var version = root.Text("version");
        var kind = root.Text("kind");
        var set = kind switch
        {
            "standard-coal" => StandardCoalReader.Read(root, code, version, units),
            "grid" => grid.Read(root, code, version),
            "fuel-carbon" => CarbonSetReader.Fuels(root, code, version, units),
            "direct-co2" => CarbonSetReader.Direct(root, code, version, units),
            "carbon-per-tce" => CarbonSetReader.PerCoal(root, code, version, units),
            _ => null,
        };
        if (set is null)
        {
            root.Report(root.Node, "unknown-kind", $"不认识因子集种类“{kind}”；可用：{string.Join("、", Kinds)}。",
                $"Unknown kind '{kind}'; known: {string.Join(", ", Kinds)}.");
            return null;
        }

        root.Done();
        return set;
    }
}
