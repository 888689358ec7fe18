using EcoPark.Assessment.Checklists.Confirm;
using EcoPark.Assessment.Checklists.Edit;
using EcoPark.Assessment.Checklists.HandIn;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Platform.Ui;
using EcoPark.Platform.Ui.Shell;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Components;
using static EcoPark.Platform.Ui.Words;

namespace EcoPark.Assessment.Checklists.Show;

public sealed partial class ChecklistsPage(ReadChecklists reading, ConfirmItem confirming, EditChecklist editing, HandInScore handing, TimeProvider time, Toasts toasts) : IDisposable
{
    private readonly CancellationTokenSource _closed = new();
    private IReadOnlyList<Problem> _problems = [];
    private IReadOnlyList<Problem> _refused = [];
    private AnsweredChecklists? _read;
    private AnsweredItem? _asked;
    private Checklist? _edited;
    private Checklist? _handed;

    [Parameter]
    public string ParkKey { get; set; } = "";

    [Parameter]
    public int Year { get; set; }

    [CascadingParameter]
    public required PageContext Page { get; set; }

    private DateOnly Today => ParkTime.Today(time);

    private bool MayWrite => Page is { Park: { } park, IsHistorical: false } && Page.Viewer.MayInPark(Permission.TargetWrite, park.Id);

    public void Dispose()
    {
        _closed.Cancel();
        _closed.Dispose();
    }

    protected override Task OnParametersSetAsync() => ReadAsync();

    private async Task ReadAsync()
    {
        if (Page.Park is { } park)
        {
            var read = await reading.HandleAsync(Page.Viewer, new ChecklistRequest(park, Year) { AsOf = Page.AsOf }, _closed.Token);
            (_read, _problems) = (read.Value, read.Problems);
        }
    }

    private void AskHandIn(Checklist list) => (_handed, _refused) = (list, []);

    private async Task Confirm(ConfirmDialog.GivenConfirmation given)
    {
        if (Page.Park is { } park && _asked is { } asked)
        {
            var done = await confirming.HandleAsync(Page.Viewer, new ConfirmRequest(park, Year, asked.Item.Code, given.Terms) { FileName = given.FileName, Content = given.Content }, _closed.Token);
            _refused = done.Problems;
            if (done.IsOk)
            {
                _asked = null;
                toasts.Show(Say("已记录确认。", "Recorded."));
                await ReadAsync();
            }
        }
    }

    private async Task Edit((IReadOnlyList<EditedItem> Items, string Reason) given)
    {
        if (Page.Park is { } park && _edited is { } edited)
        {
            var done = await editing.HandleAsync(Page.Viewer, new EditRequest(park, edited.Definition.Indicator, edited.Version, given.Items, given.Reason), _closed.Token);
            _refused = done.Problems;
            if (done.IsOk)
            {
                _edited = null;
                toasts.Show(Say($"已存为园区自定第 {done.Value.Version} 版。", $"Saved as the park's edition {done.Value.Version}."));
                await ReadAsync();
            }
        }
    }

    private async Task HandIn()
    {
        if (Page.Park is { } park && _handed is { } handed)
        {
            var done = await handing.HandleAsync(Page.Viewer, new HandInRequest(park, Year, handed.Definition.Indicator), _closed.Token);
            _refused = done.Problems;
            if (done.IsOk)
            {
                _handed = null;
                toasts.Show(done.Value.IsWaiting ? Say($"已报入“{done.Value.Form.Zh}”，等待审核。", $"In {done.Value.Form.En}; it waits for review.") : Say($"已写入“{done.Value.Form.Zh}”，随该表一起提交。", $"Written into {done.Value.Form.En}, handed in with it."));
                await ReadAsync();
            }
        }
    }
}
