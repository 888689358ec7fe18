using System.Collections.Immutable;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Factors;
using EcoPark.Standards.Quantities;
using EcoPark.Standards.Reading;

namespace EcoPark.Standards.Forms.Checking;

/// <summary>The energy and the carbon account of an energy grid, or of one row of it.</summary>
internal sealed class Accounts(EntryValues values)
{
    private static readonly (Amount, ImmutableArray<string>) NoFactors =
        (new Amount.Failed(new LocalText("没有提供折算系数", "no factors are at hand")), []);

    public (Amount Amount, ImmutableArray<string> Steps) Energy(FieldCompute.Energy compute, Row? row)
    {
        if (values.Context.Factors is not { } factors)
        {
            return NoFactors;
        }

        if (Amounts(compute.Grid, row) is not { Amounts: { } amounts } given)
        {
            return (Problem(compute.Grid, row), []);
        }

        if (given.NotApplicable is { } not)
        {
            return (not, []);
        }

        var account = EnergyAccount.Compute(new EnergyRequest { Amounts = amounts, Basis = compute.Basis, Set = compute.Set, EquivalentSet = compute.EquivalentSet }, factors);
        return account.IsOk
            ? (new Amount.Known(factors.StandardCoal.ToBase(account.Value.Total)), [.. account.Value.Lines.Select(line =>
                $"{line.Name.Zh} {line.Amount.Quantity} × {line.Coefficient} {line.CoefficientUnit}/{line.Per} = {Say.Number(line.StandardCoal)} {factors.StandardCoal}")])
            : (Failed(account.Problems), []);
    }

    public (Amount Amount, ImmutableArray<string> Steps) Carbon(FieldCompute.Carbon compute, Row? row)
    {
        if (values.Context.Factors is not { } factors)
        {
            return NoFactors;
        }

        if (Amounts(compute.Grid, row) is not { Amounts: { } amounts } given)
        {
            return (Problem(compute.Grid, row), []);
        }

        if (given.NotApplicable is { } not)
        {
            return (not, []);
        }

        // A set of direct factors usually has that of heat as well.
        var heat = compute.HeatSet ?? (factors.Find<FactorSet.Direct>(compute.FuelSet).IsOk ? compute.FuelSet : null);
        var account = CarbonAccount.Compute(new CarbonRequest
        {
            Year = values.Context.Year,
            Amounts = amounts,
            FuelSet = compute.FuelSet,
            Place = values.Context.Place,
            HeatSet = heat,
        }, factors);
        return account.IsOk
            ? (new Amount.Known(factors.CarbonDioxide.ToBase(account.Value.Total)), [.. account.Value.Lines.Select(line => Step(line, factors.CarbonDioxide))])
            : (Failed(account.Problems), []);
    }

    private static string Step(CarbonLine line, Unit unit) =>
        $"{line.Name.Zh} {line.Amount.Quantity}{string.Concat(line.Factors.Select(factor => $" × {factor.Quantity}"))} = {Say.Number(line.Emission)} {unit}";

    private static Amount.Failed Failed(IReadOnlyList<Problem> problems) => new(new LocalText(
        string.Concat(problems.Take(3).Select(problem => problem.Zh)).TrimEnd('。'), string.Join(" ", problems.Take(3).Select(problem => problem.En)).TrimEnd('.')));

    private sealed record GridAmounts(ImmutableArray<CarrierAmount> Amounts, Amount.NotApplicable? NotApplicable);

    private List<Row> Counted(string grid, Row? only) => only is not null
        ? [only]
        : [.. values.RowsOf(grid).Where(row => !row.HasOnlyKey || row.Grid.FixedRows.IsEmpty || Required(row.Grid))];

    private static bool Required(FormGrid grid) => grid.TryFind(EnergyGrid.Amount, out var amount) && amount.Required;

    // Null when an amount is missing; Problem then says which.
    private GridAmounts? Amounts(string grid, Row? only)
    {
        var rows = Counted(grid, only);
        if (rows.Find(row => row.NotApplicable is not null) is { NotApplicable: { } reason })
        {
            return new GridAmounts([], new Amount.NotApplicable(reason));
        }

        var amounts = ImmutableArray.CreateBuilder<CarrierAmount>();
        Amount.NotApplicable? not = null;
        foreach (var row in rows)
        {
            switch (values.Of(row.Place(EnergyGrid.Amount))?.Content)
            {
                case CheckedContent.Number number when Carrier(row, number) is { } amount:
                    amounts.Add(amount);
                    break;
                case CheckedContent.NotApplicable cell:
                    not = new Amount.NotApplicable(cell.Reason);
                    break;
                default:
                    return null;
            }
        }

        return rows.Count == 0 ? null : new GridAmounts(amounts.ToImmutable(), amounts.Count == 0 ? not : null);
    }

    private Amount.Missing Problem(string grid, Row? only)
    {
        var rows = Counted(grid, only);
        if (rows.Count == 0)
        {
            return new([values.Form.TryFindGrid(grid, out var empty) ? empty.Name : new LocalText(grid, grid)]);
        }

        var places = rows.SelectMany(row => new[] { row.Place(row.Grid.Key), row.Place(EnergyGrid.Amount), row.Place(EnergyGrid.Flow) })
            .Where(place => values.Find(place) is { } slot && (place.Column == EnergyGrid.Flow ? slot.Entered is not null && FlowOf(place) is null : values.Of(place) is null))
            .Select(place => values.Find(place)?.Label).OfType<LocalText>();
        return new([.. places]);
    }

    private CarrierAmount? Carrier(Row row, CheckedContent.Number number)
    {
        if (values.Of(row.Place(row.Grid.Key))?.Content is not CheckedContent.Text carrier || FlowOf(row.Place(EnergyGrid.Flow)) is not { } flow)
        {
            return null;
        }

        return new CarrierAmount
        {
            Carrier = carrier.Value,
            Quantity = new Quantity(number.Value, number.Unit),
            Flow = flow,
            Coefficient = Coefficient(row),
        };
    }

    // Left empty: bought and used. Null when what is written is no flow.
    private EnergyFlow? FlowOf(FormPlace.Cell place) => values.Find(place)?.Entered is null
        ? EnergyFlow.Consumed
        : values.Of(place)?.Content is CheckedContent.Text text && EnergyGrid.Flows.TryGetValue(text.Value, out var flow) ? flow : null;

    private GivenCoefficient? Coefficient(Row row) => values.Of(row.Place(EnergyGrid.Coefficient))?.Content is CheckedContent.Number number
        ? new GivenCoefficient(number.Value, values.Of(row.Place(EnergyGrid.CoefficientEvidence))?.Content is CheckedContent.Text text ? text.Value : "")
        : null;
}
