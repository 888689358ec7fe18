using System.Collections.Immutable;

namespace EcoPark.Standards.Definitions;

/// <summary>Optional indicators of which some must be chosen.</summary>
/// <param name="Code">G1 …</param>
/// <param name="Members">Indicator numbers, ascending.</param>
/// <param name="AtLeast">How many must be chosen.</param>
/// <param name="Provenance">Where the grouping comes from.</param>
public sealed record IndicatorGroup(string Code, ImmutableArray<int> Members, int AtLeast, Provenance Provenance);
