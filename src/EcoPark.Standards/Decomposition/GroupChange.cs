using System.Collections.Immutable;

namespace EcoPark.Standards.Decomposition;

/// <summary>The factors of one group (an industry, a firm, a fuel) at the two ends; their product is the group's value.</summary>
/// <param name="Name">The group.</param>
/// <param name="Before">The factors at the start, none negative.</param>
/// <param name="After">The factors at the end, in the same order.</param>
public sealed record GroupChange(string Name, ImmutableArray<double> Before, ImmutableArray<double> After);
