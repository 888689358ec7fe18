using System.Globalization;
using EcoPark.Platform.Files;
using EcoPark.Platform.People;
using EcoPark.Platform.Ui;
using EcoPark.Platform.Ui.Shell;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace EcoPark.Assessment.LifeCycle.Dossier;

/// <summary>One paper: its files, who looks after it, and until when.</summary>
public sealed partial class DossierDrawer(AttachPaper attaching, ChangeDossier changing, DossierOwners owners, CurrentViewer current)
{
    private IReadOnlyList<Problem> _problems = [];
    private List<Choice> _owners = [];
    private string? _issued;
    private string? _until;
    private string? _year;
    private string? _owner;
    private string? _due;
    private string? _progress;
    private string? _none;

    [Parameter, EditorRequired]
    public required DossierRow Row { get; set; }

    [Parameter, EditorRequired]
    public required string Step { get; set; }

    [Parameter, EditorRequired]
    public required PageContext Page { get; set; }

    [Parameter]
    public bool MayWrite { get; set; }

    /// <summary>Something of the paper changed; the list is read again.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    [Parameter]
    public EventCallback OnDone { get; set; }

    [Parameter]
    public EventCallback<DossierRow> OnRemind { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var entry = Row.Entry;
        (_due, _progress, _none) = (entry?.Due is { } due ? Dates.Table(due) : null, entry?.Progress, entry?.NotApplicable);
        if (MayWrite && Page.Park is { } park)
        {
            var all = await owners.ListAsync(park, CancellationToken.None);
            _owners = [.. all.Select(owner => new Choice(owner.Key, owner.Name))];
            _owner = all.FirstOrDefault(owner => (owner.Office is not null && owner.Office == entry?.OwnerOffice) || (owner.Person is not null && owner.Person == entry?.OwnerPerson))?.Key;
        }
    }

    private async Task AttachAsync(IBrowserFile file)
    {
        if (Page.Park is not { } park)
        {
            return;
        }

        // The connection to the browser is slow: the bytes are here before the writers' queue is entered.
        using var content = new MemoryStream();
        await using (var upload = file.OpenReadStream(FileStore.MaximumSize + 1))
        {
            await upload.CopyToAsync(content);
        }

        content.Position = 0;
        var attached = await attaching.HandleAsync(await current.GetAsync(), new AttachPaperRequest(park, (Step, Row.Item.Code), file.Name, content)
        {
            IssuedOn = Day(_issued),
            Until = Day(_until),
            Year = int.TryParse(_year, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null,
        }, CancellationToken.None);
        await ShowAsync(attached);
    }

    private async Task RemoveAsync(DossierFile file)
    {
        if (Page.Park is { } park)
        {
            await ShowAsync(await attaching.RemoveAsync(await current.GetAsync(), park, file.Id, CancellationToken.None));
        }
    }

    private async Task SaveAsync()
    {
        if (Page.Park is { } park)
        {
            var saved = await changing.HandleAsync(await current.GetAsync(), new ChangeDossierRequest(park, Step, Row.Item.Code)
            {
                Owner = string.IsNullOrEmpty(_owner) ? null : _owner,
                Due = Day(_due),
                Progress = _progress,
                NotApplicable = _none,
            }, CancellationToken.None);
            await ShowAsync(saved);
            if (saved.IsOk)
            {
                await OnDone.InvokeAsync();
            }
        }
    }

    private async Task ShowAsync<T>(Result<T> result)
        where T : class
    {
        _problems = result.Problems;
        if (result.IsOk)
        {
            (_issued, _until, _year) = (null, null, null);
            await OnChanged.InvokeAsync();
        }
    }

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Facts(DossierFile file) => string.Join(" · ", new[]
    {
        file.IssuedOn is { } issued ? Words.Say($"出具 {Dates.Table(issued)}", $"issued {Dates.Table(issued)}") : null,
        file.Until is { } until ? Words.Say($"至 {Dates.Table(until)}", $"until {Dates.Table(until)}") : null,
        file.Year is { } year ? Words.Say($"{year} 年", $"{year}") : null,
        $"{(file.Size + 1023) / 1024} KB",
        file.AddedBy,
    }.OfType<string>());
}
