using EcoPark.Standards.Quantities;

namespace EcoPark.Documents.AssessmentTable;

/// <summary>
/// A piece of a spreadsheet formula with the factor that turns its number into base units. Factors are carried beside
/// the text and meet at the end, so that 万元 ÷ 人 stays <c>G7/G6</c> and a share becomes <c>G6*100/G7</c>.
/// </summary>
internal sealed record FormulaTerm(string Text, Rational Factor, FormulaTerm.Rank Binding)
{
    /// <summary>How tightly the outermost operator binds.</summary>
    public enum Rank
    {
        /// <summary>Plus, minus, and a leading minus.</summary>
        Sum,

        /// <summary>Times and divided by.</summary>
        Product,

        /// <summary>Reference, number, function.</summary>
        Atom,
    }

    /// <summary>The operands of the outermost division, where there is one: factors are multiplied before dividing.</summary>
    public (string Above, string Below)? Quotient { get; init; }

    public static FormulaTerm Atom(string text, Rational factor) => new(text, factor, Rank.Atom);

    /// <summary>The text, in brackets where its operator binds less than needed.</summary>
    public string Bracketed(Rank needed) => Binding < needed ? $"({Text})" : Text;

    /// <summary>The text of the number in a unit of the given size.</summary>
    public FormulaTerm In(Rational unit)
    {
        var factor = Factor / unit;
        if (factor == Rational.One)
        {
            return this with { Factor = unit };
        }

        var above = factor.Numerator.IsOne ? string.Empty : $"*{factor.Numerator}";
        var below = factor.Denominator.IsOne ? string.Empty : $"/{factor.Denominator}";
        var text = Quotient is { } quotient
            ? $"{quotient.Above}{above}/{quotient.Below}{below}"
            : $"{Bracketed(Rank.Product)}{above}{below}";
        return new FormulaTerm(text, unit, Rank.Product);
    }

    public FormulaTerm Plus(FormulaTerm other, char sign) =>
        new($"{Text}{sign}{other.In(Factor).Bracketed(Rank.Product)}", Factor, Rank.Sum);

    public FormulaTerm Times(FormulaTerm other) =>
        new($"{Bracketed(Rank.Product)}*{other.Bracketed(Rank.Product)}", Factor * other.Factor, Rank.Product);

    public FormulaTerm Over(FormulaTerm other)
    {
        var above = Bracketed(Rank.Product);
        var below = other.Bracketed(Rank.Atom);
        return new($"{above}/{below}", Factor / other.Factor, Rank.Product) { Quotient = (above, below) };
    }

    public FormulaTerm Opposite() => new($"-{Bracketed(Rank.Product)}", Factor, Rank.Sum);
}
