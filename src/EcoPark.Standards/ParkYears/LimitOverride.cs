using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.ParkYears;

/// <summary>The limit that replaces the standard's where one industry dominates (footnote ①).</summary>
/// <param name="Indicator">The number.</param>
/// <param name="Limit">In the indicator's unit.</param>
/// <param name="Evidence">The document that gives the leading level of the industry; never empty.</param>
public sealed record LimitOverride(int Indicator, Rational Limit, string Evidence);
