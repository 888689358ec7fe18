using System.Collections.Immutable;
using System.Globalization;
using EcoPark.Standards.Codes;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.ParkYears;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Reading;

namespace EcoPark.Standards.Factors;

/// <summary>Reads sets of the kind <c>grid</c>.</summary>
internal sealed class GridReader(UnitTable units, ImmutableArray<Province> provinces)
{
    public FactorSet Read(MapReader root, string code, string version)
    {
        var year = root.OptionalWhole("year");
        var factors = root.Elements("factors", required: true).Select(node => Factor(new MapReader(node, root.Problems))).ToImmutableArray();
        if (year is { } given && !ParkYearRules.IsYear(given))
        {
            root.Report(root.Node, "not-a-year", $"year 的值 {given} 不是年份。", $"The year {given} is no year.");
        }

        // A set without a year is never picked from, so it may list what was seen in several places.
        foreach (var twice in year is null ? [] : factors.GroupBy(factor => (factor.Level, factor.Region)).Where(group => group.Count() > 1))
        {
            root.Report(root.Node, "duplicate-factor", $"“{twice.Key.Region}”的因子出现了 {twice.Count()} 次；请只留一个。",
                $"The factor of '{twice.Key.Region}' stands {twice.Count()} times; keep one.");
        }

        return new FactorSet.Grid
        {
            Code = code,
            Version = version,
            Name = Json.Local(root, "name"),
            Provenance = Json.Provenance(root),
            Year = year,
            Published = Published(root),
            Factors = factors,
        };
    }

    private static DateOnly? Published(MapReader root)
    {
        if (root.OptionalText("published") is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        root.Report(root.Node, "not-a-date", $"published“{text}”不是 年-月-日。", $"'{text}' is no date of the form 2024-04-12.");
        return null;
    }

    private GridFactor Factor(MapReader map)
    {
        var level = Level(map);
        var factor = new GridFactor(
            level, map.Text("region"), FactorJson.Positive(map, "value") ?? Rational.One, FactorJson.Unit(map, "unit", units), Json.Provenance(map));
        map.Done();
        if (!Knows(level, factor.Region))
        {
            map.Report(map.Node, "unknown-region", $"不认识区域“{factor.Region}”；省份和电网区域见 {ProvinceReader.Path}。",
                $"Unknown region '{factor.Region}'; provinces and grid regions stand in {ProvinceReader.Path}.");
        }

        if (units.TryFind("kgCO2/kWh", out var expected))
        {
            FactorJson.Same(map, expected.Dimension, factor.Unit, "unit");
        }

        return factor;
    }

    private bool Knows(GridLevel level, string region) => level switch
    {
        GridLevel.Provincial => provinces.Any(province => province.Region == region),
        GridLevel.Regional => provinces.Any(province => province.GridRegion == region),
        _ => region == FactorLibrary.Country,
    };

    private static GridLevel Level(MapReader map)
    {
        var text = map.Text("level");
        foreach (var level in Enum.GetValues<GridLevel>())
        {
            if (GridLevels.Code(level) == text)
            {
                return level;
            }
        }

        map.Report(map.Node, "unknown-level", $"不认识 level“{text}”；可用：{string.Join("、", Enum.GetValues<GridLevel>().Select(GridLevels.Code))}。",
            $"Unknown level '{text}'; known: {string.Join(", ", Enum.GetValues<GridLevel>().Select(GridLevels.Code))}.");
        return GridLevel.National;
    }
}
