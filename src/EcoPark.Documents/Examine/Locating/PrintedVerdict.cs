using EcoPark.Documents.Examine.Values;

namespace EcoPark.Documents.Examine.Locating;

internal enum PrintedVerdict
{
    Absent,
    Met,
    NotMet,
}

internal static class VerdictText
{
    public static PrintedVerdict Read(string cell) => PrintedText.Compact(cell) switch
    {
        "是" or "达标" or "符合" or "√" or "已达标" => PrintedVerdict.Met,
        "否" or "未达标" or "不达标" or "不符合" or "×" => PrintedVerdict.NotMet,
        _ => PrintedVerdict.Absent,
    };
}
