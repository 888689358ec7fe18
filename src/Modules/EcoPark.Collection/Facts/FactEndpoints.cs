using EcoPark.Collection.Ledger;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EcoPark.Collection.Facts;

internal static class FactEndpoints
{
    public static void MapFacts(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/api/facts/{seq:long}", TraceAsync).Require(Permission.FactRead).WithTags("facts").WithSummary("One value with its evidence, decisions and what it superseded");
        endpoints.MapGet("/evidence/{file:guid}", DownloadAsync).Require(Permission.FactRead).WithTags("facts").WithSummary("An evidence file, always as a download");
    }

    private static Task<IResult> TraceAsync(long seq, EndpointCall call, FactTrace handler) => call.RunAsync(async (viewer, cancellation) =>
        EndpointCall.Answer(await handler.HandleAsync(viewer, seq, cancellation), found => FactView.Of(found)));

    // Never shown as a page: whatever the bytes are, the browser only stores them.
    private static Task<IResult> DownloadAsync(Guid file, HttpContext http, EndpointCall call, EvidenceFile handler) => call.RunAsync(async (viewer, cancellation) =>
    {
        var found = await handler.HandleAsync(viewer, new FileId(file), cancellation);
        if (!found.IsOk)
        {
            return EndpointCall.Refused(found.Problems);
        }

        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.CacheControl = "private, no-store";
        return Results.File(handler.Open(found.Value), found.Value.MediaType, found.Value.Name);
    });
}

/// <summary>A fact as programs read it.</summary>
internal sealed record FactView(long Seq, string Item, string Period, string Kind)
{
    public string? Value { get; init; }

    public string? Unit { get; init; }

    public string? NotApplicable { get; init; }

    public string? Text { get; init; }

    public string? EnteredValue { get; init; }

    public string? EnteredUnit { get; init; }

    public required string Subject { get; init; }

    public required string RecordedBy { get; init; }

    public DateTime RecordedAt { get; init; }

    public long? Supersedes { get; init; }

    public long? SupersededBy { get; init; }

    public required string Hash { get; init; }

    public IReadOnlyList<EvidenceLink> Evidence { get; init; } = [];

    public IReadOnlyList<object> Decisions { get; init; } = [];

    public static FactView Of(TracedFact found) => new(found.Fact.Seq, found.Fact.Item, found.Fact.Period, found.Fact.Kind.ToString())
    {
        Value = found.Fact.Value,
        Unit = found.Fact.Unit,
        NotApplicable = found.Fact.NotApplicable,
        Text = found.Fact.Text,
        EnteredValue = found.Fact.EnteredValue,
        EnteredUnit = found.Fact.EnteredUnit,
        Subject = found.SubjectName,
        RecordedBy = found.Fact.RecordedBy,
        RecordedAt = found.Fact.RecordedAt,
        Supersedes = found.Fact.Supersedes,
        SupersededBy = found.After?.Seq,
        Hash = Convert.ToHexStringLower(found.Fact.Hash),
        Evidence = EvidenceLink.Read(found.Fact.Evidence),
        Decisions = [.. found.Decisions.Select(decision => new { Kind = decision.Kind.ToString(), decision.DecidedBy, decision.RecordedAt, decision.Reason })],
    };
}
