using EcoPark.Assessment.Contributions;
using EcoPark.Assessment.Contracts;
using EcoPark.Assessment.Numbers;
using EcoPark.Collection.Projection;
using EcoPark.Standards.Definitions;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Quantities;

namespace EcoPark.Assessment.Indicators.ShowOne;

/// <summary>The change of an indicator split among its inputs and, where an input is a sum, among firms.</summary>
internal sealed record ChangeMaterial(IndicatorResult Before, IndicatorResult After, IReadOnlyList<(InputEffect Input, IReadOnlyList<FirmEffect>? Firms)> Parts, Catalogue Items)
{
    /// <summary>Firms named per value; the rest is one line.</summary>
    private const int MostFirms = 8;

    public static ChangeMaterial? Of(ParkLedger ledger, IndicatorResult before, AssessedYear year, IndicatorResult after, Catalogue items) =>
        ChangeParts.Of(before, after, new ChangeGround(year.Evaluation.ParkYear, items)) is { } parts
            ? new ChangeMaterial(before, after, [.. parts.Select(part => (part, FirmParts.Of(ledger, part, part.Input.Year - 1)))], items)
            : null;

    public ChangeView Open(FactRecords records, Indicator indicator)
    {
        var decimals = indicator.Printing.Digits + 2;
        var printed = Apportionment.Round([.. Parts.Select(part => part.Input.Effect)], decimals);
        return new ChangeView(Before.Value ?? Rational.Zero, After.Value ?? Rational.Zero, decimals)
        {
            Lines =
            [
                .. Parts.Select((part, index) => new ChangeLine(Item(part.Input.Input.Code), part.Input.Input.Year, part.Input.Before, part.Input.After)
                {
                    Effect = part.Input.Effect,
                    Printed = printed[index],
                    Firms = part.Firms is { } firms ? Lines(firms, printed[index], decimals, records) : null,
                }).OrderByDescending(line => line.Effect.Abs()),
            ],
        };
    }

    // The printed parts of the firms sum to the printed part of their input, which itself was rounded to make a sum.
    private static List<FirmLine> Lines(IReadOnlyList<FirmEffect> firms, Rational total, int decimals, FactRecords records)
    {
        var effects = firms.Select(firm => firm.Effect).ToList();
        var exact = effects.Aggregate(Rational.Zero, (sum, effect) => sum + effect);
        effects.Add(total - exact);
        var printed = Apportionment.Round(effects, decimals).ToList();
        var spare = printed[^1];
        var lines = firms.Select((firm, index) => new FirmLine(records.NameOf(firm.Subject), firm.Change, printed[index] + (index == 0 ? spare : Rational.Zero), firm.LastSeq)).ToList();
        if (lines.Count <= MostFirms + 1)
        {
            return lines;
        }

        var rest = lines.Skip(MostFirms).ToList();
        return [.. lines.Take(MostFirms), new FirmLine("", Sum(rest.Select(line => line.Change)), Sum(rest.Select(line => line.Printed)), 0) { Count = rest.Count }];
    }

    private static Rational Sum(IEnumerable<Rational> parts) => parts.Aggregate(Rational.Zero, (sum, part) => sum + part);

    private DataItem Item(string code) => Items.TryFindItem(code, out var item) ? item : throw new System.Diagnostics.UnreachableException();
}
