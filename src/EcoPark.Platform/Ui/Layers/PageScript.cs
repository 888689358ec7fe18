using Microsoft.JSInterop;

namespace EcoPark.Platform.Ui;

/// <summary>The one script of the workbench; it is loaded with the first page and adds keys, layers and cards.</summary>
public sealed class PageScript(IJSRuntime browser) : IAsyncDisposable
{
    private Task<IJSObjectReference>? _module;

    public async Task CallAsync(string function, params object?[] arguments)
    {
        try
        {
            await (await ModuleAsync()).InvokeVoidAsync(function, arguments);
        }
        catch (JSDisconnectedException)
        {
            // The page was closed meanwhile: nobody is left to see it.
        }
    }

    /// <summary>The same with a text as the answer.</summary>
    public async Task<string?> AskAsync(string function, params object?[] arguments)
    {
        try
        {
            return await (await ModuleAsync()).InvokeAsync<string?>(function, arguments);
        }
        catch (JSDisconnectedException)
        {
            return null;
        }
    }

    private Task<IJSObjectReference> ModuleAsync() =>
        _module ??= browser.InvokeAsync<IJSObjectReference>("import", "./_content/EcoPark.Platform/ecopark.js").AsTask();

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_module is { IsCompletedSuccessfully: true } module)
            {
                await (await module).DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // As above.
        }
    }
}
