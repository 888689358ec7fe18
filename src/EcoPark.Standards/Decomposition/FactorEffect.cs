using System.Collections.Immutable;

namespace EcoPark.Standards.Decomposition;

/// <summary>How much one factor moved the total.</summary>
/// <param name="Factor">Its name.</param>
/// <param name="Additive">Its part of the difference, in the unit of the total.</param>
/// <param name="Multiplicative">Its part of the ratio; null when the total is 0 at one end.</param>
/// <param name="ByGroup">Its additive part in each group.</param>
public sealed record FactorEffect(string Factor, double Additive, double? Multiplicative, ImmutableArray<double> ByGroup);
