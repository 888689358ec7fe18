using System.Collections.Immutable;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Forms.Checking;

/// <summary>Computes fields and columns from other values.</summary>
internal sealed class Calculation(EntryValues values)
{
    private readonly Accounts _accounts = new(values);

    public CheckedValue Of(Slot slot, FieldCompute compute)
    {
        if (slot.Row?.NotApplicable is { } reason)
        {
            return Value(slot, new CheckedContent.NotApplicable(reason), []);
        }

        return compute switch
        {
            FieldCompute.ColumnSum sum => Value(slot, values.ColumnSum(sum.Grid, sum.Column), [$"sum({sum.Grid}.{sum.Column})"]),
            FieldCompute.Formula formula => Formula(slot, formula),
            FieldCompute.Energy energy => Account(slot, _accounts.Energy(energy, slot.Row)),
            FieldCompute.Carbon carbon => Account(slot, _accounts.Carbon(carbon, slot.Row)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private CheckedValue Formula(Slot slot, FieldCompute.Formula formula)
    {
        var (amount, steps) = new Scope(values, slot.Row).Evaluate(formula.Expression);
        return Value(slot, amount, [formula.Text, .. steps.Select(step => $"{step.Text} = {step.Value}")]);
    }

    private CheckedValue Account(Slot slot, (Amount Amount, ImmutableArray<string> Steps) account) => Value(slot, account.Amount, account.Steps);

    private CheckedValue Value(Slot slot, Amount amount, ImmutableArray<string> steps)
    {
        var unit = slot.Item is not null && slot.Field.Item is { } code && values.Context.Items.TryFindItem(code, out var item) ? item.Unit : slot.Unit ?? Unit.One;
        return Value(slot, amount switch
        {
            Amount.Known known => new CheckedContent.Number(unit.FromBase(known.Value), unit),
            Amount.NotApplicable not => new CheckedContent.NotApplicable(not.Reason),
            Amount.Missing missing => new CheckedContent.NotComputable(Missing(missing.Places)),
            Amount.Failed failed => new CheckedContent.NotComputable(failed.Reason),
            _ => throw new System.Diagnostics.UnreachableException(),
        }, amount is Amount.Known ? steps : []);
    }

    private static LocalText Missing(ImmutableArray<LocalText> places)
    {
        const int most = 5;
        var more = places.Length > most ? ($" 等 {places.Length} 项", $" and {places.Length - most} more") : ("", "");
        return new LocalText("缺少：" + string.Join("、", places.Take(most).Select(place => place.Zh)) + more.Item1,
            "missing: " + string.Join(", ", places.Take(most).Select(place => place.En)) + more.Item2);
    }

    private static CheckedValue Value(Slot slot, CheckedContent content, ImmutableArray<string> steps) => new()
    {
        Place = slot.Place,
        Item = slot.Item,
        Content = content,
        Origin = CheckedOrigin.Computed,
        Steps = steps,
    };
}
