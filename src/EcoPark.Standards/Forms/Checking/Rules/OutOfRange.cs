using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Forms.Checking.Rules;

/// <summary>Values keep to the limits of their field and of their item.</summary>
internal sealed class OutOfRange : EntryRule
{
    public override IEnumerable<FormFinding> Check(EntryValues values)
    {
        foreach (var slot in values.Slots)
        {
            if (values.Readings.GetValueOrDefault(slot.Place) is { Entered: { } entered } reading && Of(slot, reading, entered, values) is { } finding)
            {
                yield return finding;
            }
        }
    }

    private static FormFinding? Of(Slot slot, SlotReading reading, Quantity entered, EntryValues values)
    {
        var (low, high) = (slot.Field.Minimum, slot.Field.Maximum);

        // The item is shared by forms: its limits hold in its own unit, here they are turned into the field's.
        if (slot.Field.Unit is not null && slot.Field.Item is { } code && values.Context.Items.TryFindItem(code, out var item)
            && reading.Value?.Content is CheckedContent.Number)
        {
            low = Larger(low, In(item.Minimum, item.Unit, entered.Unit));
            high = Smaller(high, In(item.Maximum, item.Unit, entered.Unit));
        }

        if (low is { } least && entered.Value < least)
        {
            var finding = Finding(slot, entered, $"小于最小值 {Say.Number(least)}", $"below the minimum {Say.Number(least)}");
            return least.Sign == 0 && !(-entered.Value > high)
                ? finding with { Repairs = [Say.Put(Say.Number(-entered.Value), slot.Unit == Unit.One ? null : entered.Unit.Symbol)] }
                : finding;
        }

        return high is { } most && entered.Value > most
            ? Finding(slot, entered, $"大于最大值 {Say.Number(most)}", $"above the maximum {Say.Number(most)}")
            : null;
    }

    private static FormFinding Finding(Slot slot, Quantity entered, string zh, string en) => Say.Error(slot, "out-of-range",
        $"“{slot.Label.Zh}”填了 {Say.Number(entered.Value)} {entered.Unit}，{zh} {entered.Unit}；请核对数值和单位后重填。",
        $"{slot.Label.En} is {Say.Number(entered.Value)} {entered.Unit.English}, {en}; check number and unit.");

    private static Rational? In(Rational? limit, Unit from, Unit to) =>
        limit is { } value && from.Dimension == to.Dimension ? to.FromBase(from.ToBase(value)) : null;

    private static Rational? Larger(Rational? a, Rational? b) => a is null || b > a ? b ?? a : a;

    private static Rational? Smaller(Rational? a, Rational? b) => a is null || b < a ? b ?? a : a;
}
