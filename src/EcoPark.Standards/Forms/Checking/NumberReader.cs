using EcoPark.Standards.Definitions;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Forms.Checking;

/// <summary>Understands a number in a place: the number, its unit, and the value in the unit of the item.</summary>
internal sealed class NumberReader(FormContext context)
{
    private readonly EntryUnit _units = new(context.Units);

    public SlotReading Read(Slot slot, EnteredValue.Given given) => NumberText.Read(given.Text) switch
    {
        NumberReading.Number number => WithUnit(slot, given, number),
        NumberReading.Placeholder placeholder => SlotReading.Wrong(Wrong(slot, given,
            new LocalText("看不出是 0 还是不涉及", "it does not say whether 0 or not applicable is meant")) with
        {
            Repairs = [Say.Zero, new Repair(new LocalText("标为不涉及", "mark as not applicable"), new EnteredValue.NotApplicable($"填报为“{placeholder.Sign}”"))],
        }),
        NumberReading.Refused refused => SlotReading.Wrong(Wrong(slot, given, refused.Reason)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static FormFinding Wrong(Slot slot, EnteredValue.Given given, LocalText reason)
    {
        var unit = slot.Unit is { } known && known != Unit.One ? new LocalText($"，单位 {known}", $" in {known.English}") : new LocalText("", "");
        return Say.Error(slot, "not-a-number", $"“{slot.Label.Zh}”填了“{Say.Text(given.Text)}”：{reason.Zh}；请填一个数{unit.Zh}。",
            $"{slot.Label.En} is '{Say.Text(given.Text)}': {reason.En}; give a number{unit.En}.");
    }

    private SlotReading WithUnit(Slot slot, EnteredValue.Given given, NumberReading.Number number)
    {
        var chosen = string.IsNullOrWhiteSpace(given.Unit) ? null : NumberText.Fold(given.Unit);
        var written = number.Suffix.Length > 0 ? number.Suffix : chosen;
        if (slot.Unit is not { } unit)
        {
            return SlotReading.Wrong(Say.Error(slot, "unknown-unit", $"“{slot.Label.Zh}”的单位随本行的代码而定，而该代码没有单位；请先改正代码。",
                $"The unit of {slot.Label.En} follows the code of its row, which has none; mend the code first."));
        }

        if (written is null)
        {
            return Understood(slot, given, number.Value, unit);
        }

        var (found, reason) = _units.Find(written, slot, unit);
        if (found is null)
        {
            return SlotReading.Wrong(WrongUnit(slot, given, reason ?? new LocalText("", ""), number.Value));
        }

        if (number.Suffix.Length > 0 && chosen is not null && _units.Find(chosen, slot, unit).Unit is { } beside && beside.Factor != found.Factor)
        {
            return SlotReading.Wrong(Say.Error(slot, "unit-conflict",
                $"“{slot.Label.Zh}”填了“{Say.Text(given.Text)}”，旁边选的单位却是“{beside}”；请留一个。",
                $"{slot.Label.En} is '{Say.Text(given.Text)}', but the unit chosen beside it is {beside.English}; keep one of them.") with
            {
                Repairs = [Say.Put(Say.Number(number.Value), number.Suffix), Say.Put(Say.Number(number.Value), chosen)],
            });
        }

        return Understood(slot, given, number.Value, found);
    }

    private static FormFinding WrongUnit(Slot slot, EnteredValue.Given given, LocalText reason, Rational value)
    {
        var unit = slot.Unit ?? Unit.One;
        var accepted = string.Join("、", EntryUnit.Accepted(slot, unit));
        return Say.Error(slot, "unknown-unit", $"“{slot.Label.Zh}”填了“{Say.Text(given.Text)}{Say.Text(given.Unit ?? "")}”：{reason.Zh}；可用：{accepted}。",
            $"{slot.Label.En} is '{Say.Text(given.Text)}{Say.Text(given.Unit ?? "")}': {reason.En}; use one of: {accepted}.") with
        {
            Repairs = [Say.Put(Say.Number(value), unit.Symbol)],
        };
    }

    private SlotReading Understood(Slot slot, EnteredValue.Given given, Rational value, Unit unit)
    {
        var own = slot.Unit ?? unit;
        var entered = new Quantity(value, unit).In(own);

        // A tonne of water and a tonne of CO₂ may share a dimension; that the field fits its item is the library's check.
        var target = slot.Field.Unit is not null && slot.Field.Item is { } code && context.Items.TryFindItem(code, out var item)
            && item.Unit.Dimension == own.Dimension ? item.Unit : own;
        var content = new CheckedContent.Number(entered.In(target).Value, target);
        var checkedValue = new CheckedValue
        {
            Place = slot.Place,
            Item = slot.Item,
            Content = content,
            EnteredText = given.Text,
            EnteredUnit = unit.Symbol,
            Origin = CheckedOrigin.Reported,
        };
        return new SlotReading(checkedValue, entered, []);
    }
}
