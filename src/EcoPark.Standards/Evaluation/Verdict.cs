namespace EcoPark.Standards.Evaluation;

/// <summary>What is said of an indicator. Only the first two stand on a number held against a limit.</summary>
public enum Verdict
{
    /// <summary>达标: the exact value satisfies the limit.</summary>
    Met,

    /// <summary>未达标: it does not.</summary>
    NotMet,

    /// <summary>未填: something needed was not given.</summary>
    Missing,

    /// <summary>无法计算: everything was given, but the rule yields no number or no limit.</summary>
    NotComputable,

    /// <summary>不涉及: the park declared that it does not concern it, with a reason.</summary>
    NotApplicable,
}
