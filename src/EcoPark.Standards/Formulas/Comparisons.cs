using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Formulas;

/// <summary>The comparison signs of conditions, on exact values.</summary>
public static class Comparisons
{
    /// <summary>True when <c>left sign right</c> holds.</summary>
    /// <param name="left">The left value, in base units.</param>
    /// <param name="sign">One of <c>&lt; &lt;= &gt; &gt;= =</c>.</param>
    /// <param name="right">The right value, in base units.</param>
    public static bool Holds(Rational left, string sign, Rational right) => sign switch
    {
        "<" => left < right,
        "<=" => left <= right,
        ">" => left > right,
        ">=" => left >= right,
        _ => left == right,
    };
}
