using System.Globalization;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Forms.Checking.Rules;

/// <summary>
/// Values against last year's: near 10, 100, 1000 or 10000 times as much or as little, a unit was probably mistaken; otherwise
/// a change beyond the form's share wants a reason.
/// </summary>
internal sealed class History : EntryRule
{
    public override IEnumerable<FormFinding> Check(EntryValues values)
    {
        if (values.Form.History is not { } parameters)
        {
            yield break;
        }

        foreach (var slot in values.Slots.Where(slot => slot.Field.IsNumber))
        {
            if (values.Readings.GetValueOrDefault(slot.Place) is { Value.Content: CheckedContent.Number now, Entered: { } entered }
                && values.Before(slot, now) is { } before
                && (Slip(slot, now, before, entered, parameters) ?? Change(slot, now, before, parameters)) is { } finding)
            {
                yield return finding;
            }
        }
    }

    private static FormFinding? Slip(Slot slot, CheckedContent.Number now, Rational before, Quantity entered, FormHistory parameters)
    {
        if (before.Sign == 0 || now.Value.Sign != before.Sign)
        {
            return null;
        }

        foreach (var factor in parameters.SlipFactors)
        {
            foreach (var times in new[] { factor, Rational.One / factor })
            {
                if ((((now.Value / before) / times) - 1).Abs() > parameters.SlipTolerance)
                {
                    continue;
                }

                var up = times > 1;
                var repair = entered.Value / times;
                var unit = slot.Unit == Unit.One ? null : entered.Unit.Symbol;
                return Say.Warning(slot, "unit-slip",
                    $"“{slot.Label.Zh}”填了 {Say.Number(now.Value)} {now.Unit}，上年是 {Say.Number(before)} {now.Unit}，约为其 {(up ? "" : "1/")}{Say.Number(factor)}{(up ? " 倍" : "")}，可能单位填错；请核对单位。",
                    $"{slot.Label.En} is {Say.Number(now.Value)} {now.Unit.English}, last year {Say.Number(before)}: about {(up ? "" : "1/")}{Say.Number(factor)} times as much, so the unit may be wrong; check it.") with
                {
                    Repairs = [Say.Put(Say.Number(repair), unit)],
                    Pattern = (up ? "×" : "÷") + Say.Number(factor),
                };
            }
        }

        return null;
    }

    private static FormFinding? Change(Slot slot, CheckedContent.Number now, Rational before, FormHistory parameters)
    {
        var difference = now.Value - before;
        if (difference.Sign == 0 || (before.Sign != 0 && difference.Abs() <= before.Abs() * parameters.ChangeShare))
        {
            return null;
        }

        var limit = Say.Number(parameters.ChangeShare * 100);
        var share = before.Sign == 0 ? null : Percent(difference / before.Abs());
        return Say.Warning(slot, "large-change",
            $"“{slot.Label.Zh}”填了 {Say.Number(now.Value)} {now.Unit}，上年是 {Say.Number(before)} {now.Unit}，{(share is null ? "由 0 变为非 0" : $"变化 {share}%，超过 ±{limit}%")}；请核对，属实的写明原因。",
            $"{slot.Label.En} is {Say.Number(now.Value)} {now.Unit.English}, last year {Say.Number(before)}: {(share is null ? "no longer 0" : $"a change of {share} %, beyond ±{limit} %")}; check it, and if it is right say why.") with
        {
            Pattern = share is null ? "from-0" : Coarse(difference / before.Abs()),
        };
    }

    private static string Percent(Rational share) => (share.Sign > 0 ? "+" : "") + RationalText.Fixed(Rounded(share * 1000), 1);

    // To ten percent: a corrected last digit does not ask for a new explanation.
    private static string Coarse(Rational share) => (share.Sign > 0 ? "+" : "") + (Rounded(share * 10) * 10).ToString(CultureInfo.InvariantCulture) + "%";

    private static System.Numerics.BigInteger Rounded(Rational value) =>
        System.Numerics.BigInteger.Divide((2 * value.Numerator) + (value.Sign * value.Denominator), 2 * value.Denominator);
}
