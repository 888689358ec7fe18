using System.Collections.Immutable;
using EcoPark.Standards.Quantities;

namespace EcoPark.Standards.Forms;

/// <summary>The parameters by which values are compared with last year's; ours, not a standard's.</summary>
/// <param name="ChangeShare">A change beyond this share of last year's value wants a reason: 0.5.</param>
/// <param name="SlipFactors">The factors by which a unit is usually mistaken: 10, 100, 1000, 10000; each above 1.</param>
/// <param name="SlipTolerance">How near to such a factor the ratio must be, as a share of it: 0.15.</param>
public sealed record FormHistory(Rational ChangeShare, ImmutableArray<Rational> SlipFactors, Rational SlipTolerance);
