namespace EcoPark.Standards.Quantities;

/// <summary>A number with its unit. The algebra is exact and keeps the dimension; a sum of unlike things is a bug.</summary>
/// <param name="Value">The number in <paramref name="Unit"/>.</param>
/// <param name="Unit">The unit.</param>
public readonly record struct Quantity(Rational Value, Unit Unit)
{
    /// <summary>The same quantity in another unit of the same dimension.</summary>
    /// <exception cref="ArgumentException">The dimensions differ.</exception>
    public Quantity In(Unit unit) => unit.Dimension == Unit.Dimension
        ? new Quantity(unit.FromBase(Unit.ToBase(Value)), unit)
        : throw new ArgumentException($"{Unit.Symbol} ({Unit.Dimension}) cannot be converted to {unit.Symbol} ({unit.Dimension}).", nameof(unit));

    /// <summary>The sum, in the unit of the first.</summary>
    /// <exception cref="ArgumentException">The dimensions differ.</exception>
    public static Quantity operator +(Quantity a, Quantity b) => new(a.Value + b.In(a.Unit).Value, a.Unit);

    /// <summary>The difference, in the unit of the first.</summary>
    /// <exception cref="ArgumentException">The dimensions differ.</exception>
    public static Quantity operator -(Quantity a, Quantity b) => new(a.Value - b.In(a.Unit).Value, a.Unit);

    /// <summary>The product, in the product of the units.</summary>
    public static Quantity operator *(Quantity a, Quantity b) => new(a.Value * b.Value, UnitTable.Product(a.Unit, b.Unit));

    /// <summary>The quotient, in the quotient of the units.</summary>
    /// <exception cref="DivideByZeroException">The divisor is 0.</exception>
    public static Quantity operator /(Quantity a, Quantity b) => new(a.Value / b.Value, UnitTable.Quotient(a.Unit, b.Unit));

    /// <summary>Number and symbol, exact.</summary>
    public override string ToString() => $"{Value} {Unit.Symbol}";
}
