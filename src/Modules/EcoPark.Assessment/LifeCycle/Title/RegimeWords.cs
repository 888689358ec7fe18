using EcoPark.Standards.Definitions;

namespace EcoPark.Assessment.LifeCycle.Title;

/// <summary>The topics by which measures are compared, and the kinds of records.</summary>
internal static class RegimeWords
{
    public static LocalText Topic(string topic) => topic switch
    {
        "title" => new("称号", "Title"),
        "issuers" => new("发文", "Issued by"),
        "gate" => new("门槛", "Gate"),
        "first" => new("第一关", "First step"),
        "creation" => new("创建期", "Creation"),
        "acceptance" => new("验收", "Acceptance"),
        "annual" => new("年度报告", "Annual report"),
        "review" => new("复查", "Review"),
        "exit" => new("退出", "Exit"),
        "transition" => new("过渡", "Transition"),
        _ => new(topic, topic),
    };

    public static LocalText Kind(TitleRecordKind kind) => kind switch
    {
        TitleRecordKind.ReportSent => new("年度报告已报送", "Annual report handed in"),
        TitleRecordKind.Opinion => new("上级意见", "Opinion of the superiors"),
        TitleRecordKind.NoOpinion => new("上级无意见", "Superiors have no opinion"),
        TitleRecordKind.Answer => new("意见已答复", "Opinion answered"),
        _ => new("状态", "State"),
    };
}
