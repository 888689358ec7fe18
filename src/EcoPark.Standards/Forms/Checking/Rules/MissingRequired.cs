using EcoPark.Standards.Definitions;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Forms.Checking.Rules;

/// <summary>What has to be answered and is not. Not filled in is neither 0 nor 不涉及.</summary>
internal sealed class MissingRequired : EntryRule
{
    public override IEnumerable<FormFinding> Check(EntryValues values)
    {
        foreach (var slot in values.Slots.Where(slot => slot is { Field: { Required: true, Compute: null }, Entered: null, IsAsked: true }))
        {
            yield return Missing(slot);
        }

        foreach (var grid in values.Form.Grids.Where(grid => grid.TryFind(grid.Key, out var key) && key.Required && !values.RowsOf(grid.Code).Any()))
        {
            yield return Say.Error(new FormPlace.Table(grid.Code), "missing-required",
                $"表格“{grid.Name.Zh}”必填，还没有任何行；请加一行，确实没有的在关键列选“不涉及”并写原因。",
                $"The table {grid.Name.En} must be answered and has no rows; add one, or mark its key column as not applicable with a reason.");
        }
    }

    private static FormFinding Missing(Slot slot)
    {
        var isNumber = slot.Field.IsNumber;
        var unit = isNumber && slot.Unit is { } known && known != Unit.One ? new LocalText($"（{known}）", $" ({known.English})") : new LocalText("", "");
        var zero = isNumber ? new LocalText("，没有的填 0", ", 0 if there is none") : new LocalText("", "");
        return Say.Error(slot, "missing-required",
            $"“{slot.Label.Zh}”必填，还没有填{unit.Zh}；请填写{zero.Zh}，不涉及的选“不涉及”并写原因。",
            $"{slot.Label.En} must be answered{unit.En}; fill it in{zero.En}, or mark it as not applicable with a reason.") with
        {
            Repairs = isNumber && !(slot.Field.Minimum > 0) ? [Say.Zero] : [],
        };
    }
}
