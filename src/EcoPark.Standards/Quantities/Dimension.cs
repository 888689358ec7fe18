using System.Globalization;

namespace EcoPark.Standards.Quantities;

/// <summary>
/// What is measured, apart from its unit: a product of powers of the named base dimensions of
/// <c>standards/units/units.json</c>. Each kind of counted thing (persons, enterprises, events) is a base dimension
/// of its own, so that persons are never added to enterprises.
/// </summary>
public sealed class Dimension : IEquatable<Dimension>
{
    // Ordinal by name, without powers of 0. A plain array: a sorted dictionary of numbers is compiled at every start.
    private readonly (string Name, int Power)[] _powers;

    private Dimension((string Name, int Power)[] powers) => _powers = powers;

    /// <summary>The dimension of ratios, percentages and grades.</summary>
    public static Dimension None { get; } = new([]);

    /// <summary>True for ratios.</summary>
    public bool IsNone => _powers.Length == 0;

    /// <summary>A dimension from base names and powers; powers of 0 vanish, those of one name are added.</summary>
    public static Dimension Of(IEnumerable<KeyValuePair<string, int>> powers)
    {
        var product = None;
        foreach (var (name, power) in powers)
        {
            product = Combine(product, new Dimension([(name, power)]), 1);
        }

        return product;
    }

    /// <summary>The dimension of a product.</summary>
    public static Dimension operator *(Dimension a, Dimension b) => Combine(a, b, 1);

    /// <summary>The dimension of a quotient.</summary>
    public static Dimension operator /(Dimension a, Dimension b) => Combine(a, b, -1);

    /// <summary>True when both measure the same kind of thing.</summary>
    public static bool operator ==(Dimension? a, Dimension? b) => a is null ? b is null : a.Equals(b);

    /// <summary>True when they measure different kinds of things.</summary>
    public static bool operator !=(Dimension? a, Dimension? b) => !(a == b);

    /// <inheritdoc/>
    public bool Equals(Dimension? other)
    {
        if (other is null || other._powers.Length != _powers.Length)
        {
            return false;
        }

        for (var i = 0; i < _powers.Length; i++)
        {
            if (_powers[i].Name != other._powers[i].Name || _powers[i].Power != other._powers[i].Power)
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Dimension);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = 17;
        foreach (var (name, power) in _powers)
        {
            hash = HashCode.Combine(hash, name, power);
        }

        return hash;
    }

    /// <summary>For messages: <c>energy·currency^-1</c>, or <c>1</c>.</summary>
    public override string ToString() => IsNone
        ? "1"
        : string.Join("·", _powers.Select(power => power.Power == 1
            ? power.Name
            : string.Create(CultureInfo.InvariantCulture, $"{power.Name}^{power.Power}")));

    private static Dimension Combine(Dimension a, Dimension b, int sign)
    {
        var powers = new (string Name, int Power)[a._powers.Length + b._powers.Length];
        var count = 0;
        for (int i = 0, j = 0; i < a._powers.Length || j < b._powers.Length;)
        {
            var order = i == a._powers.Length ? 1 : j == b._powers.Length ? -1 : string.CompareOrdinal(a._powers[i].Name, b._powers[j].Name);
            var name = order <= 0 ? a._powers[i].Name : b._powers[j].Name;
            var power = (order <= 0 ? a._powers[i++].Power : 0) + (order >= 0 ? sign * b._powers[j++].Power : 0);
            if (power != 0)
            {
                powers[count++] = (name, power);
            }
        }

        return new Dimension(powers[..count]);
    }
}
