using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Selections;

/// <summary>The tightest of several indicators.</summary>
/// <param name="Margin">Its margin; null when it has no value or no limit.</param>
/// <param name="Indicator">Its number.</param>
public sealed record MarginBound(Rational? Margin, int Indicator);
