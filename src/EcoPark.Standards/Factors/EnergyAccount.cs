using System.Collections.Immutable;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Reading;

namespace EcoPark.Standards.Factors;

/// <summary>
/// Energy in tonnes of standard coal (综合能耗), of an enterprise or a park, with one line per amount. Exact; rounding is
/// left to whoever prints.
/// </summary>
/// <remarks>
/// What is exported is subtracted, so energy handed from one enterprise of a park to another cancels in the park's sum.
/// Own renewable energy counts, as energy, and stands apart too. Media such as water and compressed air are a set of
/// their own and come in only when a request names that set.
/// </remarks>
/// <source>GB/T 2589-2020: standard coal = Σ amount × coefficient; 1 kgce = 29.3076 MJ.</source>
public sealed record EnergyAccount
{
    /// <summary>The basis of all lines.</summary>
    public required EnergyBasis Basis { get; init; }

    /// <summary>The lines, in the order of the amounts.</summary>
    public required ImmutableArray<EnergyLine> Lines { get; init; }

    /// <summary>The total in tonnes of standard coal.</summary>
    public Rational Total => Lines.Aggregate(Rational.Zero, (sum, line) => sum + line.StandardCoal);

    /// <summary>The part of it that is own renewable energy.</summary>
    public Rational OwnRenewable => Lines.Where(line => line.Amount.Flow == EnergyFlow.OwnRenewable)
        .Aggregate(Rational.Zero, (sum, line) => sum + line.StandardCoal);

    /// <summary>The basis in words, to stand beside the total.</summary>
    public LocalText BasisText => Basis == EnergyBasis.Calorific
        ? new LocalText("电力按当量值折算", "electricity at its calorific value")
        : new LocalText("电力按等价值折算", "electricity at its equivalent value");

    /// <summary>Computes an account.</summary>
    /// <returns>
    /// The account, or all problems: <c>unknown-set</c>, <c>basis-mixed</c>, <c>basis-open</c>, <c>no-amounts</c>, <c>unknown-carrier</c>,
    /// <c>wrong-unit</c>, <c>negative-amount</c>, <c>coefficient-needed</c>, <c>coefficient-refused</c>.
    /// </returns>
    public static Result<EnergyAccount> Compute(EnergyRequest request, FactorLibrary library)
    {
        var coefficients = EnergyCoefficients.Of(request, library);
        if (!coefficients.IsOk || request.Amounts.IsEmpty)
        {
            return coefficients.IsOk ? AmountCheck.Empty() : Result<EnergyAccount>.Failed(coefficients.Problems);
        }

        var problems = new List<Problem>();
        var lines = ImmutableArray.CreateBuilder<EnergyLine>();
        for (var index = 0; index < request.Amounts.Length; index++)
        {
            var amount = request.Amounts[index];
            var line = coefficients.Value.Line(amount, AmountCheck.Place(index, amount), library.StandardCoal);
            problems.AddRange(line.Problems);
            if (line.Value is { } good)
            {
                lines.Add(good);
            }
        }

        return problems.Count > 0
            ? Result<EnergyAccount>.Failed(problems)
            : new EnergyAccount { Basis = request.Basis, Lines = lines.ToImmutable() };
    }

    /// <summary>The account of several together, such as all enterprises of a park.</summary>
    /// <returns>The sum, or <c>no-amounts</c>, or <c>basis-mixed</c> when the accounts stand on different bases.</returns>
    public static Result<EnergyAccount> Sum(IReadOnlyList<EnergyAccount> accounts)
    {
        if (accounts.Count == 0)
        {
            return AmountCheck.Empty();
        }

        return accounts.Any(account => account.Basis != accounts[0].Basis)
            ? new Problem("basis-mixed", "accounts", "当量值和等价值的能耗不能相加；请按同一口径重算。",
                "Accounts at calorific and at equivalent value cannot be added; recompute them on one basis.")
            : new EnergyAccount { Basis = accounts[0].Basis, Lines = [.. accounts.SelectMany(account => account.Lines)] };
    }
}
