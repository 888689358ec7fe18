using System.Buffers;
using System.Collections.Immutable;
using EcoPark.Documents.Examine.Known;
using EcoPark.Documents.Examine.Values;

namespace EcoPark.Documents.Examine.Locating;

/// <summary>Recognises the rows of a standard by their names, masked or not.</summary>
internal sealed class RowNames
{
    private const int LongestName = 120;
    private const string YearMark = "@@@@";
    private static readonly SearchValues<char> YearDigits = SearchValues.Create("0123456789*");

    // One pollutant has two names in reports; the masked source prints the formula signs.
    private static readonly (string Name, string Sign)[] Synonyms =
        [("化学需氧量", "COD"), ("二氧化硫", "SO2"), ("氮氧化物", "NOx"), ("二氧化碳", "CO2"), ("氨氮", "NH3-N")];

    private readonly Dictionary<int, List<(string Name, RowTarget Target)>> _byLength = [];

    public RowNames(KnownStandard standard, TableKind kind)
    {
        var targets = ImmutableArray.CreateBuilder<RowTarget>();
        foreach (var indicator in standard.Indicators)
        {
            foreach (var raw in kind == TableKind.Assessment ? indicator.Rows : [])
            {
                targets.Add(new RowTarget(targets.Count, indicator, raw));
            }

            targets.Add(new RowTarget(targets.Count, indicator, null));
        }

        Targets = targets.ToImmutable();
        foreach (var target in Targets)
        {
            foreach (var name in Spellings(target.Label))
            {
                Names(name.Length).Add((name, target));
            }
        }
    }

    public ImmutableArray<RowTarget> Targets { get; }

    /// <summary>The rows this cell can be the name of, in the order of the table; empty when none.</summary>
    public IReadOnlyList<RowTarget> Candidates(string cell)
    {
        if (cell.Length is < 2 or > 2 * LongestName)
        {
            return [];
        }

        var name = MarkYear(PrintedText.Compact(cell));
        var exact = Matching(name);
        if (exact.Count > 0 || !EndsWithMark(name))
        {
            return exact;
        }

        return Matching(name[..^1]);
    }

    /// <summary>How alike a cell and a row's name are: 1 the same, 0 nothing in common.</summary>
    public static double Likeness(string cell, RowTarget target)
    {
        var name = MarkYear(PrintedText.Compact(cell));
        return name.Length is < 4 or > LongestName ? 0 : Spellings(target.Label).Max(known => Dice(name, known));
    }

    /// <summary>All spellings of a label, compact: with pollutant names and with their signs.</summary>
    public static IEnumerable<string> Spellings(string label)
    {
        var compact = PrintedText.Compact(label).Replace("{t-3}", YearMark, StringComparison.Ordinal);
        yield return compact;
        foreach (var (name, sign) in Synonyms)
        {
            if (compact.Contains(name, StringComparison.Ordinal))
            {
                yield return compact.Replace(name, sign, StringComparison.Ordinal);
            }
            else if (compact.Contains(sign, StringComparison.Ordinal))
            {
                yield return compact.Replace(sign, name, StringComparison.Ordinal);
            }
        }
    }

    private static string MarkYear(string name) =>
        name.Length > 5 && name[4] == '年' && name.AsSpan(0, 4).IndexOfAnyExcept(YearDigits) < 0
            ? string.Concat(YearMark, name.AsSpan(4))
            : name;

    private static bool EndsWithMark(string name) => name.Length > 2 && name[^1] is '*' or '①' or '②' or '③' or '1' or '2';

    private static double Dice(string a, string b)
    {
        var pairs = new Dictionary<(char, char), int>();
        for (var i = 1; i < a.Length; i++)
        {
            pairs[(a[i - 1], a[i])] = pairs.GetValueOrDefault((a[i - 1], a[i])) + 1;
        }

        var shared = 0;
        for (var i = 1; i < b.Length; i++)
        {
            var pair = (b[i - 1], b[i]);
            if (pairs.GetValueOrDefault(pair) > 0)
            {
                pairs[pair]--;
                shared++;
            }
        }

        return 2.0 * shared / Math.Max(1, a.Length + b.Length - 2);
    }

    private List<RowTarget> Matching(string name)
    {
        List<RowTarget> found = [];
        foreach (var (known, target) in _byLength.GetValueOrDefault(name.Length) ?? [])
        {
            if (MaskedPattern.Matches(name, known) && !found.Contains(target))
            {
                found.Add(target);
            }
        }

        found.Sort(static (a, b) => a.Position.CompareTo(b.Position));
        return found;
    }

    private List<(string Name, RowTarget Target)> Names(int length)
    {
        if (!_byLength.TryGetValue(length, out var names))
        {
            _byLength[length] = names = [];
        }

        return names;
    }
}
