using EcoPark.Assessment.Indicators.ShowAll;
using EcoPark.Assessment.Numbers;
using EcoPark.Collection.Ledger;
using EcoPark.Platform.People;
using EcoPark.Platform.Ui;
using EcoPark.Platform.Web;
using EcoPark.Standards.Evaluation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EcoPark.Assessment.Indicators.ShowOne;

internal static class IndicatorEndpoint
{
    /// <summary>As many firms as a program wants to read at once.</summary>
    private const int AllFirms = 10_000;

    public static void MapIndicator(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/api/parks/{park}/y/{year:int}/indicators/{number:int}", ReadAsync).Require(Permission.AssessmentRead)
            .WithTags("assessment").WithSummary("One indicator: value, the facts behind each input, and its change since last year split exactly");

    private static Task<IResult> ReadAsync(string park, int year, int number, DateTime? asof, EndpointCall call, ReadIndicator handler) =>
        call.InParkAsync(park, async (viewer, found, cancellation) =>
        {
            var request = new IndicatorRequest(new AssessmentRequest(found, year) { AsOf = AskedTime.Utc(asof) }, number) { Firms = AllFirms };
            return EndpointCall.Answer(await handler.HandleAsync(viewer, request, cancellation), View);
        });

    private static object View(IndicatorDetail detail) => new
    {
        number = detail.Row.Number,
        name = detail.Row.Indicator.Name.In(),
        value = detail.Row.Result.Value?.ToString(),
        printed = detail.Row.Result.Printed,
        verdict = detail.Row.Result.Verdict.Code(),
        provisional = detail.Row.IsProvisional,
        inputs = detail.Branches.Select(branch => new
        {
            item = branch.Item.Code,
            branch.Value.Year,
            value = branch.Value.Number?.ToString(),
            unit = branch.Item.Unit.Symbol,
            source = branch.Value.Source?.ToString(),
            branch.Value.Covered,
            branch.Value.Expected,
            branch.Value.Pending,
            facts = branch.Leaves.Select(leaf => new { leaf.Seq, leaf.Name, leaf.Uscc, part = leaf.Part is { } part ? NewFact.Write(part) : null, leaf.IsPending }),
        }),
        change = detail.Change is not { } change ? null : new
        {
            total = NewFact.Write(change.Total),
            parts = change.Lines.Select(line => new
            {
                item = line.Item.Code,
                line.Year,
                before = NewFact.Write(line.Before),
                after = NewFact.Write(line.After),
                effect = NewFact.Write(line.Effect),
            }),
        },
    };
}
