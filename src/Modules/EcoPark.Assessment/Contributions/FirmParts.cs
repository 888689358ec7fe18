using EcoPark.Collection.Ledger;
using EcoPark.Collection.Projection;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Quantities;

namespace EcoPark.Assessment.Contributions;

/// <summary>What one firm did to an indicator through one input.</summary>
/// <param name="Subject">The firm.</param>
/// <param name="Before">Its part in the input a year earlier; zero where it had none.</param>
/// <param name="After">Its part now.</param>
/// <param name="Effect">In the indicator's unit.</param>
/// <param name="LastSeq">The latest fact behind it; 0: none is left.</param>
public sealed record FirmEffect(FactSubject Subject, Rational Before, Rational After, Rational Effect, long LastSeq)
{
    public Rational Change => After - Before;
}

/// <summary>
/// Splits the effect of an input among the firms it is the sum of, in proportion to how each changed. The parts sum exactly
/// to the input's effect, whatever their signs.
/// </summary>
public static class FirmParts
{
    /// <returns>Null where one of the two values is not a sum of firms, or where the sum did not change.</returns>
    public static IReadOnlyList<FirmEffect>? Of(ParkLedger ledger, InputEffect input, int yearBefore)
    {
        var change = input.After - input.Before;
        if (change.Sign == 0 || !IsSum(ledger, input.Input.Code, yearBefore, input.Before) || !IsSum(ledger, input.Input.Code, input.Input.Year, input.After))
        {
            return null;
        }

        var parts = new Dictionary<FactSubject, (Rational Before, Rational After, long Seq)>();
        foreach (var part in ledger.Contributions(input.Input.Code, yearBefore))
        {
            var known = parts.GetValueOrDefault(part.Subject);
            parts[part.Subject] = known with { Before = known.Before + part.Part, Seq = Math.Max(known.Seq, part.Fact.Seq) };
        }

        foreach (var part in ledger.Contributions(input.Input.Code, input.Input.Year))
        {
            var known = parts.GetValueOrDefault(part.Subject);
            parts[part.Subject] = known with { After = known.After + part.Part, Seq = Math.Max(known.Seq, part.Fact.Seq) };
        }

        return
        [
            .. parts.Where(part => part.Value.Before != part.Value.After)
                .Select(part => new FirmEffect(part.Key, part.Value.Before, part.Value.After, input.Effect * (part.Value.After - part.Value.Before) / change, part.Value.Seq))
                .OrderByDescending(part => part.Effect.Abs()).ThenBy(part => part.Subject.Id),
        ];
    }

    private static bool IsSum(ParkLedger ledger, string item, int year, Rational number) =>
        ledger.Value(item, year) is { Source: ParkValueSource.Enterprises } value && value.Number == number;
}
