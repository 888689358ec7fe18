using EcoPark.Platform.People;
using EcoPark.Platform.Ui;
using EcoPark.Platform.Ui.Shell;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.JSInterop;

namespace EcoPark.Registry.Enterprises.Import;

public sealed partial class ImportPage
{
    private const int MostShown = 200;

    private OfferedWorkbook? _file;
    private ImportPlan? _plan;
    private AcceptedImport? _done;
    private IReadOnlyList<Problem> _problems = [];
    private bool _working;
    private bool _undone;

    [Parameter]
    public string ParkKey { get; set; } = "";

    [CascadingParameter]
    private PageContext Page { get; set; } = default!; // given by the layout

    [Inject]
    private ImportEnterprises Import { get; set; } = default!; // set by the framework before first use

    [Inject]
    private UndoImport Undo { get; set; } = default!; // as above

    [Inject]
    private TimeProvider Time { get; set; } = default!; // as above

    [Inject]
    private IJSRuntime Browser { get; set; } = default!; // as above

    private bool MayWrite => Page is { IsHistorical: false, Park: { } park } && Page.Viewer.MayInPark(Permission.EnterpriseWrite, park.Id);

    private async Task ChooseAsync(InputFileChangeEventArgs chosen)
    {
        (_plan, _done, _undone, _problems, _file) = (null, null, false, [], null);
        if (chosen.File.Size > ImportEndpoints.LargestFile)
        {
            _problems = [new Problem("file-too-large", chosen.File.Name, "文件超过 20 MB；请拆分后再上传。", "The file is larger than 20 MB; split it.")];
            return;
        }

        _working = true;
        StateHasChanged();
        await using var stream = chosen.File.OpenReadStream(ImportEndpoints.LargestFile);
        using var content = new MemoryStream();
        await stream.CopyToAsync(content);
        _file = new OfferedWorkbook(ParkKey, chosen.File.Name, content.ToArray());
        var tried = await Import.TryAsync(Page.Viewer, _file, CancellationToken.None);
        (_plan, _problems, _working) = (tried.Value, tried.Problems, false);
    }

    private async Task AcceptAsync()
    {
        if (_file is not { } file)
        {
            return;
        }

        _working = true;
        var accepted = await Import.AcceptAsync(Page.Viewer, file, CancellationToken.None);
        (_done, _problems, _working) = (accepted.Value, accepted.Problems, false);
        _plan = accepted.Value?.Plan ?? _plan;
    }

    private async Task UndoAsync()
    {
        if (_done is not { } done)
        {
            return;
        }

        var undone = await Undo.HandleAsync(Page.Viewer, ParkKey, done.Id, CancellationToken.None);
        (_undone, _problems) = (undone.IsOk, undone.Problems);
    }

    private async Task MarkedAsync()
    {
        if (_file is not { } file)
        {
            return;
        }

        var marked = await Import.MarkAsync(Page.Viewer, file, CancellationToken.None);
        _problems = marked.Problems;
        if (marked.IsOk)
        {
            await using var script = await Browser.InvokeAsync<IJSObjectReference>("import", "./_content/EcoPark.Registry/download.js");
            using var content = new DotNetStreamReference(new MemoryStream(marked.Value.Content));
            await script.InvokeVoidAsync("save", marked.Value.Name, content);
        }
    }

    private string UndoText(AcceptedImport done) => _undone
        ? Words.Say("已整批撤销。", "All of it was undone.")
        : Words.Say($"{TimeZoneInfo.ConvertTimeFromUtc(done.UndoUntil, Time.LocalTimeZone):HH:mm} 前可以整批撤销。", $"It can be undone until {TimeZoneInfo.ConvertTimeFromUtc(done.UndoUntil, Time.LocalTimeZone):HH:mm}.");

    private static string Word(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Add => Words.Say("新增", "New"),
        ImportOutcome.Change => Words.Say("修改", "Changed"),
        ImportOutcome.Same => Words.Say("与名录相同", "Same"),
        _ => Words.Say("不导入", "Left out"),
    };
}
