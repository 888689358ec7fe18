using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Forms.Checking.Rules;

/// <summary>Values given for computed fields: allowed with evidence where the form says so, else only when they agree.</summary>
internal sealed class Overridden : EntryRule
{
    public override IEnumerable<FormFinding> Check(EntryValues values)
    {
        foreach (var slot in values.Slots.Where(slot => slot.Field.Compute is not null))
        {
            if (values.Readings.GetValueOrDefault(slot.Place)?.Value is { } entered && values.Computed(slot) is { } computed && Of(slot, entered, computed) is { } finding)
            {
                yield return finding;
            }
        }
    }

    private static FormFinding? Of(Slot slot, CheckedValue entered, CheckedValue computed)
    {
        var given = entered.Content as CheckedContent.Number;
        var result = computed.Content as CheckedContent.Number;
        if (given is not null && result is not null && new Quantity(result.Value, result.Unit).In(given.Unit).Value == given.Value)
        {
            return null;
        }

        if (!slot.Field.Override)
        {
            return Say.Error(slot, "computed-field", $"“{slot.Label.Zh}”由系统计算，不能填写“{Say.Text(entered.EnteredText ?? "不涉及")}”；请删去，改填它的来源各项。",
                $"{slot.Label.En} is computed and cannot be given as '{Say.Text(entered.EnteredText ?? "not applicable")}'; remove it and fill in what it is computed from.");
        }

        // Without a computed value there is nothing to differ from.
        return result is null || given is null ? null : Say.Warning(slot, "differs-from-computed",
            $"“{slot.Label.Zh}”填了 {Say.Number(given.Value)} {given.Unit}，按明细计算是 {Say.Number(result.Value)} {result.Unit}；请核对，保留填报值须附依据。",
            $"{slot.Label.En} is {Say.Number(given.Value)} {given.Unit.English}, computed from the details it is {Say.Number(result.Value)} {result.Unit.English}; check, and keep the given one only with evidence.") with
        {
            Pattern = $"{Say.Number(given.Value)}≠{Say.Number(result.Value)}",
        };
    }
}
