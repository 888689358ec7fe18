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
            var module = await (_module ??= browser.InvokeAsync<IJSObjectReference>("import", "./_content/EcoPark.Platform/ecopark.js").AsTask());
            await module.InvokeVoidAsync(function, arguments);
        }
        catch (JSDisconnectedException)
        {
            // The page was closed meanwhile: nobody is left to see it.
        }
    }

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
