using EcoPark.Standards.Definitions;
using EcoPark.Standards.Factors;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Forms.Checking;

/// <summary>
/// Which unit is meant by what stands behind a number. Units of the same dimension are not all alike (吨 and 吨CO2), so besides
/// the field's units only their decimal multiples are taken.
/// </summary>
internal sealed class EntryUnit(UnitTable units)
{
    private static readonly (string Word, long Times)[] Multiples =
        [("百万", 1_000_000), ("千万", 10_000_000), ("万", 10_000), ("亿", 100_000_000), ("千", 1_000)];

    private static readonly Dictionary<string, string> Spoken = new(StringComparer.Ordinal) { ["方"] = "立方米", ["平方"] = "平方米", ["块"] = "元", ["块钱"] = "元" };

    /// <summary>The unit, or why it is none.</summary>
    /// <param name="written">What was written; not empty.</param>
    /// <param name="slot">The place, whose unit is known.</param>
    /// <param name="unit">The unit of the place.</param>
    public (Unit? Unit, LocalText? Reason) Find(string written, Slot slot, Unit unit)
    {
        if (Multiple(written) is { } times && Rest(written, times.Word).Length == 0)
        {
            return unit.Symbol[0] is '万' or '亿'
                ? (null, new LocalText($"“{written}”与单位“{unit}”放在一起有两种读法", $"'{written}' beside the unit {unit.English} can be read in two ways"))
                : (Times(unit, times), null);
        }

        if (Known(written) is not { } found)
        {
            return (null, new LocalText($"不认识单位“{Shown(written)}”", $"the unit '{Shown(written)}' is not known"));
        }

        return IsAccepted(found, slot, unit)
            ? (found, null)
            : (null, new LocalText($"此处不能用单位“{found}”", $"the unit {found.English} is not accepted here"));
    }

    public static IEnumerable<string> Accepted(Slot slot, Unit unit) => slot.Field.Units.Prepend(unit).Select(known => known.Symbol).Distinct();

    private static bool IsAccepted(Unit found, Slot slot, Unit unit)
    {
        if (found.Dimension != unit.Dimension)
        {
            return false;
        }

        // Where the unit follows the row, any physical unit of its kind will do; converted amounts would be converted twice.
        return unit.Dimension.IsNone
            || (slot.Field.Unit is null && !EnergyUnits.IsConverted(found))
            || slot.Field.Units.Prepend(unit).Any(known => known == found || Stem(known.Symbol) == Stem(found.Symbol));
    }

    private Unit? Known(string written)
    {
        if (units.TryFind(written, out var unit))
        {
            return unit;
        }

        if (Spoken.TryGetValue(written, out var meant) && units.TryFind(meant, out unit))
        {
            return unit;
        }

        return Multiple(written) is { } times && Known(Rest(written, times.Word)) is { } part ? Times(part, times) : null;
    }

    private static Unit Times(Unit unit, (string Word, long Times) multiple) =>
        unit with { Symbol = multiple.Word + unit.Symbol, English = $"{multiple.Times} {unit.English}", Factor = unit.Factor * multiple.Times };

    private static (string Word, long Times)? Multiple(string written)
    {
        foreach (var multiple in Multiples)
        {
            if (written.StartsWith(multiple.Word, StringComparison.Ordinal))
            {
                return multiple;
            }
        }

        return null;
    }

    private static string Rest(string written, string word) => written[word.Length..].TrimStart();

    private static string Stem(string symbol) => Multiple(symbol) is { } multiple && symbol.Length > multiple.Word.Length ? Rest(symbol, multiple.Word) : symbol;

    private static string Shown(string text) => text.Length > 20 ? text[..20] + "…" : text;
}
