using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;

namespace EcoPark.Platform.Sessions;

/// <summary>
/// Renews the session while somebody works, and warns two minutes before it ends. It measures by the browser's clock from the
/// last renewal, so the program's own clock, which the demo sets to another year, has no part in it.
/// </summary>
public sealed partial class SessionEnd(IJSRuntime browser, NavigationManager navigation) : IAsyncDisposable
{
    // Ours: turning pages quickly is one piece of work.
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);
    private readonly CancellationTokenSource _closed = new();
    private IJSObjectReference? _script;
    private long _renewed;
    private int _left;
    private bool _warning;
    private bool _over;
    private bool _unreachable;

    public async ValueTask DisposeAsync()
    {
        navigation.LocationChanged -= OnMoved;
        await _closed.CancelAsync();
        _closed.Dispose();
        if (_script is { } script)
        {
            try
            {
                await script.DisposeAsync();
            }
            catch (JSDisconnectedException)
            {
                // The page was closed meanwhile: nothing is left to free.
            }
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        try
        {
            _script = await browser.InvokeAsync<IJSObjectReference>("import", _closed.Token, "./_content/EcoPark.Platform/session.js");
            await RenewAsync();
            navigation.LocationChanged += OnMoved;
            await WatchAsync();
        }
        catch (Exception gone) when (gone is OperationCanceledException or JSDisconnectedException or ObjectDisposedException)
        {
            // The page was closed: nobody is left to be warned.
        }
    }

    private async Task WatchAsync()
    {
        while (!_closed.IsCancellationRequested)
        {
            await Task.Delay(SessionClock.NextLook(_left), _closed.Token);
            _left = await LeftAsync("left");
            var (warning, over) = (SessionClock.Warns(_left), _left <= 0);
            if (warning || warning != _warning || over != _over)
            {
                (_warning, _over) = (warning, over);
                StateHasChanged();
            }
        }
    }

    private async void OnMoved(object? sender, LocationChangedEventArgs moved)
    {
        if (System.Diagnostics.Stopwatch.GetElapsedTime(_renewed) < Pause)
        {
            return;
        }

        try
        {
            await InvokeAsync(RenewAsync);
        }
        catch (Exception gone) when (gone is OperationCanceledException or JSDisconnectedException or ObjectDisposedException)
        {
            // As above.
        }
    }

    private async Task StayAsync()
    {
        await RenewAsync();
        StateHasChanged();
    }

    private async Task RenewAsync()
    {
        var left = await LeftAsync("renew");
        _unreachable = left < 0;
        if (!_unreachable)
        {
            (_left, _renewed) = (left, System.Diagnostics.Stopwatch.GetTimestamp());
            (_warning, _over) = (SessionClock.Warns(left), left == 0);
        }
    }

    private async Task<int> LeftAsync(string function) => _script is { } script ? await script.InvokeAsync<int>(function, _closed.Token) : 0;
}
