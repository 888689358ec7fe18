using System.Globalization;

namespace EcoPark.Hj212.Messages;

/// <summary>One <c>key=value</c> in place.</summary>
public readonly ref struct Item
{
    private readonly int _dash;

    internal Item(ReadOnlySpan<byte> key, ReadOnlySpan<byte> value, bool hasValue, ItemSeparator separator)
        : this(key, value, hasValue, separator, key.IndexOf((byte)'-'))
    {
    }

    internal Item(ReadOnlySpan<byte> key, ReadOnlySpan<byte> value, bool hasValue, ItemSeparator separator, int dash)
    {
        Key = key;
        Value = value;
        HasValue = hasValue;
        Separator = separator;
        _dash = dash;
    }

    /// <summary>Everything before <c>=</c>.</summary>
    public ReadOnlySpan<byte> Key { get; }

    /// <summary>Everything behind it; empty when there is none.</summary>
    public ReadOnlySpan<byte> Value { get; }

    /// <summary>False when there is no <c>=</c>.</summary>
    public bool HasValue { get; }

    /// <summary>What stands before it.</summary>
    public ItemSeparator Separator { get; }

    /// <summary>True when the key is <c>factor-property</c>.</summary>
    public bool IsOfFactor => _dash > 0;

    /// <summary>The code before the first dash: w01018, SB1; empty when there is none.</summary>
    public ReadOnlySpan<byte> Factor => _dash > 0 ? Key[.._dash] : default;

    /// <summary>What stands behind it: Rtd, Avg, Flag, RS.</summary>
    public ReadOnlySpan<byte> Property => _dash > 0 ? Key[(_dash + 1)..] : default;

    /// <summary>The value as an exact number; false for NaN, blanks and everything that is no plain decimal number.</summary>
    public bool TryNumber(out decimal number) =>
        ShortNumber.TryRead(Value, out number)
        || decimal.TryParse(Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
}
