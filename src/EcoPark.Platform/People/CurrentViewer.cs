using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Http;

namespace EcoPark.Platform.People;

/// <summary>The viewer of this request or of this open page. Looked up again for each action, so a withdrawn role ends at once.</summary>
public sealed class CurrentViewer(ViewerLookup lookup, IHttpContextAccessor requests, AuthenticationStateProvider states)
{
    private string? _address;

    public async Task<Viewer?> FindAsync(CancellationToken cancellation = default)
    {
        // On an open page there is a request only while the page is first drawn; its address stays that of the page.
        var request = requests.HttpContext;
        _address ??= request?.Connection.RemoteIpAddress?.ToString();
        var principal = request?.User ?? (await states.GetAuthenticationStateAsync()).User;
        return await lookup.FindAsync(principal, _address, cancellation);
    }

    /// <summary>For pages that only signed-in people reach.</summary>
    public async Task<Viewer> GetAsync(CancellationToken cancellation = default) =>
        await FindAsync(cancellation) ?? new Viewer { Name = "" };
}
