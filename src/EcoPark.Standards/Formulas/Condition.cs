using System.Collections.Immutable;

namespace EcoPark.Standards.Formulas;

/// <summary>Comparisons and named predicates, all of which must hold.</summary>
/// <param name="Terms">At least one.</param>
public sealed record Condition(ImmutableArray<Condition.Term> Terms)
{
    /// <inheritdoc/>
    public bool Equals(Condition? other) => other is not null && Terms.SequenceEqual(other.Terms);

    /// <inheritdoc/>
    public override int GetHashCode() => Terms.Aggregate(Terms.Length, HashCode.Combine);

    /// <summary>One part of a condition.</summary>
    public abstract record Term
    {
        private protected Term()
        {
        }
    }

    /// <summary>Two expressions compared on their exact values.</summary>
    /// <param name="Left">The first.</param>
    /// <param name="Sign">One of <c>&lt; &lt;= &gt; &gt;= =</c>.</param>
    /// <param name="Right">The second.</param>
    public sealed record Comparison(Expression Left, string Sign, Expression Right) : Term;

    /// <summary>A question answered by the caller: <c>met(11)</c>, <c>present(cod)</c>, <c>all_judged_met</c>.</summary>
    /// <param name="Name">The question.</param>
    /// <param name="Argument">What it is about; empty when it has none.</param>
    public sealed record Predicate(string Name, string Argument) : Term;
}
