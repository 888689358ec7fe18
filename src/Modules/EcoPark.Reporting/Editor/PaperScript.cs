using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace EcoPark.Reporting.Editor;

/// <summary>The script of the paper on one page. A page that is closed meanwhile is no fault: nobody is left to see it.</summary>
internal sealed class PaperScript<TPage>(IJSRuntime browser, TPage page) : IAsyncDisposable
    where TPage : class
{
    private readonly CancellationTokenSource _closed = new();
    private DotNetObjectReference<TPage>? _self;
    private IJSObjectReference? _module;
    private IJSObjectReference? _paper;

    /// <summary>Attaches to the desk, once; true when it just did.</summary>
    public async Task<bool> AttachAsync(ElementReference desk)
    {
        if (_paper is not null)
        {
            return false;
        }

        return await GuardedAsync(async () =>
        {
            _module ??= await browser.InvokeAsync<IJSObjectReference>("import", _closed.Token, "./_content/EcoPark.Reporting/paper.js");
            _self ??= DotNetObjectReference.Create(page);
            _paper = await _module.InvokeAsync<IJSObjectReference>("attach", _closed.Token, desk, _self);
            return true;
        });
    }

    public async Task CallAsync(string function, params object?[] arguments) => await GuardedAsync(async () =>
    {
        if (_paper is not null)
        {
            await _paper.InvokeVoidAsync(function, _closed.Token, arguments);
        }

        return true;
    });

    public async Task<TAnswer?> AskAsync<TAnswer>(string function) =>
        await GuardedAsync(async () => _paper is null ? default : await _paper.InvokeAsync<TAnswer?>(function, _closed.Token));

    public async ValueTask DisposeAsync()
    {
        await CallAsync("dispose");
        await GuardedAsync(async () =>
        {
            if (_paper is not null)
            {
                await _paper.DisposeAsync();
            }

            if (_module is not null)
            {
                await _module.DisposeAsync();
            }

            return true;
        });
        await _closed.CancelAsync();
        _closed.Dispose();
        _self?.Dispose();
    }

    private static async Task<TAnswer?> GuardedAsync<TAnswer>(Func<Task<TAnswer?>> call)
    {
        try
        {
            return await call();
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException or ObjectDisposedException)
        {
            return default;
        }
    }
}
