using EcoPark.Platform.People;
using EcoPark.Reporting.Editor.Paper;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace EcoPark.Reporting.Editor;

/// <summary>The page and its script: what the browser says was typed and picked, and what the page asks of it.</summary>
public sealed partial class ReportPage
{
    private ElementReference _deskElement;
    private DotNetObjectReference<ReportPage>? _self;
    private IJSObjectReference? _module;
    private IJSObjectReference? _paper;
    private string? _laidOut;

    [Inject]
    private IJSRuntime Browser { get; set; } = default!; // set by the framework before first use

    private DateTime Now => Time.GetUtcNow().UtcDateTime;

    /// <summary>Called by the script when typing has paused or a section is left.</summary>
    [JSInvokable]
    public async Task Typed(string section, string text, bool left)
    {
        if (_desk is not { } desk || !IsWriting)
        {
            return;
        }

        await InTurnAsync(async viewer =>
        {
            await desk.SaveAsync(viewer, section, text, Now, _closed.Token);
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

        try
        {
            if (_paper is null)
            {
                _module ??= await Browser.InvokeAsync<IJSObjectReference>("import", _closed.Token, "./_content/EcoPark.Reporting/paper.js");
                _self ??= DotNetObjectReference.Create(this);
                _paper = await _module.InvokeAsync<IJSObjectReference>("attach", _closed.Token, _deskElement, _self);
                string[] numerals = [.. _desk.Sources.Phrases.Phrases.Select(phrase => phrase.Text).Where(text => text.Any(char.IsDigit))];
                await _paper.InvokeVoidAsync("numerals", _closed.Token, (object)numerals);
            }

            if (Mode == LayoutMode && _laidOut != Mode)
            {
                await _paper.InvokeVoidAsync("paginate", _closed.Token);
            }

            _laidOut = Mode;
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
            // The page was closed meanwhile.
        }
    }

    private string? OutlineOf(string section) => _desk?.Drawn.Sections.FirstOrDefault(one => one.Id == section)?.Outline ?? _outline;

    private async Task ShowAsync(string section)
    {
        _outline = OutlineOf(section);
        if (_paper is not null && section.Length > 0)
        {
            await _paper.InvokeVoidAsync("show", _closed.Token, PaperView.IdOf(section));
        }
    }

    // What is typed and not yet sent goes first, so that a step never acts on less than the paper shows.
    private async Task FlushAsync()
    {
        if (_paper is not null)
        {
            await _paper.InvokeVoidAsync("flush", _closed.Token);
        }
    }

    private async Task<Caret?> CaretAsync() => _paper is null ? null : await _paper.InvokeAsync<Caret?>("caret", _closed.Token);

    private async Task SelectAsync(string section, int from, int to)
    {
        if (_paper is not null)
        {
            await Task.Yield(); // the paper is drawn first
            await _paper.InvokeVoidAsync("select", _closed.Token, section, from, to);
        }
    }

    // One change after the other: two answers of the store must not cross.
    private async Task InTurnAsync(Func<Viewer, Task> change)
    {
        await _turn.WaitAsync(_closed.Token);
        try
        {
            await change(await Viewers.GetAsync(_closed.Token));
        }
        finally
        {
            _turn.Release();
        }

        StateHasChanged();
    }

    private async Task CloseScriptAsync()
    {
        try
        {
            if (_paper is not null)
            {
                await _paper.InvokeVoidAsync("dispose");
                await _paper.DisposeAsync();
            }

            if (_module is not null)
            {
                await _module.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // As above.
        }

        _self?.Dispose();
    }

    /// <summary>Where the writing mark stands.</summary>
    private sealed record Caret(string Section, int At);
}
