using EcoPark.Assessment.Targets.Paths;
using EcoPark.Assessment.Targets.Projections;
using EcoPark.Assessment.Targets.Show;
using EcoPark.Platform.Ui;
using static EcoPark.Platform.Ui.Words;

namespace EcoPark.Assessment.Targets;

/// <summary>The words of targets in the page's language.</summary>
internal static class TargetWords
{
    public static string Of(TargetState state) => state switch
    {
        TargetState.Reached => Say("已达到", "Reached"),
        TargetState.OnTrack => Say("按线", "On track"),
        TargetState.Behind => Say("落后", "Behind"),
        TargetState.Missed => Say("到期未达到", "Due, not reached"),
        _ => Say("无法判断", "Cannot be told"),
    };

    /// <summary>Without a target of its own an indicator is held against the limit, which has no year.</summary>
    public static string Of(TargetRow row) => row is { Own: null, State: TargetState.Missed } ? Say("未达限值", "Below the limit") : Of(row.State);

    public static MarkKind Mark(TargetState state) => state switch
    {
        TargetState.Reached => MarkKind.Met,
        TargetState.OnTrack => MarkKind.UnderWay,
        TargetState.Behind => MarkKind.AtRisk,
        TargetState.Missed => MarkKind.NotMet,
        _ => MarkKind.Missing,
    };

    /// <summary>How a projected value is worked out, in one sentence.</summary>
    public static string Method(ProjectedItem item, int year) => item switch
    {
        { Estimate: YearEndEstimate.NotComputable none } => Say("无法推算：", "Cannot be projected: ") + none.Reason.In(IsChinese),
        { Estimate: YearEndEstimate.Complete } => Say("12 个月已全部入账，合计", "all twelve months are known; their sum"),
        { ByMonths: true } => Say($"{year} 年已知 {item.Months.Count}/12 个月的合计 ÷ 上年同月占全年的份额", $"the {item.Months.Count} of 12 months known, divided by the share of the same months in the year before"),
        { Item.Kind: "yes-no" } => Say("沿用上年", "as in the year before"),
        _ => Say($"{year - 1} 年的数 × {year - 1} 年对 {year - 2} 年的变动率", $"the value of {year - 1} times its change against {year - 2}"),
    };
}
