namespace EcoPark.Platform.Ui;

public static class MarkWords
{
    public static string Of(MarkKind kind) => kind switch
    {
        MarkKind.Met => Words.Say("达标", "Met"),
        MarkKind.AtRisk => Words.Say("临界", "At risk"),
        MarkKind.NotMet => Words.Say("未达标", "Not met"),
        MarkKind.Missing => Words.Say("未填", "Missing"),
        MarkKind.NotApplicable => Words.Say("不涉及", "Not applicable"),
        MarkKind.NotComputable => Words.Say("无法计算", "Not computable"),
        MarkKind.UnderWay => Words.Say("进行中", "Under way"),
        MarkKind.Explained => Words.Say("已说明", "Explained"),
        _ => "",
    };
}
