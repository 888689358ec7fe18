using System.Collections.Immutable;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Reading;

namespace EcoPark.Standards.Factors;

/// <summary>Reads sets of the kinds <c>fuel-carbon</c>, <c>direct-co2</c> and <c>carbon-per-tce</c>.</summary>
internal static class CarbonSetReader
{
    public static FactorSet Fuels(MapReader root, string code, string version, UnitTable units)
    {
        var fuels = root.Elements("fuels", required: true).Select(node => Fuel(new MapReader(node, root.Problems), units)).ToImmutableArray();
        FactorJson.Unique(root, fuels.Select(fuel => fuel.Carrier));
        return new FactorSet.FuelCarbon
        {
            Code = code,
            Version = version,
            Name = Json.Local(root, "name"),
            Provenance = Json.Provenance(root),
            Fuels = fuels,
        };
    }

    public static FactorSet Direct(MapReader root, string code, string version, UnitTable units)
    {
        var factors = root.Elements("factors", required: true).Select(node => Direct(new MapReader(node, root.Problems), units)).ToImmutableArray();
        FactorJson.Unique(root, factors.Select(factor => factor.Carrier));
        return new FactorSet.Direct
        {
            Code = code,
            Version = version,
            Name = Json.Local(root, "name"),
            Provenance = Json.Provenance(root),
            Factors = factors,
        };
    }

    public static FactorSet PerCoal(MapReader root, string code, string version, UnitTable units)
    {
        var factors = root.Elements("factors", required: true).Select(node => PerCoal(new MapReader(node, root.Problems), units)).ToImmutableArray();
        FactorJson.Unique(root, factors.Select(factor => factor.Carrier));
        return new FactorSet.PerCoal
        {
            Code = code,
            Version = version,
            Name = Json.Local(root, "name"),
            Provenance = Json.Provenance(root),
            Factors = factors,
        };
    }

    private static FuelFactor Fuel(MapReader map, UnitTable units)
    {
        var fuel = new FuelFactor
        {
            Carrier = map.Text("carrier"),
            Name = Json.Names(map),
            Per = FactorJson.Unit(map, "per", units),
            NetCalorificValue = FactorJson.Quantity(map, "netCalorificValue", "netCalorificValueUnit", units),
            CarbonContent = FactorJson.Quantity(map, "carbonContent", "carbonContentUnit", units),
            Oxidation = FactorJson.Positive(map, "oxidation") ?? Rational.One,
            Provenance = Json.Provenance(map),
        };
        map.Done();
        if (fuel.Oxidation > Rational.One)
        {
            map.Report(map.Node, "oxidation-above-1", $"氧化率 {fuel.Oxidation} 大于 1；请按 0–1 的份额填写。",
                $"The oxidation {fuel.Oxidation} is above 1; give a share from 0 to 1.");
        }

        var energy = units.TryFind("GJ", out var joule) ? joule.Dimension : Dimension.None;
        FactorJson.Same(map, energy / fuel.Per.Dimension, fuel.NetCalorificValue.Unit, "netCalorificValue");
        FactorJson.Same(map, Mass(units) / energy, fuel.CarbonContent.Unit, "carbonContent");
        return fuel;
    }

    private static DirectFactor Direct(MapReader map, UnitTable units)
    {
        var factor = new DirectFactor(
            map.Text("carrier"), Json.Names(map), FactorJson.Unit(map, "per", units), FactorJson.Positive(map, "value") ?? Rational.One,
            FactorJson.Unit(map, "unit", units), Json.Provenance(map));
        map.Done();
        if (!EnergyUnits.IsCarbon(factor.Unit))
        {
            map.Report(map.Node, "wrong-dimension", $"“{factor.Unit.Symbol}”不是二氧化碳的单位。", $"'{factor.Unit.Symbol}' is no unit of CO₂.");
        }

        return factor;
    }

    private static CarbonPerCoal PerCoal(MapReader map, UnitTable units)
    {
        var factor = new CarbonPerCoal(
            map.Text("carrier"), Json.Names(map), FactorJson.Quantity(map, "carbon", "carbonUnit", units),
            FactorJson.Quantity(map, "co2", "co2Unit", units), Json.Provenance(map));
        map.Done();
        FactorJson.Same(map, factor.Carbon.Unit.Dimension, factor.CarbonDioxide.Unit, "co2");
        return factor;
    }

    private static Dimension Mass(UnitTable units) => units.TryFind("吨", out var tonne) ? tonne.Dimension : Dimension.None;
}
