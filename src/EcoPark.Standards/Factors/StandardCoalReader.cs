using System.Collections.Immutable;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Reading;

namespace EcoPark.Standards.Factors;

/// <summary>Reads sets of the kind <c>standard-coal</c>.</summary>
internal static class StandardCoalReader
{
    public static FactorSet Read(MapReader root, string code, string version, UnitTable units)
    {
        var basis = root.Text("basis");
        if (basis is not ("当量" or "等价"))
        {
            root.Report(root.Node, "unknown-basis", $"basis“{basis}”应为 当量 或 等价。", $"The basis '{basis}' is neither 当量 nor 等价.");
        }

        var coefficients = root.Elements("coefficients", required: true)
            .Select(node => Coefficient(new MapReader(node, root.Problems), units)).ToImmutableArray();
        FactorJson.Unique(root, coefficients.Select(coefficient => coefficient.Carrier));
        return new FactorSet.StandardCoal
        {
            Code = code,
            Version = version,
            Name = Json.Local(root, "name"),
            Provenance = Json.Provenance(root),
            Basis = basis == "等价" ? EnergyBasis.Equivalent : EnergyBasis.Calorific,
            Coefficients = coefficients,
        };
    }

    private static CoalCoefficient Coefficient(MapReader map, UnitTable units)
    {
        var range = map.Optional("range") is { } node ? Range(new MapReader(node, map.Problems)) : (null, null);
        var coefficient = new CoalCoefficient
        {
            Carrier = map.Text("carrier"),
            Name = Json.Names(map),
            Per = FactorJson.Unit(map, "per", units),
            Value = FactorJson.Positive(map, "value", required: false),
            Unit = FactorJson.Unit(map, "unit", units),
            Low = range.Low,
            High = range.High,
            NetCalorificValue = map.Optional("netCalorificValue") is { } heat ? Heat(new MapReader(heat, map.Problems), units) : null,
            IsParameter = map.Flag("parameter"),
            Note = map.OptionalText("note"),
            Provenance = Json.Provenance(map),
        };
        map.Done();
        Check(coefficient, map);
        return coefficient;
    }

    private static (Rational? Low, Rational? High) Range(MapReader map)
    {
        var low = FactorJson.Positive(map, "low");
        var high = FactorJson.Positive(map, "high");
        map.Done();
        if (low > high)
        {
            map.Report(map.Node, "range-reversed", $"区间 {low}–{high} 的下限大于上限。", $"The range {low} to {high} begins above its end.");
        }

        return (low, high);
    }

    private static Quantity Heat(MapReader map, UnitTable units)
    {
        var heat = FactorJson.Quantity(map, "value", "unit", units);
        map.Done();
        return heat;
    }

    private static void Check(CoalCoefficient coefficient, MapReader map)
    {
        if (!EnergyUnits.IsStandardCoal(coefficient.Unit))
        {
            map.Report(map.Node, "wrong-dimension", $"“{coefficient.Unit.Symbol}”不是标准煤的单位。", $"'{coefficient.Unit.Symbol}' is no unit of standard coal.");
        }

        if (coefficient.NetCalorificValue is { } heat)
        {
            FactorJson.Same(map, coefficient.Unit.Dimension / coefficient.Per.Dimension, heat.Unit, "netCalorificValue");
        }

        if (coefficient.Value is null && (!coefficient.IsParameter || coefficient.Low is null))
        {
            map.Report(map.Node, "no-value", "没有系数值的品种须标为参数并给出区间。", "A carrier without a value must be a parameter with a range.");
        }

        if (coefficient.Value is { } value && (value < coefficient.Low || value > coefficient.High))
        {
            map.Report(map.Node, "outside-range", $"系数 {value} 不在区间 {coefficient.Low}–{coefficient.High} 内。",
                $"The coefficient {value} is outside {coefficient.Low} to {coefficient.High}.");
        }
    }
}
