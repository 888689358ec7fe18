using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Platform.Ui;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Http;

namespace EcoPark.Platform.Web;

/// <summary>What nearly every endpoint does around its handler: who calls, in which park, and how a refusal is told.</summary>
public sealed class EndpointCall(CurrentViewer current, ParkLookup parks, IHttpContextAccessor requests)
{
    private CancellationToken Cancellation => requests.HttpContext?.RequestAborted ?? CancellationToken.None;

    /// <summary>Runs the handler for the caller in the park of the address.</summary>
    public async Task<IResult> InParkAsync(string park, Func<Viewer, Park, CancellationToken, Task<IResult>> handle)
    {
        var viewer = await current.GetAsync(Cancellation);
        var found = await parks.FindAsync(viewer, park, Cancellation);
        return found.IsOk ? await handle(viewer, found.Value, Cancellation) : Refused(found.Problems);
    }

    /// <summary>Runs the handler for the caller.</summary>
    public async Task<IResult> RunAsync(Func<Viewer, CancellationToken, Task<IResult>> handle) =>
        await handle(await current.GetAsync(Cancellation), Cancellation);

    /// <summary>The value in the shape the caller gets, or the problems.</summary>
    public static IResult Answer<T>(Result<T> result, Func<T, object> view)
        where T : class => result.IsOk ? Results.Ok(view(result.Value)) : Refused(result.Problems);

    public static IResult Refused(IReadOnlyList<Problem> problems) => EndpointConventions.Refused(problems, Words.IsChinese);
}
