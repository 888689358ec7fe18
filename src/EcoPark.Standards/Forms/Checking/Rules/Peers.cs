using System.Collections.Immutable;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Forms.Checking.Rules;

/// <summary>A value per unit of output far from those of the same industry, by the modified z-score.</summary>
/// <source>Iglewicz and Hoaglin 1993: 0.6745 (x − median) / MAD, an outlier beyond 3.5.</source>
internal sealed class Peers : EntryRule
{
    // Of fewer peers a median says little; a parameter of ours.
    private const int Fewest = 8;

    private static readonly Rational Scale = Rational.Of(6745, 10_000);
    private static readonly Rational Limit = Rational.Of(35, 10);

    public override IEnumerable<FormFinding> Check(EntryValues values)
    {
        if (values.Context.Peers.IsEmpty)
        {
            yield break;
        }

        var numbers = values.Slots.Where(slot => slot is { Item: not null, Row: null })
            .Select(slot => (Slot: slot, Number: values.Of(slot.Place)?.Content as CheckedContent.Number)).Where(pair => pair.Number is not null)
            .ToDictionary(pair => pair.Slot.Item ?? "", StringComparer.Ordinal);
        foreach (var (item, (slot, number)) in numbers)
        {
            if (values.Context.Peers.TryGetValue(item, out var peers) && peers.Ratios.Length >= Fewest && number is not null
                && numbers.TryGetValue(peers.Per, out var below) && below.Number is { Value.Sign: > 0 } per
                && Of(slot, number.Value / per.Value, peers.Ratios) is { } finding)
            {
                yield return finding;
            }
        }
    }

    private static FormFinding? Of(Slot slot, Rational own, ImmutableArray<Rational> ratios)
    {
        var median = Median(ratios);
        var spread = Median([.. ratios.Select(ratio => (ratio - median).Abs()).Order()]);
        if (spread.Sign == 0 || Scale * (own - median).Abs() <= Limit * spread)
        {
            return null;
        }

        var up = own > median;
        return Say.Warning(slot, "unlike-peers",
            $"“{slot.Label.Zh}”按单位产出是 {own.ToSignificant(4)}，同行业 {ratios.Length} 家的中位数是 {median.ToSignificant(4)}，明显偏{(up ? "高" : "低")}；请核对数值和单位，属实的写明原因。",
            $"{slot.Label.En} per unit of output is {own.ToSignificant(4)}, the median of {ratios.Length} peers {median.ToSignificant(4)}: far {(up ? "above" : "below")}; check number and unit, and if it is right say why.") with
        {
            Pattern = up ? "high" : "low",
        };
    }

    private static Rational Median(ImmutableArray<Rational> ordered) => ordered.Length % 2 == 1
        ? ordered[ordered.Length / 2]
        : (ordered[(ordered.Length / 2) - 1] + ordered[ordered.Length / 2]) / 2;
}
