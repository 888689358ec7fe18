using System.Collections.Immutable;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Reading;

namespace EcoPark.Standards.Factors;

/// <summary>The factors of one account, looked up when an amount first needs them.</summary>
internal sealed class CarbonFactors(CarbonRequest request, FactorLibrary library)
{
    private static readonly LocalText Electricity = new("电力", "Electricity");
    private static readonly LocalText DirectName = new("二氧化碳因子", "CO₂ factor");

    private static readonly CarbonFactor PerCarbon = new(
        new LocalText("44/12（碳折算二氧化碳）", "44/12, carbon to CO₂"), new Quantity(Rational.Of(44, 12), Unit.One));

    public bool? FuelsByCalorificValue { get; private set; }

    public Result<CarbonLine> Line(CarrierAmount amount, string place) => amount.Carrier switch
    {
        CarrierAmount.Electricity => Power(amount, place),
        CarrierAmount.Heat => Heat(amount, place),
        _ => Fuel(amount, place),
    };

    private Result<CarbonLine> Power(CarrierAmount amount, string place)
    {
        if (amount.Flow == EnergyFlow.OwnRenewable)
        {
            return AmountCheck.Problem(amount, library.Kilowatthour, place) is { } wrong ? wrong : Free(amount, Electricity);
        }

        if (request.Place is not { } where)
        {
            return new Problem("place-open", place, "有外购或外供电力，须指明取哪一级、哪个区域的电力因子。", "There is grid electricity; say at which level and place its factor is taken.");
        }

        var pick = library.FindGrid(where, request.Year, request.GridSet);
        if (!pick.IsOk)
        {
            return Result<CarbonLine>.Failed(pick.Problems);
        }

        var factor = pick.Value.Factor;
        if (AmountCheck.Problem(amount, library.Kilowatthour, place) is { } problem)
        {
            return problem;
        }

        var name = new LocalText($"{factor.Region}{factor.Level.Name().Zh}电力因子", $"electricity factor of {factor.Region}, {factor.Level.Name().En}");
        return Counted(amount, new Origin(Electricity, pick.Value.Set, factor.Provenance), new CarbonFactor(name, new Quantity(factor.Value, factor.Unit)));
    }

    private Result<CarbonLine> Heat(CarrierAmount amount, string place)
    {
        if (request.HeatSet is not { } name)
        {
            return Open(place, "热力", "heat");
        }

        var set = library.Find<FactorSet.Direct>(name);
        return set.IsOk ? Direct(amount, place, set.Value) : Result<CarbonLine>.Failed(set.Problems);
    }

    private Result<CarbonLine> Fuel(CarrierAmount amount, string place)
    {
        if (request.FuelSet is not { } name)
        {
            return Open(place, "燃料", "fuels");
        }

        var found = library.Find<FactorSet>(name);
        FuelsByCalorificValue = found.Value is FactorSet.FuelCarbon;
        return found.Value switch
        {
            FactorSet.FuelCarbon set => ByHeat(amount, place, set),
            FactorSet.Direct set => Direct(amount, place, set),
            null => Result<CarbonLine>.Failed(found.Problems),
            _ => new Problem("wrong-kind", place, $"因子集 {name} 不是燃料的碳因子集。", $"The set {name} is no set of fuel carbon factors."),
        };
    }

    private Result<CarbonLine> ByHeat(CarrierAmount amount, string place, FactorSet.FuelCarbon set)
    {
        var fuel = set.Fuels.FirstOrDefault(candidate => candidate.Carrier == amount.Carrier);
        if (fuel is null)
        {
            return AmountCheck.Unknown(amount.Carrier, set.Code, set.Fuels.Select(candidate => candidate.Carrier), place);
        }

        if (AmountCheck.Problem(amount, fuel.Per, place) is { } problem)
        {
            return problem;
        }

        return amount.Flow == EnergyFlow.OwnRenewable
            ? FossilAsRenewable(amount, place)
            : Counted(amount, new Origin(fuel.Name, set, fuel.Provenance),
                new CarbonFactor(new LocalText("低位发热量", "net calorific value"), fuel.NetCalorificValue),
                new CarbonFactor(new LocalText("单位热值含碳量", "carbon content"), fuel.CarbonContent),
                new CarbonFactor(new LocalText("碳氧化率", "oxidation"), new Quantity(fuel.Oxidation, Unit.One)),
                PerCarbon);
    }

    private Result<CarbonLine> Direct(CarrierAmount amount, string place, FactorSet.Direct set)
    {
        var factor = set.Factors.FirstOrDefault(candidate => candidate.Carrier == amount.Carrier);
        if (factor is null)
        {
            return AmountCheck.Unknown(amount.Carrier, set.Code, set.Factors.Select(candidate => candidate.Carrier), place);
        }

        if (AmountCheck.Problem(amount, factor.Per, place) is { } problem)
        {
            return problem;
        }

        if (amount.Flow == EnergyFlow.OwnRenewable)
        {
            return amount.Carrier == CarrierAmount.Heat ? Free(amount, factor.Name) : FossilAsRenewable(amount, place);
        }

        return Counted(amount, new Origin(factor.Name, set, factor.Provenance),
            new CarbonFactor(DirectName, new Quantity(factor.Value, UnitTable.Quotient(factor.Unit, factor.Per))));
    }

    private sealed record Origin(LocalText Name, FactorSet Set, Provenance Provenance);

    private CarbonLine Counted(CarrierAmount amount, Origin origin, params ImmutableArray<CarbonFactor> factors)
    {
        var emission = factors.Aggregate(amount.Quantity, (product, factor) => product * factor.Quantity).In(library.CarbonDioxide);
        return new CarbonLine
        {
            Amount = amount,
            Name = origin.Name,
            Source = SourceOf(amount),
            Factors = factors,
            Set = new SetName(origin.Set.Code, origin.Set.Version),
            Provenance = origin.Provenance,
            Emission = emission.Value * amount.Sign,
        };
    }

    private static CarbonSource SourceOf(CarrierAmount amount) => amount.Carrier switch
    {
        CarrierAmount.Electricity => CarbonSource.Electricity,
        CarrierAmount.Heat => CarbonSource.Heat,
        _ => CarbonSource.Fuel,
    };

    private static CarbonLine Free(CarrierAmount amount, LocalText name) => new()
    {
        Amount = amount,
        Name = name,
        Source = SourceOf(amount),
        Factors = [],
        Set = null,
        Provenance = null,
        Emission = Rational.Zero,
    };

    private static Problem FossilAsRenewable(CarrierAmount amount, string place) => new("fossil-as-renewable", place,
        $"“{amount.Carrier}”在燃料因子集中，不能按自产可再生能源计。", $"'{amount.Carrier}' stands in a set of fuels and cannot be own renewable energy.");

    private static Problem Open(string place, string zh, string en) =>
        new("set-open", place, $"有{zh}，但没有指明所用的因子集。", $"There are amounts of {en}, but no factor set is named for them.");
}
