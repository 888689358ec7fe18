using EcoPark.Standards.Definitions;

namespace EcoPark.Standards.Evaluation;

/// <summary>The words of the contract and of the documents for verdicts, severities and states.</summary>
public static class Words
{
    /// <summary>The contract's word: <c>not-computable</c>.</summary>
    public static string Code(this Verdict verdict) => verdict switch
    {
        Verdict.Met => "met",
        Verdict.NotMet => "not-met",
        Verdict.Missing => "missing",
        Verdict.NotComputable => "not-computable",
        Verdict.NotApplicable => "not-applicable",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The word shown to people.</summary>
    public static LocalText Name(this Verdict verdict) => verdict switch
    {
        Verdict.Met => new("达标", "met"),
        Verdict.NotMet => new("未达标", "not met"),
        Verdict.Missing => new("未填", "missing"),
        Verdict.NotComputable => new("无法计算", "not computable"),
        Verdict.NotApplicable => new("不涉及", "not applicable"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The contract's word: <c>warning</c>.</summary>
    public static string Code(this Severity severity) => severity == Severity.Error ? "error" : "warning";
}
