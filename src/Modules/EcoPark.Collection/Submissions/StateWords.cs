using EcoPark.Collection.Ledger;

namespace EcoPark.Collection.Submissions;

/// <summary>States and decisions in words.</summary>
public static class StateWords
{
    public static string Zh(SubmissionState state) => state switch
    {
        SubmissionState.Draft => "填报中",
        SubmissionState.Submitted => "待审核",
        SubmissionState.Returned => "已退回",
        SubmissionState.Approved => "待采纳",
        SubmissionState.Accepted => "已采纳",
        SubmissionState.Locked => "已锁定",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string En(SubmissionState state) => state switch
    {
        SubmissionState.Draft => "being filled in",
        SubmissionState.Submitted => "waiting for review",
        SubmissionState.Returned => "returned",
        SubmissionState.Approved => "waiting for acceptance",
        SubmissionState.Accepted => "accepted",
        SubmissionState.Locked => "locked",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static string Zh(DecisionKind kind) => kind switch
    {
        DecisionKind.Return => "退回",
        DecisionKind.Approve => "审核通过",
        DecisionKind.Accept => "采纳",
        DecisionKind.Lock => "锁定",
        DecisionKind.Unlock => "解锁",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string En(DecisionKind kind) => kind switch
    {
        DecisionKind.Return => "returned",
        DecisionKind.Approve => "approved",
        DecisionKind.Accept => "accepted",
        DecisionKind.Lock => "locked",
        DecisionKind.Unlock => "unlocked",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
