using EcoPark.Standards.Definitions;

namespace EcoPark.Platform.Parameters;

/// <summary>Numbers that no standard gives and the program needs all the same. Each module says its own, read from where they are used.</summary>
public abstract class RuleParameters
{
    public abstract IEnumerable<RuleParameter> All { get; }
}

/// <summary>One number of ours.</summary>
/// <param name="Group">What it belongs to: a form, signing in.</param>
/// <param name="Name">What it means.</param>
/// <param name="Value">Ours, as people write it, with its unit.</param>
/// <param name="Provenance">Why it is so, and how sure; “?” is our own decision.</param>
public sealed record RuleParameter(LocalText Group, LocalText Name, LocalText Value, Provenance Provenance)
{
    /// <summary>What a park may decide instead; null: it holds for the whole installation, or changes with a release.</summary>
    public ParameterRule? Rule { get; init; }

    /// <summary>A parameter that a park may decide otherwise.</summary>
    public static RuleParameter OfPark(LocalText group, LocalText name, ParameterRule rule, Provenance provenance) => new(group, name, rule.Show(rule.Ours), provenance) { Rule = rule };
}
