namespace EcoPark.Standards.Forms.Checking.Rules;

/// <summary>Counts are whole numbers.</summary>
internal sealed class NotWhole : EntryRule
{
    public override IEnumerable<FormFinding> Check(EntryValues values) =>
        from slot in values.Slots
        where slot.Field.Kind == FormFieldKind.Whole
        let entered = values.Readings.GetValueOrDefault(slot.Place)?.Entered
        where entered is { Value.IsInteger: false }
        select Say.Error(slot, "not-whole", $"“{slot.Label.Zh}”填了 {Say.Number(entered.Value.Value)} {slot.Unit}，应为整数；请核对后重填。",
            $"{slot.Label.En} is {Say.Number(entered.Value.Value)}, which is no whole number; check it.");
}
