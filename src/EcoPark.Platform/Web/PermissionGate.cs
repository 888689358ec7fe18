using EcoPark.Platform.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace EcoPark.Platform.Web;

/// <summary>
/// Refuses callers without the endpoint's permission before anything of the request is read: whoever may not call learns
/// nothing from how a body is taken, and nobody's upload is received for nothing.
/// </summary>
public sealed class PermissionGate(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, CurrentViewer current)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<EndpointPermission>() is { } demanded)
        {
            var viewer = await current.FindAsync(context.RequestAborted);
            if (viewer is null)
            {
                await context.ChallengeAsync();
                return;
            }

            if (!viewer.May(demanded.Permission))
            {
                await context.ForbidAsync();
                return;
            }
        }

        await next(context);
    }
}
