using System.Collections.Immutable;
using System.Globalization;

namespace EcoPark.Standards.Quantities;

/// <summary>
/// What is measured, apart from its unit: a product of powers of the named base dimensions of
/// <c>standards/units/units.json</c>. Each kind of counted thing (persons, enterprises, events) is a base dimension
/// of its own, so that persons are never added to enterprises.
/// </summary>
public sealed class Dimension : IEquatable<Dimension>
{
    private readonly ImmutableSortedDictionary<string, int> _powers;

    private Dimension(ImmutableSortedDictionary<string, int> powers) => _powers = powers;

    /// <summary>The dimension of ratios, percentages and grades.</summary>
    public static Dimension None { get; } = new(ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal));

    /// <summary>True for ratios.</summary>
    public bool IsNone => _powers.IsEmpty;

    /// <summary>A dimension from base names and powers; powers of 0 vanish.</summary>
    public static Dimension Of(IEnumerable<KeyValuePair<string, int>> powers) =>
        new(powers.Where(power => power.Value != 0).ToImmutableSortedDictionary(StringComparer.Ordinal));

    /// <summary>The dimension of a product.</summary>
    public static Dimension operator *(Dimension a, Dimension b) => Combine(a, b, 1);

    /// <summary>The dimension of a quotient.</summary>
    public static Dimension operator /(Dimension a, Dimension b) => Combine(a, b, -1);

    /// <summary>True when both measure the same kind of thing.</summary>
    public static bool operator ==(Dimension? a, Dimension? b) => a is null ? b is null : a.Equals(b);

    /// <summary>True when they measure different kinds of things.</summary>
    public static bool operator !=(Dimension? a, Dimension? b) => !(a == b);

    /// <inheritdoc/>
    public bool Equals(Dimension? other) => other is not null && _powers.SequenceEqual(other._powers);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Dimension);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        _powers.Aggregate(17, (hash, power) => HashCode.Combine(hash, power.Key, power.Value));

    /// <summary>For messages: <c>energy·currency^-1</c>, or <c>1</c>.</summary>
    public override string ToString() => IsNone
        ? "1"
        : string.Join("·", _powers.Select(power => power.Value == 1
            ? power.Key
            : string.Create(CultureInfo.InvariantCulture, $"{power.Key}^{power.Value}")));

    private static Dimension Combine(Dimension a, Dimension b, int sign)
    {
        var powers = a._powers;
        foreach (var (name, power) in b._powers)
        {
            var sum = powers.GetValueOrDefault(name) + (sign * power);
            powers = sum == 0 ? powers.Remove(name) : powers.SetItem(name, sum);
        }

        return new Dimension(powers);
    }
}
