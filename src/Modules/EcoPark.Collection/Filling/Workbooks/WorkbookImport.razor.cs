using EcoPark.Documents.Excel;
using EcoPark.Platform.Files;
using EcoPark.Platform.People;
using EcoPark.Platform.Ui;
using EcoPark.Standards.Evaluation;
using EcoPark.Standards.Forms;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;
using static EcoPark.Platform.Ui.Words;

namespace EcoPark.Collection.Filling.Workbooks;

/// <summary>The dry run of a filled-in workbook: its cells as in Excel, its messages beside, and nothing written until it is confirmed.</summary>
public sealed partial class WorkbookImport : IDisposable
{
    private static readonly TimeSpan UndoTime = TimeSpan.FromMinutes(10);

    private readonly CancellationTokenSource _closed = new();
    private IReadOnlyList<Problem> _problems = [];
    private WorkbookRehearsal? _rehearsal;
    private byte[] _file = [];
    private SheetCell? _cell;
    private string _name = "";
    private string _text = "";
    private string _sheet = "";
    private string _show = "all";
    private string _undoName = "";
    private double _seconds;
    private bool _busy;
    private FormEntry? _before;
    private FormEntry? _after;
    private long _importedAt;

    [Parameter, EditorRequired]
    public required FormSession Session { get; set; }

    [Parameter]
    public EventCallback OnChanged { get; set; }

    [Inject]
    private FormWorkbooks Workbooks { get; set; } = default!; // set by the framework before first use

    [Inject]
    private CurrentViewer Viewers { get; set; } = default!; // as above

    [Inject]
    private TimeProvider Time { get; set; } = default!; // as above

    [Inject]
    private Toasts Toasts { get; set; } = default!; // as above

    [Inject]
    private IJSRuntime Browser { get; set; } = default!; // as above

    private bool Undoable => _before is not null && Time.GetElapsedTime(_importedAt) < UndoTime;

    private static IReadOnlyList<Choice> Shows => [new("all", Say("全部", "All")), new("found", Say("只看有问题", "Only problems"))];

    public void Dispose()
    {
        _closed.Cancel();
        _closed.Dispose();
    }

    private async Task Take(InputFileChangeEventArgs chosen)
    {
        // The file lives in its control on the page: it is read whole before anything is drawn in the control's place.
        using var memory = new MemoryStream();
        await chosen.File.OpenReadStream(FileStore.MaximumSize).CopyToAsync(memory, _closed.Token);
        _file = memory.ToArray();
        (_busy, _name, _cell, _text) = (true, chosen.File.Name, null, "");
        StateHasChanged();
        var start = Time.GetTimestamp();
        var read = await Workbooks.RehearseAsync(await Viewers.GetAsync(_closed.Token), Session.Sheet.Submission.Id, _file, _closed.Token);
        (_rehearsal, _problems, _busy) = (read.Value, read.Problems, false);
        _seconds = Time.GetElapsedTime(start).TotalSeconds;
        _sheet = _rehearsal is { } rehearsal ? rehearsal.Remarks.OrderByDescending(remark => remark.Severity).Select(remark => remark.Cell.Sheet).Concat(Sheets(rehearsal)).FirstOrDefault() ?? "" : "";
    }

    private async Task Accept()
    {
        if (_rehearsal is not { } rehearsal)
        {
            return;
        }

        (_before, _undoName, _importedAt) = (Session.Entry, _name, Time.GetTimestamp());
        Put(rehearsal.Accepted);
        await OnChanged.InvokeAsync();
        _after = Session.Entry;
        Toasts.Show(Say($"已导入 {rehearsal.Fields} 格 {rehearsal.Rows} 行；{rehearsal.Refused} 处有错误未导入。", $"{rehearsal.Fields} fields and {rehearsal.Rows} rows imported; {rehearsal.Refused} with errors stay out."), Undo);
        _rehearsal = null;
    }

    // Only what the import put there and nobody has changed since goes back.
    private async Task Undo()
    {
        if (_before is not { } before || _after is not { } after || !Undoable)
        {
            return;
        }

        foreach (var field in after.Fields.Keys.Where(field => Session.Entry.Fields.GetValueOrDefault(field) == after.Fields[field]))
        {
            Session.Set(field, before.Fields.GetValueOrDefault(field));
        }

        foreach (var grid in after.Grids.Keys.Where(grid => Session.Entry.Rows(grid).SequenceEqual(after.Rows(grid))))
        {
            Session.Set(grid, before.Rows(grid));
        }

        _before = null;
        await OnChanged.InvokeAsync();
        Toasts.Show(Say("已撤销导入。", "The import is undone."));
    }

    private void Put(FormEntry entry)
    {
        foreach (var (field, value) in entry.Fields)
        {
            Session.Set(field, value);
        }

        foreach (var grid in entry.Grids.Keys)
        {
            Session.Set(grid, entry.Rows(grid));
        }
    }

    private async Task DownloadMarked()
    {
        if (_rehearsal is { } rehearsal && FormWorkbooks.Marked(rehearsal, _file) is { IsOk: true } marked)
        {
            await using var script = await Browser.InvokeAsync<IJSObjectReference>("import", "./_content/EcoPark.Collection/sheet.js");
            using var content = new DotNetStreamReference(new MemoryStream(marked.Value));
            await script.InvokeVoidAsync("download", $"标色_{_name}", content);
        }
    }

    private void Pick(SheetCell? cell, string text)
    {
        (_cell, _text) = (cell, text);
        _sheet = cell?.Sheet ?? _sheet;
    }

    private int Count(Severity severity) => _rehearsal?.Remarks.Count(remark => remark.Severity == severity) ?? 0;

    private static IEnumerable<string> Sheets(WorkbookRehearsal rehearsal) => rehearsal.Read.Cells.Where(cell => cell.Key is FormPlace.Field or FormPlace.Cell).Select(cell => cell.Value.Sheet).Distinct(StringComparer.Ordinal);

    private IEnumerable<IGrouping<int, (FormPlace Place, SheetCell At)>> Rows(WorkbookRehearsal rehearsal)
    {
        var bad = rehearsal.Remarks.Select(remark => (remark.Cell.Sheet, remark.Cell.Address.Row)).ToHashSet();
        return rehearsal.Read.Cells.Where(cell => cell.Value.Sheet == _sheet && cell.Key is FormPlace.Field or FormPlace.Cell && cell.Value.Sheet == _sheet)
            .Where(cell => _show == "all" || bad.Contains((cell.Value.Sheet, cell.Value.Address.Row)))
            .OrderBy(cell => cell.Value.Address.Column).Select(cell => (cell.Key, cell.Value)).GroupBy(cell => cell.Value.Address.Row).OrderBy(row => row.Key);
    }

    private string? Css(SheetCell? cell) => cell is null ? null : _rehearsal?.Remarks.Where(remark => remark.Cell == cell).Select(remark => (Severity?)remark.Severity).Max() switch { Severity.Error => "bad", null => null, _ => "warn" };

    private static string TextOf(WorkbookRehearsal rehearsal, FormPlace place) => place switch
    {
        FormPlace.Field field when rehearsal.Sheet.Form.TryFindField(field.Code, out var computed) && computed.Compute is not null =>
            rehearsal.Sheet.Checked.TryFind(place, out var value) ? ValueText.Of(value.Content) : Say("自动计算", "computed"),
        FormPlace.Field field => ValueText.Of(rehearsal.Read.Entry.Fields.GetValueOrDefault(field.Code)),
        FormPlace.Cell cell when cell.Row < rehearsal.Read.Entry.Rows(cell.Grid).Length => ValueText.Of(rehearsal.Read.Entry.Rows(cell.Grid)[cell.Row].Cells.GetValueOrDefault(cell.Column)),
        _ => "",
    };

    private static string LabelOf(WorkbookRehearsal rehearsal, FormPlace place) => place switch
    {
        FormPlace.Cell cell when rehearsal.Sheet.Form.TryFindGrid(cell.Grid, out var grid) && grid.TryFind(cell.Column, out var column) => Say(column.Name.Zh, column.Name.En),
        _ => PlaceWords.Of(rehearsal.Sheet, place),
    };
}
