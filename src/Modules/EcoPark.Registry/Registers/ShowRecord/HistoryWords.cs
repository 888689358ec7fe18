using EcoPark.Platform.Ui;
using EcoPark.Registry.Registers.Declarations;
using EcoPark.Registry.Registers.Records;
using static EcoPark.Platform.Ui.Words;

namespace EcoPark.Registry.Registers.ShowRecord;

/// <summary>The history of a record in words.</summary>
internal static class HistoryWords
{
    public static IReadOnlyList<TimelineEntry> Of(RecordView view) => [.. view.History.Select(line => Entry(view.Declaration, line))];

    private static TimelineEntry Entry(RegisterDeclaration declaration, RegisterEvent line) =>
        new(Dates.Short(ParkDay.Of(line.At)), Letter(line.Kind), Title(declaration, line))
        {
            Detail = string.Join(" · ", ((string?[])[Changes(declaration, line), line.Note, line.PersonName]).Where(part => !string.IsNullOrEmpty(part))),
            Exact = Dates.Table(ParkDay.Local(line.At)),
            Tone = line.Kind == RecordActKind.Moved ? Tone.Brand : Tone.Plain,
        };

    private static string Letter(RecordActKind kind) => kind switch
    {
        RecordActKind.Opened => Say("建", "N"),
        RecordActKind.Imported => Say("导", "I"),
        RecordActKind.Changed => Say("改", "C"),
        RecordActKind.Moved => Say("办", "M"),
        RecordActKind.Assigned => Say("派", "A"),
        RecordActKind.Dated => Say("期", "D"),
        RecordActKind.Attached => Say("附", "F"),
        _ => Say("取", "R"),
    };

    private static string Title(RegisterDeclaration declaration, RegisterEvent line)
    {
        string Stage(string? code) => declaration.LifeCycle.Stage(code ?? "")?.Name.In(IsChinese) ?? code ?? "";
        return line.Kind switch
        {
            RecordActKind.Opened => Say("新建", "Opened"),
            RecordActKind.Imported => Say("由工作簿导入", "Imported from a workbook"),
            RecordActKind.Changed => Say("修改数值", "Values changed"),
            RecordActKind.Moved => $"{Stage(line.FromStage)} → {Stage(line.ToStage)}",
            RecordActKind.Assigned => Say("转派", "Assigned"),
            RecordActKind.Dated => Say("改期", "Due date changed"),
            RecordActKind.Attached => Say("上传凭证", "Evidence attached"),
            _ => Say("取下凭证", "Evidence taken off"),
        };
    }

    private static string? Changes(RegisterDeclaration declaration, RegisterEvent line)
    {
        var changes = RecordValues.ReadDifference(line.Changes);
        return changes.Count == 0 ? null : string.Join(Say("；", "; "), changes.Select(change =>
        {
            string Word(string? text) => text is null ? Say("未填", "missing") : declaration.Field(change.Key)?.Choice(text)?.Name.In(IsChinese) ?? text;
            var name = declaration.Field(change.Key)?.Name.In(IsChinese) ?? (change.Key == "owner" ? Say("责任人", "Owner") : Say("截止日", "Due"));
            return $"{name} {Word(change.Value[0])} → {Word(change.Value[1])}";
        }));
    }
}
