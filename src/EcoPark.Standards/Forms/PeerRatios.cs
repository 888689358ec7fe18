using System.Collections.Immutable;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Forms;

/// <summary>What other enterprises of the same industry use per unit of something.</summary>
/// <param name="Per">The item below the line: <c>enterprise_output</c>.</param>
/// <param name="Ratios">Item over <paramref name="Per"/>, both in their item units, ascending; the enterprise itself is not among them.</param>
public sealed record PeerRatios(string Per, ImmutableArray<Rational> Ratios);
