using System.Collections.Immutable;
using EcoPark.Standards.Reading;

namespace EcoPark.Standards.Decomposition;

/// <summary>
/// Explains why a total moved: the logarithmic mean Divisia index (LMDI-I) splits the change of a sum of products into
/// one effect per factor, without remainder, and the same backwards in time.
/// </summary>
/// <remarks>
/// Logarithms have no exact form, so this is <c>double</c> arithmetic: effects add up to about 1e-12 of the largest
/// value. It explains and never decides a verdict.
/// Zeros take the analytical limits: where a group appears, the effect is that of the factors that were 0, in equal parts;
/// where it vanishes likewise; all other zeros have no effect.
/// </remarks>
/// <source>
/// B. W. Ang, LMDI-I: effect of k = Σ over groups of L(v_T, v_0) ln(x_T / x_0), L(a, b) = (a − b)/(ln a − ln b), L(a, a) = a;
/// multiplicative D_k = exp(effect / L(V_T, V_0)). Zeros: Ang, Zhang and Choi 1998, Energy 23:489.
/// </source>
public sealed record LogMeanDecomposition
{
    /// <summary>The total at the start.</summary>
    public required double Before { get; init; }

    /// <summary>The total at the end.</summary>
    public required double After { get; init; }

    /// <summary>The effects, in the order of the factors.</summary>
    public required ImmutableArray<FactorEffect> Effects { get; init; }

    /// <summary>The change to be explained.</summary>
    public double Difference => After - Before;

    /// <summary>The change as a ratio; null from 0.</summary>
    public double? Ratio => Before > 0 ? After / Before : null;

    /// <summary>Decomposes the change of Σ over groups of the product of factors.</summary>
    /// <param name="factors">The names of the factors; at least one.</param>
    /// <param name="groups">The groups; at least one.</param>
    /// <returns>The decomposition, or <c>wrong-shape</c>, <c>not-a-number</c> or <c>negative-factor</c> with the group.</returns>
    public static Result<LogMeanDecomposition> Of(ImmutableArray<string> factors, ImmutableArray<GroupChange> groups)
    {
        if (Refusal(factors, groups) is { } problem)
        {
            return problem;
        }

        var before = groups.Sum(group => Product(group.Before));
        var after = groups.Sum(group => Product(group.After));
        var scale = LogMean(after, before);
        var effects = factors.Select((name, index) =>
        {
            var byGroup = groups.Select(group => Effect(group, index)).ToImmutableArray();
            var additive = byGroup.Sum();
            return new FactorEffect(name, additive, scale > 0 ? Math.Exp(additive / scale) : null, byGroup);
        });
        return new LogMeanDecomposition { Before = before, After = after, Effects = [.. effects] };
    }

    /// <summary>
    /// Energy = activity Q × structure Q_i/Q × intensity E_i/Q_i. A group without output at one end has its intensity
    /// taken from the other end, so that appearing and vanishing are structure.
    /// </summary>
    /// <param name="groups">The groups.</param>
    public static Result<LogMeanDecomposition> OfEnergy(ImmutableArray<ActivityEnergy> groups) => Split(groups, withActivity: true);

    /// <summary>The aggregate intensity ΣE/ΣQ = Σ structure Q_i/Q × intensity E_i/Q_i.</summary>
    /// <param name="groups">The groups.</param>
    public static Result<LogMeanDecomposition> OfIntensity(ImmutableArray<ActivityEnergy> groups) => Split(groups, withActivity: false);

    private static Result<LogMeanDecomposition> Split(ImmutableArray<ActivityEnergy> groups, bool withActivity)
    {
        var outputBefore = groups.Sum(group => group.OutputBefore);
        var outputAfter = groups.Sum(group => group.OutputAfter);
        if (!(outputBefore > 0) || !(outputAfter > 0)
            || groups.Any(group => (group.OutputBefore == 0 && group.EnergyBefore != 0) || (group.OutputAfter == 0 && group.EnergyAfter != 0)))
        {
            return new Problem("no-output", "output", "总产出须大于 0，有能耗的分组须有产出，否则无法分解。",
                "Total output must be above 0, and a group with energy needs output, or there is nothing to decompose.");
        }

        var changes = groups.Select(group =>
        {
            var intensityBefore = group.OutputBefore == 0 ? (double?)null : group.EnergyBefore / group.OutputBefore;
            var intensityAfter = group.OutputAfter == 0 ? (double?)null : group.EnergyAfter / group.OutputAfter;
            double[] before = [outputBefore, group.OutputBefore / outputBefore, intensityBefore ?? intensityAfter ?? 0];
            double[] after = [outputAfter, group.OutputAfter / outputAfter, intensityAfter ?? intensityBefore ?? 0];
            return new GroupChange(group.Name, [.. before[(withActivity ? 0 : 1)..]], [.. after[(withActivity ? 0 : 1)..]]);
        });
        ImmutableArray<string> factors = withActivity ? ["activity", "structure", "intensity"] : ["structure", "intensity"];
        return Of(factors, [.. changes]);
    }

    private static double Effect(GroupChange group, int index)
    {
        var (before, after) = (Product(group.Before), Product(group.After));
        var (from, to) = (group.Before[index], group.After[index]);
        if (before > 0 && after > 0)
        {
            return LogMean(after, before) * Math.Log(to / from);
        }

        if (after > 0)
        {
            return from == 0 ? after / group.Before.Count(factor => factor == 0) : 0;
        }

        return before > 0 && to == 0 ? -before / group.After.Count(factor => factor == 0) : 0;
    }

    private static double LogMean(double a, double b)
    {
        if (a <= 0 || b <= 0)
        {
            return 0;
        }

        // Near a = b the quotient loses its digits; ln a − ln b = 2 artanh(d), d = (a − b)/(a + b), gives the series below.
        var half = (a - b) / (a + b);
        var square = half * half;
        return Math.Abs(half) < 1e-3
            ? (a + b) / 2 / (1 + (square / 3) + (square * square / 5))
            : (a - b) / (Math.Log(a) - Math.Log(b));
    }

    private static double Product(ImmutableArray<double> factors) => factors.Aggregate(1.0, (product, factor) => product * factor);

    private static Problem? Refusal(ImmutableArray<string> factors, ImmutableArray<GroupChange> groups)
    {
        if (factors.IsEmpty || groups.IsEmpty || groups.Any(group => group.Before.Length != factors.Length || group.After.Length != factors.Length))
        {
            return new Problem("wrong-shape", "groups", "至少要有一个因素和一个分组，且每组两期的因素数须一致。",
                "There must be a factor and a group, and every group needs all factors at both ends.");
        }

        foreach (var group in groups)
        {
            var all = group.Before.Concat(group.After).ToList();
            if (!all.TrueForAll(double.IsFinite) || !double.IsFinite(Product(group.Before)) || !double.IsFinite(Product(group.After)))
            {
                return new Problem("not-a-number", group.Name, $"“{group.Name}”的因素或其乘积不是有限的数。", $"A factor of '{group.Name}', or their product, is not finite.");
            }

            if (all.Exists(factor => factor < 0))
            {
                return new Problem("negative-factor", group.Name, $"“{group.Name}”有小于 0 的因素，对数分解不适用。",
                    $"'{group.Name}' has a factor below 0, to which a logarithmic decomposition does not apply.");
            }
        }

        return null;
    }
}
