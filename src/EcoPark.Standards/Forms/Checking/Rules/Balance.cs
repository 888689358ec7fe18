using EcoPark.Standards.Definitions;
using EcoPark.Standards.Formulas;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Forms.Checking.Rules;

/// <summary>The form's own checks across fields. A side that cannot be computed is not judged.</summary>
internal sealed class Balance : EntryRule
{
    public override IEnumerable<FormFinding> Check(EntryValues values)
    {
        foreach (var check in values.Form.Checks)
        {
            var rows = check.Grid is { } grid ? values.RowsOf(grid).Cast<Row?>() : [null];
            foreach (var row in rows)
            {
                if (Of(values, check, row) is { } finding)
                {
                    yield return finding;
                }
            }
        }
    }

    private static FormFinding? Of(EntryValues values, FormBalance check, Row? row)
    {
        var scope = new Scope(values, row);
        if (scope.Evaluate(check.Left).Amount is not Amount.Known left || scope.Evaluate(check.Right).Amount is not Amount.Known right || Holds(left.Value, right.Value, check))
        {
            return null;
        }

        FormPlace place = row is not null ? row.Place(check.Place) : values.Form.TryFindGrid(check.Place, out _) ? new FormPlace.Table(check.Place) : new FormPlace.Field(check.Place);
        var slot = values.Find(place);
        var unit = slot?.Unit ?? Unit.One;
        var label = slot?.Label ?? check.Name;
        var difference = left.Value - right.Value;
        var message = new LocalText(
            $"“{label.Zh}”：应有 {check.Name.Zh}，左边是 {Shown(left.Value, unit)}，右边是 {Shown(right.Value, unit)}，相差 {Shown(difference.Abs(), unit)} {unit}{Allowed(check, "（允许 ", "）")}；请核对各项。",
            $"{label.En}: expected {check.Name.En}; the left side is {Shown(left.Value, unit)}, the right side {Shown(right.Value, unit)}, the difference {Shown(difference.Abs(), unit)} {unit.English}{Allowed(check, " (accepted: ", ")")}; check the parts.");
        return new FormFinding
        {
            Rule = check.Code,
            Severity = check.Severity,
            Place = place,
            Subject = slot?.Subject ?? place.ToString() ?? "",
            Message = message,
            Repairs = Repair(check, slot, right.Value),
            Pattern = $"{Say.Number(left.Value)}{check.Relation}{Say.Number(right.Value)}",
        };
    }

    private static bool Holds(Rational left, Rational right, FormBalance check)
    {
        var larger = left.Abs() > right.Abs() ? left.Abs() : right.Abs();
        var allowed = larger * check.Tolerance;
        return check.Relation switch
        {
            "<=" => left <= right + allowed,
            ">=" => left + allowed >= right,
            _ => (left - right).Abs() <= allowed,
        };
    }

    // Where one side is the place itself and the other says what it should be, that is one press.
    private static System.Collections.Immutable.ImmutableArray<Repair> Repair(FormBalance check, Slot? slot, Rational right) =>
        slot is { Entered: not null, Field.Compute: null, Unit: { } unit } && check.Relation == "=" && check.Left is Expression.Reference { Period: Period.Report } reference
        && reference.Code == check.Place && RationalText.TryExact(unit.FromBase(right), 12, out var text)
            ? [Say.Put(text, unit == Unit.One ? null : unit.Symbol)]
            : [];

    private static string Shown(Rational value, Unit unit) => Say.Number(unit.FromBase(value));

    private static string Allowed(FormBalance check, string before, string after) =>
        check.Tolerance.Sign == 0 ? "" : $"{before}{Say.Number(check.Tolerance * 100)}%{after}";
}
