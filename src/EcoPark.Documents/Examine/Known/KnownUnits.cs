using EcoPark.Documents.Examine.Values;
using EcoPark.Standards.Quantities;

namespace EcoPark.Documents.Examine.Known;

/// <summary>The units a report may print, by every spelling in its folded form.</summary>
public sealed class KnownUnits
{
    private const int LongestPrinted = 60;
    private readonly Dictionary<string, KnownUnit> _units = new(StringComparer.Ordinal);
    private readonly int _longest;

    /// <summary>The units of <c>standards/units/units.json</c>; compound ones (吨标煤/万元) are composed on demand.</summary>
    public KnownUnits(UnitTable table)
    {
        foreach (var spelling in table.Spellings.Order(StringComparer.Ordinal))
        {
            var folded = PrintedText.Compact(spelling);
            if (folded.Length > 0 && table.TryFind(spelling, out var unit))
            {
                _units.TryAdd(folded, new KnownUnit(unit.Factor.ToDouble(), unit.Dimension));
                _longest = Math.Max(_longest, folded.Length);
            }
        }
    }

    /// <summary>The unit spelt so; null when it is not known.</summary>
    public KnownUnit? Find(string spelling)
    {
        if (spelling.Length is 0 or > LongestPrinted)
        {
            return null;
        }

        var compact = PrintedText.Compact(spelling);
        if (_units.TryGetValue(compact, out var unit))
        {
            return unit;
        }

        var parts = compact.Split('/');
        return parts.Length == 2 && _units.TryGetValue(parts[0], out var over) && _units.TryGetValue(parts[1], out var under)
            ? new KnownUnit(over.Factor / under.Factor, over.Dimension / under.Dimension)
            : null;
    }

    /// <summary>Whether a unit exists that is that many times the size of another: 万立方米 for 立方米 and 10,000.</summary>
    public bool HasMultiple(string spelling, double times) => Find(spelling) is { } unit && _units.Values.Any(other =>
        other.Dimension == unit.Dimension && Math.Abs((other.Factor / (unit.Factor * times)) - 1) < 1e-9);

    /// <summary>The longest unit that begins at an offset of a folded text, compound ones included.</summary>
    /// <returns>Its length; 0 when none begins there.</returns>
    public int LengthAt(ReadOnlySpan<char> text, int start)
    {
        var first = SimpleLengthAt(text, start);
        var slash = start + first;
        if (first == 0 || slash + 1 >= text.Length || text[slash] != '/')
        {
            return first;
        }

        var second = SimpleLengthAt(text, slash + 1);
        return second == 0 ? first : first + 1 + second;
    }

    private int SimpleLengthAt(ReadOnlySpan<char> text, int start)
    {
        var lookup = _units.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(_longest, text.Length - start); length > 0; length--)
        {
            if (text[start] != '-' && lookup.ContainsKey(text.Slice(start, length)))
            {
                return length;
            }
        }

        return 0;
    }
}
