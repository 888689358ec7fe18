using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Factors;

/// <summary>A coefficient that the park measured or was given by its supplier.</summary>
/// <param name="Value">In the unit of the set's coefficient.</param>
/// <param name="Evidence">The document it stands in; never empty.</param>
public sealed record GivenCoefficient(Rational Value, string Evidence);
