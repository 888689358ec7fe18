using EcoPark.Standards.Definitions;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Reading;

namespace EcoPark.Standards.Factors;

/// <summary>The coefficients of one account: the sets it names, checked against its basis.</summary>
internal sealed class EnergyCoefficients
{
    private readonly FactorSet.StandardCoal _main;
    private readonly FactorSet.StandardCoal? _equivalent;
    private readonly bool _electricityIsOpen;

    private EnergyCoefficients(FactorSet.StandardCoal main, FactorSet.StandardCoal? equivalent, bool electricityIsOpen)
    {
        _main = main;
        _equivalent = equivalent;
        _electricityIsOpen = electricityIsOpen;
    }

    public static Result<EnergyCoefficients> Of(EnergyRequest request, FactorLibrary library)
    {
        var main = library.Find<FactorSet.StandardCoal>(request.Set);
        var equivalent = request.EquivalentSet is { } name ? library.Find<FactorSet.StandardCoal>(name) : null;
        if (!main.IsOk || equivalent is { IsOk: false })
        {
            return Result<EnergyCoefficients>.Failed([.. main.Problems, .. equivalent?.Problems ?? []]);
        }

        var mixed = request.Basis == EnergyBasis.Calorific
            ? main.Value.Basis == EnergyBasis.Equivalent || equivalent is not null
            : equivalent?.Value is { Basis: EnergyBasis.Calorific };
        if (mixed)
        {
            return new Problem("basis-mixed", request.Set.ToString(), "所列因子集与账户口径（当量/等价）不符；一个数字只能用一种口径。",
                "The sets named do not agree with the basis (当量 or 等价) of the account; one figure takes one basis.");
        }

        var open = request.Basis == EnergyBasis.Equivalent && main.Value.Basis == EnergyBasis.Calorific;
        return new EnergyCoefficients(main.Value, equivalent?.Value, open);
    }

    public Result<EnergyLine> Line(CarrierAmount amount, string place, Unit standardCoal)
    {
        if (Find(amount.Carrier) is not { } found)
        {
            return _electricityIsOpen && amount.Carrier == CarrierAmount.Electricity
                ? new Problem("basis-open", place, "等价口径需要指明含电力等价值的因子集。", "The basis 等价 needs a set with the equivalent value of electricity.")
                : AmountCheck.Unknown(amount.Carrier, _main.Code, _main.Coefficients.Select(coefficient => coefficient.Carrier), place);
        }

        var (set, coefficient) = found;
        if ((AmountCheck.Problem(amount, coefficient.Per, place) ?? Refusal(amount.Coefficient, coefficient, place)) is { } problem)
        {
            return problem;
        }

        // Refusal has made sure that one of the two is there.
        var value = amount.Coefficient?.Value ?? coefficient.Value ?? throw new System.Diagnostics.UnreachableException();
        var perUnit = amount.Quantity.In(coefficient.Per).Value;
        return new EnergyLine
        {
            Amount = amount,
            Name = coefficient.Name,
            Coefficient = value,
            CoefficientUnit = coefficient.Unit,
            Per = coefficient.Per,
            Set = new SetName(set.Code, set.Version),
            IsGiven = amount.Coefficient is not null,
            Provenance = amount.Coefficient is { } given ? new Provenance(given.Evidence, "?") : coefficient.Provenance,
            StandardCoal = new Quantity(perUnit * value * amount.Sign, coefficient.Unit).In(standardCoal).Value,
        };
    }

    private (FactorSet.StandardCoal Set, CoalCoefficient Coefficient)? Find(string carrier)
    {
        if (_equivalent?.Coefficients.FirstOrDefault(coefficient => coefficient.Carrier == carrier) is { } replaced)
        {
            return (_equivalent, replaced);
        }

        var own = _electricityIsOpen && carrier == CarrierAmount.Electricity
            ? null
            : _main.Coefficients.FirstOrDefault(coefficient => coefficient.Carrier == carrier);
        return own is null ? null : (_main, own);
    }

    private static Problem? Refusal(GivenCoefficient? given, CoalCoefficient coefficient, string place)
    {
        var name = coefficient.Name;
        if (given is null)
        {
            return coefficient.Value is null
                ? new Problem("coefficient-needed", place,
                    $"“{name.Zh}”的系数由园区按实测或年份给定（{coefficient.Low}–{coefficient.High} {coefficient.Unit}/{coefficient.Per}）；请填写数值和依据。",
                    $"The coefficient of {name.En} is for the park to give ({coefficient.Low} to {coefficient.High} {coefficient.Unit}/{coefficient.Per}); give value and evidence.")
                : null;
        }

        if (!coefficient.IsParameter && coefficient.Low is null)
        {
            return new Problem("coefficient-refused", place, $"“{name.Zh}”的系数在因子集中是固定的；要改请发布新的因子集版本。",
                $"The coefficient of {name.En} is fixed by the set; to change it, release a new version of the set.");
        }

        if (string.IsNullOrWhiteSpace(given.Evidence))
        {
            return new Problem("coefficient-refused", place, $"“{name.Zh}”的系数没有写明依据。", $"The coefficient of {name.En} has no evidence.");
        }

        return given.Value.Sign <= 0 || given.Value < coefficient.Low || given.Value > coefficient.High
            ? new Problem("coefficient-refused", place,
                $"“{name.Zh}”的系数 {given.Value} 不在 {coefficient.Low ?? Rational.Zero}–{coefficient.High?.ToString() ?? "…"} 之内。",
                $"The coefficient {given.Value} of {name.En} is outside {coefficient.Low ?? Rational.Zero} to {coefficient.High?.ToString() ?? "…"}.")
            : null;
    }
}
