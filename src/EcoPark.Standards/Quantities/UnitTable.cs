using System.Diagnostics.CodeAnalysis;

namespace EcoPark.Standards.Quantities;

/// <summary>The units of <c>standards/units/units.json</c>, found by symbol or alias; compound units are composed on demand.</summary>
public sealed class UnitTable
{
    private const int LongestSymbol = 60;
    private readonly Dictionary<string, Unit> _units = new(StringComparer.Ordinal);

    /// <summary>A table of simple units.</summary>
    /// <param name="units">Each unit with the spellings by which it is known, the symbol itself included.</param>
    /// <exception cref="ArgumentException">A spelling stands for two units.</exception>
    public UnitTable(IEnumerable<(Unit Unit, IReadOnlyList<string> Spellings)> units)
    {
        foreach (var (unit, spellings) in units)
        {
            foreach (var spelling in spellings)
            {
                if (!_units.TryAdd(spelling, unit))
                {
                    throw new ArgumentException($"Two units are spelt {spelling}.", nameof(units));
                }
            }
        }
    }

    /// <summary>The spellings known, in no order.</summary>
    public IReadOnlyCollection<string> Spellings => _units.Keys;

    /// <summary>Finds <c>万元</c>, or composes <c>亿元/平方公里</c> and <c>吨·公里</c> from known parts, left to right.</summary>
    public bool TryFind(string symbol, [NotNullWhen(true)] out Unit? unit)
    {
        if (_units.TryGetValue(symbol, out unit))
        {
            return true;
        }

        if (symbol.Length > LongestSymbol || symbol.IndexOfAny(['/', '·']) < 0)
        {
            return false;
        }

        return TryCompose(symbol, out unit);
    }

    /// <summary>The unit of a product of two quantities.</summary>
    public static Unit Product(Unit a, Unit b) => new(
        $"{a.Symbol}·{b.Symbol}", $"{a.English}·{b.English}", a.Factor * b.Factor, a.Dimension * b.Dimension);

    /// <summary>The unit of a quotient of two quantities.</summary>
    public static Unit Quotient(Unit a, Unit b) => new(
        $"{a.Symbol}/{b.Symbol}", $"{a.English}/{b.English}", a.Factor / b.Factor, a.Dimension / b.Dimension);

    private bool TryCompose(string symbol, [NotNullWhen(true)] out Unit? unit)
    {
        unit = null;
        var start = 0;
        var divide = false;
        for (var i = 0; i <= symbol.Length; i++)
        {
            if (i < symbol.Length && symbol[i] is not ('/' or '·'))
            {
                continue;
            }

            if (!_units.TryGetValue(symbol[start..i], out var part))
            {
                unit = null;
                return false;
            }

            unit = unit is null ? part : divide ? Quotient(unit, part) : Product(unit, part);
            divide = i < symbol.Length && symbol[i] == '/';
            start = i + 1;
        }

        unit = unit is null ? null : unit with { Symbol = symbol };
        return unit is not null;
    }
}
