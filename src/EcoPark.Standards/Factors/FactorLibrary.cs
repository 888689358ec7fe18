using System.Collections.Immutable;
using EcoPark.Standards.Codes;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Reading;

namespace EcoPark.Standards.Factors;

/// <summary>All factor sets. A set is asked for by name; where a name leaves a choice, the choice is refused, never made.</summary>
public sealed class FactorLibrary
{
    /// <summary>The region of national factors.</summary>
    public const string Country = "全国";

    internal FactorLibrary(ImmutableArray<FactorSet> sets, ImmutableArray<Province> provinces, (Unit StandardCoal, Unit CarbonDioxide, Unit Kilowatthour) units)
    {
        Sets = sets;
        Provinces = provinces;
        StandardCoal = units.StandardCoal;
        CarbonDioxide = units.CarbonDioxide;
        Kilowatthour = units.Kilowatthour;
    }

    /// <summary>The sets, in file order.</summary>
    public ImmutableArray<FactorSet> Sets { get; }

    /// <summary>The provinces and their grid regions.</summary>
    public ImmutableArray<Province> Provinces { get; }

    /// <summary>吨标煤, the unit of energy accounts.</summary>
    public Unit StandardCoal { get; }

    /// <summary>吨CO2, the unit of carbon accounts.</summary>
    public Unit CarbonDioxide { get; }

    /// <summary>kWh, the unit to which electricity factors refer.</summary>
    internal Unit Kilowatthour { get; }

    /// <summary>Finds a set of a kind by name.</summary>
    /// <typeparam name="T">The kind.</typeparam>
    /// <returns>The set, or <c>unknown-set</c>, <c>wrong-kind</c>, <c>version-open</c>, each naming what there is.</returns>
    public Result<T> Find<T>(SetName name)
        where T : FactorSet
    {
        var versions = Sets.Where(set => set.Code == name.Code).ToList();
        var named = versions.Where(set => name.Version is null || set.Version == name.Version).ToList();
        if (named.Count == 0)
        {
            var there = versions.Count > 0 ? versions : [.. Sets.OfType<T>()];
            var list = there.Select(set => new SetName(set.Code, set.Version).ToString()).ToList();
            return new Problem("unknown-set", name.ToString(), $"没有因子集 {name}；现有：{string.Join("、", list)}。",
                $"There is no factor set {name}; there are: {string.Join(", ", list)}.");
        }

        if (named.Count > 1)
        {
            var list = string.Join(", ", named.Select(set => set.Version));
            return new Problem("version-open", name.ToString(), $"因子集 {name.Code} 有多个版本（{list}）；请指明版本。",
                $"The factor set {name.Code} has several versions ({list}); name one.");
        }

        return named[0] is T set
            ? set
            : new Problem("wrong-kind", name.ToString(), $"因子集 {name} 不是这里需要的种类。", $"The factor set {name} is not of the kind needed here.");
    }

    /// <summary>
    /// Picks the electricity factor of a place for the year of the data. Another year's factor is never taken in its
    /// place: a later one for a base year would corrupt the CO₂ reduction of indicator 26.
    /// </summary>
    /// <param name="place">Level and region.</param>
    /// <param name="year">The year of the electricity, not of the report.</param>
    /// <param name="set">Restricts the choice to a set; null: any set of that year.</param>
    /// <returns>
    /// The factor, or <c>unknown-region</c>, <c>no-factor-for-year</c> with the years there are, <c>ambiguous-factor</c>.
    /// </returns>
    public Result<GridPick> FindGrid(GridPlace place, int year, SetName? set = null)
    {
        if (RegionOf(place) is not { } region)
        {
            return new Problem("unknown-region", place.Region ?? "", $"不认识区域“{place.Region}”，或它没有{place.Level.Name().Zh}。",
                $"Unknown region '{place.Region}', or it has no {place.Level.Name().En}.");
        }

        var all = (from candidate in Sets.OfType<FactorSet.Grid>()
                   where set is null || (candidate.Code == set.Code && (set.Version is null || candidate.Version == set.Version))
                   from factor in candidate.Factors
                   where factor.Level == place.Level && factor.Region == region
                   select new GridPick(candidate, factor)).ToList();
        var picks = all.Where(pick => pick.Set.Year == year).ToList();
        return picks.Count switch
        {
            1 => picks[0],
            0 => NoFactor(place.Level, region, year, all),
            _ => new Problem("ambiguous-factor", region,
                $"{year} 年“{region}”有 {picks.Count} 个因子（{Names(picks)}）；请指明因子集和版本。",
                $"There are {picks.Count} factors of '{region}' for {year} ({Names(picks)}); name set and version."),
        };
    }

    private static string Names(IEnumerable<GridPick> picks) =>
        string.Join(", ", picks.Select(pick => new SetName(pick.Set.Code, pick.Set.Version)));

    private static Problem NoFactor(GridLevel level, string region, int year, IEnumerable<GridPick> all)
    {
        var years = all.Select(pick => pick.Set.Year).OfType<int>().Distinct().Order().ToList();
        var zh = years.Count > 0 ? "现有年份：" + string.Join("、", years) : "任何年份都没有";
        var en = years.Count > 0 ? "there are: " + string.Join(", ", years) : "there is none for any year";
        return new Problem("no-factor-for-year", region,
            $"没有“{region}”{level.Name().Zh}的 {year} 年电力因子；{zh}。不会用别的年份代替；请补充该年的因子集或改用另一级别。",
            $"No {year} electricity factor ({level.Name().En}) of '{region}'; {en}. Another year is never used in its place; add a set for that year or take another level.");
    }

    private string? RegionOf(GridPlace place)
    {
        var province = Provinces.FirstOrDefault(known => place.Region is { } given && (known.Code == given || known.Name == given || known.Region == given));
        return place.Level switch
        {
            GridLevel.Provincial => province?.Region,
            GridLevel.Regional => province?.GridRegion ?? (Provinces.Any(known => known.GridRegion == place.Region) ? place.Region : null),
            _ => place.Region is null or Country ? Country : null,
        };
    }
}
