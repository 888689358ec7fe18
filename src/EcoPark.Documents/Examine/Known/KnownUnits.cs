using EcoPark.Documents.Examine.Values;

namespace EcoPark.Documents.Examine.Known;

/// <summary>The units a report may print, by every spelling, with their size and what they measure.</summary>
public sealed class KnownUnits
{
    private readonly Dictionary<string, KnownUnit> _units = new(StringComparer.Ordinal);
    private readonly int _longest;

    /// <summary>A table of simple units; compound ones (吨标煤/万元) are composed on demand.</summary>
    /// <param name="units">Each spelling with its unit; a spelling given twice keeps the first.</param>
    public KnownUnits(IEnumerable<(string Spelling, KnownUnit Unit)> units)
    {
        foreach (var (spelling, unit) in units)
        {
            _units.TryAdd(PrintedText.Compact(spelling), unit);
            _longest = Math.Max(_longest, spelling.Length);
        }
    }

    /// <summary>The unit spelt so; null when it is not known.</summary>
    public KnownUnit? Find(string spelling)
    {
        var compact = PrintedText.Compact(spelling);
        if (compact.Length == 0 || compact.Length > 60)
        {
            return null;
        }

        if (_units.TryGetValue(compact, out var unit))
        {
            return unit;
        }

        var parts = compact.Split('/');
        return parts.Length == 2 && _units.TryGetValue(parts[0], out var over) && _units.TryGetValue(parts[1], out var under)
            ? new KnownUnit(over.Factor / under.Factor, $"{over.Dimension}/{under.Dimension}")
            : null;
    }

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
            if (lookup.ContainsKey(text.Slice(start, length)))
            {
                return length;
            }
        }

        return 0;
    }
}
