using EcoPark.Documents.Examine.Values;

namespace EcoPark.Documents.Examine.Locating;

internal enum Choice
{
    Unknown,
    Mandatory,
    Chosen,
    NotChosen,
}

internal static class ChoiceText
{
    public static Choice Read(string cell) => PrintedText.Compact(cell) switch
    {
        "必选" or "必选指标" => Choice.Mandatory,
        "是" or "√" or "选" or "已选" => Choice.Chosen,
        "否" or "×" or "不选" or "未选" => Choice.NotChosen,
        _ => Choice.Unknown,
    };
}
