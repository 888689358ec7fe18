using System.Collections.Immutable;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Formulas;

/// <summary>A formula as a tree. Positions are offsets into the text it was read from; they do not count for equality.</summary>
public abstract record Expression
{
    private Expression()
    {
    }

    /// <summary>Where it begins in its text, from 0.</summary>
    public int Position { get; init; }

    /// <summary>True for the same formula, wherever it stands.</summary>
    public virtual bool Equals(Expression? other) => other is not null && EqualityContract == other.EqualityContract;

    /// <inheritdoc/>
    public override int GetHashCode() => EqualityContract.GetHashCode();

    /// <summary>A literal with its unit: <c>100</c>, <c>1[年]</c>.</summary>
    /// <param name="Value">The number as written.</param>
    /// <param name="Unit">Its unit; <see cref="Unit.One"/> when none is written.</param>
    public sealed record Literal(Rational Value, Unit Unit) : Expression;

    /// <summary>A data item, figure or indicator, at a period.</summary>
    /// <param name="Code">For example <c>industrial_value_added</c>.</param>
    /// <param name="Period">The year meant.</param>
    public sealed record Reference(string Code, Period Period) : Expression;

    /// <summary>The opposite number.</summary>
    /// <param name="Operand">The operand.</param>
    public sealed record Negation(Expression Operand) : Expression;

    /// <summary>Addition, subtraction, multiplication or division.</summary>
    /// <param name="Operator">One of <c>+ - * /</c>.</param>
    /// <param name="Left">The first operand.</param>
    /// <param name="Right">The second operand.</param>
    public sealed record Binary(char Operator, Expression Left, Expression Right) : Expression;

    /// <summary>Compound annual growth (X_t / X_0)^(1/n) − 1 of an expression, from the base year or from t−n.</summary>
    /// <param name="Operand">What grows; it takes no period of its own.</param>
    /// <param name="Years">n; null: from the base year.</param>
    public sealed record Growth(Expression Operand, int? Years) : Expression;

    /// <summary>growth(X) / growth(Y) over the construction period.</summary>
    /// <param name="Numerator">X.</param>
    /// <param name="Denominator">Y.</param>
    public sealed record Elasticity(Expression Numerator, Expression Denominator) : Expression;

    /// <summary>The arithmetic mean of one expression over several items; an item that is 0 in both years is left out.</summary>
    /// <param name="Variable">The name that stands for the item.</param>
    /// <param name="Items">The item codes.</param>
    /// <param name="Body">The expression.</param>
    public sealed record MeanOver(string Variable, ImmutableArray<string> Items, Expression Body) : Expression
    {
        /// <summary>The body with the variable replaced by the item.</summary>
        public Expression For(string item) => Replace(Body, Variable, item);

        /// <inheritdoc/>
        public bool Equals(MeanOver? other) => other is not null && Variable == other.Variable
            && Items.SequenceEqual(other.Items) && Body.Equals(other.Body);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Variable, Items.Length, Body);
    }

    /// <summary>mean, sum, min or max of several expressions.</summary>
    /// <param name="Function">The name.</param>
    /// <param name="Arguments">At least one.</param>
    public sealed record Aggregate(string Function, ImmutableArray<Expression> Arguments) : Expression
    {
        /// <inheritdoc/>
        public bool Equals(Aggregate? other) =>
            other is not null && Function == other.Function && Arguments.SequenceEqual(other.Arguments);

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Function, Arguments.Length);
    }

    private static Expression Replace(Expression body, string variable, string item)
    {
        Expression Inner(Expression part) => Replace(part, variable, item);
        return body switch
        {
            Reference reference => reference.Code == variable ? reference with { Code = item } : reference,
            Literal => body,
            Negation negation => negation with { Operand = Inner(negation.Operand) },
            Binary binary => binary with { Left = Inner(binary.Left), Right = Inner(binary.Right) },
            Growth growth => growth with { Operand = Inner(growth.Operand) },
            Elasticity elasticity => elasticity with { Numerator = Inner(elasticity.Numerator), Denominator = Inner(elasticity.Denominator) },
            Aggregate aggregate => aggregate with { Arguments = [.. aggregate.Arguments.Select(Inner)] },

            // An inner mean over the same name means its own items.
            MeanOver inner => inner.Variable == variable ? inner : inner with { Body = Inner(inner.Body) },
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}
