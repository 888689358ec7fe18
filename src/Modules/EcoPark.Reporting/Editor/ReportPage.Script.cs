using EcoPark.Reporting.Editor.Desk;
using EcoPark.Reporting.Editor.Paper;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace EcoPark.Reporting.Editor;

/// <summary>The page and its script: what the browser says was typed and picked, and what the page asks of it.</summary>
public sealed partial class ReportPage
{
    private ElementReference _deskElement;
    private PaperScript<ReportPage>? _script;
    private string? _laidOut;
    private IDisposable? _leaving;

    [Inject]
    private IJSRuntime Browser { get; set; } = default!; // set by the framework before first use

    /// <summary>Called by the script when typing has paused or a section is left.</summary>
    [JSInvokable]
    public async Task Typed(string section, string text, bool left)
    {
        if (_desk is not { } desk || !IsWriting || _closed.IsCancellationRequested)
        {
            return;
        }

        await InTurnAsync(async hand =>
        {
            await desk.SaveAsync(hand, section, text, _closed.Token);
            if (left)
            {
                desk.Redraw(section);
            }
        });
    }

    /// <summary>A section was left without a further change: it is drawn as it is stored.</summary>
    [JSInvokable]
    public void Left(string section)
    {
        _desk?.Redraw(section);
        StateHasChanged();
    }

    [JSInvokable]
    public void Entered(string section)
    {
        (_entered, _outline) = (section, OutlineOf(section));
        StateHasChanged();
    }

    [JSInvokable]
    public void Picked(string section, int at, string source, string fact)
    {
        Pick(section, at, source, fact);
        StateHasChanged();
    }

    [JSInvokable]
    public void Reached(string section)
    {
        _outline = OutlineOf(section);
        StateHasChanged();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_desk is null)
        {
            return;
        }

        _script ??= new PaperScript<ReportPage>(Browser, this);
        if (await _script.AttachAsync(_deskElement))
        {
            _leaving = Navigation.RegisterLocationChangingHandler(async _ => await FlushAsync());
            string[] numerals = [.. _desk.Sources.Phrases.Phrases.Select(phrase => phrase.Text).Where(text => text.Any(char.IsDigit))];
            await _script.CallAsync("numerals", (object)numerals);
        }

        if (Mode == LayoutMode && _laidOut != Mode)
        {
            await _script.CallAsync("paginate");
        }

        _laidOut = Mode;
    }

    private string? OutlineOf(string section) => _desk?.Drawn.Sections.FirstOrDefault(one => one.Id == section)?.Outline ?? _outline;

    private async Task ShowAsync(string section)
    {
        _outline = section == PaperView.AnnexId ? section : OutlineOf(section);
        if (_script is not null && section.Length > 0)
        {
            await _script.CallAsync("show", PaperView.IdOf(section));
        }
    }

    // What is typed and not yet sent goes first, so that a step never acts on less than the paper shows.
    private Task FlushAsync() => _script?.CallAsync("flush") ?? Task.CompletedTask;

    private Task<Caret?> CaretAsync() => _script?.AskAsync<Caret>("caret") ?? Task.FromResult<Caret?>(null);

    private async Task SelectAsync(string section, int from, int to)
    {
        await Task.Yield(); // the paper is drawn first
        await (_script?.CallAsync("select", section, from, to) ?? Task.CompletedTask);
    }

    // One change after the other: two answers of the store must not cross.
    private async Task InTurnAsync(Func<WritingHand, Task> change)
    {
        await _turn.WaitAsync(_closed.Token);
        try
        {
            await change(new WritingHand(await Viewers.GetAsync(_closed.Token), Time.GetUtcNow().UtcDateTime));
        }
        finally
        {
            _turn.Release();
        }

        StateHasChanged();
    }

    /// <summary>Where the writing mark stands.</summary>
    private sealed record Caret(string Section, int At);
}
