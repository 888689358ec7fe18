using System.Collections.Immutable;

namespace EcoPark.Hj212.Codes;

/// <summary>The factors by their codes, of 2017 and of 2005.</summary>
public sealed class CodeTable
{
    private const char AnyDigit = 'x';

    private readonly Dictionary<string, FactorCode> _byCode = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FactorCode> _by2005 = new(StringComparer.Ordinal);

    internal CodeTable(ImmutableArray<FactorCode> factors)
    {
        Factors = factors;
        foreach (var factor in factors)
        {
            _byCode.TryAdd(factor.Code, factor);
            if (factor.Code2005 is { } old)
            {
                _by2005.TryAdd(old, factor);
            }
        }
    }

    /// <summary>All, in the order of the appendix; two codes stand there twice.</summary>
    public ImmutableArray<FactorCode> Factors { get; }

    /// <summary>The factor of a code of 2017; e70112 finds e701xx. Null when there is none.</summary>
    public FactorCode? Find(string code)
    {
        if (_byCode.TryGetValue(code, out var factor))
        {
            return factor;
        }

        for (var digits = 1; digits <= 2 && digits < code.Length && char.IsAsciiDigit(code[^digits]); digits++)
        {
            if (_byCode.TryGetValue(code[..^digits] + new string(AnyDigit, digits), out factor))
            {
                return factor;
            }
        }

        return null;
    }

    /// <summary>The factor of a code of 2005: 011 is w01018, 02 is a21026. Null when there is none.</summary>
    public FactorCode? Find2005(string code) => _by2005.GetValueOrDefault(code);

    /// <summary>
    /// The factor that a device means: by its dialect, then by the code of 2017, then by that of 2005, whatever its edition:
    /// real loggers mix them in one frame. Null when nobody knows the code.
    /// </summary>
    /// <param name="sent">The code as sent.</param>
    /// <param name="dialect">The device's.</param>
    public FactorCode? Meant(string sent, Dialects.Dialect dialect)
    {
        var code = dialect.Factor(sent);
        return Find(code) ?? Find2005(code);
    }

    /// <summary>The unit of a factor's values from a device: that of its dialect, then that of the table; null when neither says.</summary>
    /// <param name="sent">The code as sent.</param>
    /// <param name="dialect">The device's.</param>
    public string? Unit(string sent, Dialects.Dialect dialect) => dialect.Units.GetValueOrDefault(sent) ?? Meant(sent, dialect)?.Unit;
}
