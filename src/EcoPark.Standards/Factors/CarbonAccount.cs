using System.Collections.Immutable;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Reading;

namespace EcoPark.Standards.Factors;

/// <summary>
/// CO₂ in tonnes, of an enterprise or a park, in one year, with one line per amount. Exact; rounding is left to whoever prints.
/// </summary>
/// <remarks>
/// Exported electricity and heat are subtracted at the factor at which bought energy counts, so a transfer between two
/// enterprises of a park cancels in the park's sum. Own renewable energy stands as a line without emission. Process
/// emissions and other gases are not part of it.
/// </remarks>
/// <source>
/// Sector guides for enterprise accounting: fuel = Σ amount × net calorific value × carbon content × oxidation × 44/12;
/// electricity = net purchase × grid factor of the data year; heat = net purchase × heat factor.
/// </source>
public sealed record CarbonAccount
{
    /// <summary>The year of the data.</summary>
    public required int Year { get; init; }

    /// <summary>The lines, in the order of the amounts.</summary>
    public required ImmutableArray<CarbonLine> Lines { get; init; }

    /// <summary>True when fuels were counted by calorific value, false by direct factors, null when none was burnt.</summary>
    public required bool? FuelsByCalorificValue { get; init; }

    /// <summary>The total in tonnes of CO₂.</summary>
    public Rational Total => Lines.Aggregate(Rational.Zero, (sum, line) => sum + line.Emission);

    /// <summary>The part of one source, in tonnes of CO₂.</summary>
    public Rational Of(CarbonSource source) =>
        Lines.Where(line => line.Source == source).Aggregate(Rational.Zero, (sum, line) => sum + line.Emission);

    /// <summary>Computes an account.</summary>
    /// <returns>
    /// The account, or all problems: <c>no-amounts</c>, <c>set-open</c>, <c>unknown-set</c>, <c>wrong-kind</c>, <c>place-open</c>,
    /// <c>unknown-region</c>, <c>no-factor-for-year</c>, <c>unknown-carrier</c>, <c>wrong-unit</c>, <c>negative-amount</c>.
    /// </returns>
    public static Result<CarbonAccount> Compute(CarbonRequest request, FactorLibrary library)
    {
        if (request.Amounts.IsEmpty)
        {
            return AmountCheck.Empty();
        }

        var factors = new CarbonFactors(request, library);
        var problems = new List<Problem>();
        var lines = ImmutableArray.CreateBuilder<CarbonLine>();
        for (var index = 0; index < request.Amounts.Length; index++)
        {
            var line = factors.Line(request.Amounts[index], AmountCheck.Place(index, request.Amounts[index]));
            problems.AddRange(line.Problems);
            if (line.Value is { } good)
            {
                lines.Add(good);
            }
        }

        return problems.Count > 0
            ? Result<CarbonAccount>.Failed([.. problems.Distinct()])
            : new CarbonAccount { Year = request.Year, Lines = lines.ToImmutable(), FuelsByCalorificValue = factors.FuelsByCalorificValue };
    }

    /// <summary>The account of several together, such as all enterprises of a park.</summary>
    /// <returns>The sum, or <c>no-amounts</c>, <c>years-mixed</c>, <c>methods-mixed</c>.</returns>
    public static Result<CarbonAccount> Sum(IReadOnlyList<CarbonAccount> accounts)
    {
        if (accounts.Count == 0)
        {
            return AmountCheck.Empty();
        }

        if (accounts.Any(account => account.Year != accounts[0].Year))
        {
            return new Problem("years-mixed", "accounts", "不同年份的碳排放不能相加。", "Accounts of different years cannot be added.");
        }

        var methods = accounts.Select(account => account.FuelsByCalorificValue).OfType<bool>().Distinct().ToList();
        return methods.Count > 1
            ? new Problem("methods-mixed", "accounts", "热值法和直接因子法的碳排放不能相加；请按同一方法重算。",
                "Accounts by calorific value and by direct factors cannot be added; recompute them by one method.")
            : new CarbonAccount
            {
                Year = accounts[0].Year,
                Lines = [.. accounts.SelectMany(account => account.Lines)],
                FuelsByCalorificValue = methods.Count == 1 ? methods[0] : null,
            };
    }
}
