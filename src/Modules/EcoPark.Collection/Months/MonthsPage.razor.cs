using EcoPark.Platform.Files;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Platform.Ui;
using EcoPark.Platform.Ui.Shell;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;
using static EcoPark.Platform.Ui.Words;

namespace EcoPark.Collection.Months;

/// <summary>What a person typed into a month and has not saved, with the record that stood there then.</summary>
public sealed record TypedMonth(string Text, long Seen);

/// <summary>The park's values by month: shown, typed, saved together, or taken from a workbook.</summary>
public sealed partial class MonthsPage : IDisposable
{
    private readonly CancellationTokenSource _closed = new();
    private readonly Dictionary<(string Item, int Month), TypedMonth> _typed = [];
    private readonly Dictionary<(string Item, int Month), Problem> _refused = [];
    private MonthSheet? _sheet;
    private MonthsRehearsal? _rehearsal;
    private PageContext? _read;
    private IReadOnlyList<Problem> _problems = [];
    private byte[] _workbook = [];
    private string _workbookName = "";
    private byte[]? _evidence;
    private string? _evidenceName;
    private bool _busy;

    [Parameter]
    public required string ParkKey { get; set; }

    [Parameter]
    public int Year { get; set; }

    [CascadingParameter]
    private PageContext? Page { get; set; }

    [Inject]
    private ReadMonths Read { get; set; } = default!; // set by the framework before first use

    [Inject]
    private SaveMonths Saving { get; set; } = default!; // as above

    [Inject]
    private MonthsWorkbook Workbook { get; set; } = default!; // as above

    [Inject]
    private CurrentViewer Viewers { get; set; } = default!; // as above

    [Inject]
    private Toasts Toasts { get; set; } = default!; // as above

    [Inject]
    private TimeProvider Time { get; set; } = default!; // as above

    [Inject]
    private IJSRuntime Browser { get; set; } = default!; // as above

    private bool MayWrite => _sheet?.Rows.Any(row => row.MayWrite) == true;

    private IReadOnlyList<MonthFinding> Findings => [.. _sheet?.Findings ?? []];

    private string Facts => _sheet is { } sheet ? Say(
        $"{sheet.Rows.Count} 项 · 已过 {sheet.Over} 个月，填了 {sheet.Rows.Sum(row => row.Known)} 格 · 用于预测和核对，不改变年度数",
        $"{sheet.Rows.Count} items, {sheet.Rows.Sum(row => row.Known)} values · never change the year") : "";

    // The running year has months long before the park's report year has moved on to it.
    private IReadOnlyList<Choice> Years => [.. Enumerable.Range(Year - 1, 3).Where(year => year <= ParkTime.Today(Time).Year).Select(year => new Choice($"{year}", $"{year}") { Href = $"{Page?.ParkAddress}/y/{year}/months" })];

    private MonthsRequest? Asked => Page is { Park: { } park } page ? new MonthsRequest(park, page.Year) { AsOf = page.AsOf } : null;

    public void Dispose()
    {
        _closed.Cancel();
        _closed.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (Page is { Park: not null } page && !ReferenceEquals(_read, page))
        {
            if (_read?.Year != page.Year || _read?.Park?.Id != page.Park.Id)
            {
                _typed.Clear();
            }

            (_read, _rehearsal) = (page, null);
            _refused.Clear();
            await Reload();
        }
    }

    private async Task Reload()
    {
        if (Asked is { } asked)
        {
            var read = await Read.HandleAsync(await Viewers.GetAsync(_closed.Token), asked, _closed.Token);
            (_sheet, _problems) = (read.Value, read.Problems);
        }
    }

    private void Type(MonthTyping typing)
    {
        var key = (typing.Row.Item.Code, typing.Month);
        var cell = typing.Row.Cells[typing.Month - 1];
        _refused.Remove(key);
        if (typing.Text.Trim() == MonthReading.Text(cell))
        {
            _typed.Remove(key);
        }
        else
        {
            _typed[key] = new TypedMonth(typing.Text, cell?.Seq ?? 0);
        }
    }

    private async Task Save()
    {
        if (Asked is not { } asked)
        {
            return;
        }

        _busy = true;
        using var evidence = _evidence is { } bytes ? new MemoryStream(bytes, writable: false) : null;
        var entries = _typed.Select(typed => new MonthEntry(typed.Key.Item, typed.Key.Month, MonthReading.Typed(typed.Value.Text)) { Seen = typed.Value.Seen }).ToList();
        var saved = await Saving.HandleAsync(await Viewers.GetAsync(_closed.Token), new SaveMonthsRequest(asked, entries) { Evidence = evidence, EvidenceName = _evidenceName ?? "" }, _closed.Token);
        _busy = false;
        if (!saved.IsOk)
        {
            _problems = saved.Problems;
            return;
        }

        await Reload();
        Keep(saved.Value);
        (_evidence, _evidenceName) = _typed.Count == 0 ? (null, null) : (_evidence, _evidenceName);
    }

    // What was refused stays in its cell; after a conflict the next saving corrects what is now shown.
    private void Keep(IReadOnlyList<TakenMonth> months)
    {
        _refused.Clear();
        foreach (var month in months)
        {
            var key = (month.Entry.Item, month.Entry.Month);
            if (month.IsTaken)
            {
                _typed.Remove(key);
            }
            else
            {
                _refused[key] = month.Problems[0];
                _typed[key] = _typed[key] with { Seen = _sheet?.Rows.FirstOrDefault(row => row.Item.Code == key.Item)?.Cells[key.Month - 1]?.Seq ?? 0 };
            }
        }

        _problems = [.. _problems, .. _refused.Values];
        var count = months.Count(month => month is { IsTaken: true, IsUnchanged: false });
        if (count > 0)
        {
            Toasts.Show(Say($"已保存 {count} 处月度数。", $"{count} months saved."));
        }
    }

    private async Task TakeEvidence(InputFileChangeEventArgs chosen) => (_evidence, _evidenceName) = (await BytesAsync(chosen.File), chosen.File.Name);

    private async Task TakeWorkbook(InputFileChangeEventArgs chosen)
    {
        (_workbook, _workbookName) = (await BytesAsync(chosen.File), chosen.File.Name);
        if (Asked is { } asked)
        {
            var read = await Workbook.RehearseAsync(await Viewers.GetAsync(_closed.Token), asked, _workbook, _closed.Token);
            (_rehearsal, _problems) = (read.Value, read.Problems);
        }
    }

    private async Task WriteWorkbook()
    {
        if (Asked is { } asked && _rehearsal is { } rehearsal)
        {
            var written = await Workbook.WriteAsync(await Viewers.GetAsync(_closed.Token), asked, rehearsal, _closed.Token);
            _rehearsal = null;
            await Reload();
            _problems = written.IsOk ? [.. written.Value.Months.SelectMany(month => month.Problems)] : written.Problems;
            Toasts.Show(Say($"已导入 {written.Value?.Good ?? 0} 处月度数。", $"{written.Value?.Good ?? 0} months imported."));
        }
    }

    private async Task DownloadMarked()
    {
        if (_rehearsal is { } rehearsal && MonthsWorkbook.Marked(rehearsal, _workbook) is { IsOk: true } marked)
        {
            await using var script = await Browser.InvokeAsync<IJSObjectReference>("import", "./_content/EcoPark.Collection/sheet.js");
            using var content = new DotNetStreamReference(new MemoryStream(marked.Value));
            await script.InvokeVoidAsync("download", $"标色_{_workbookName}", content);
        }
    }

    private async Task<byte[]> BytesAsync(IBrowserFile file)
    {
        using var memory = new MemoryStream();
        await file.OpenReadStream(FileStore.MaximumSize).CopyToAsync(memory, _closed.Token);
        return memory.ToArray();
    }
}
