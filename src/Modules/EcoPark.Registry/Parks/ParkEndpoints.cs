using EcoPark.Platform.People;
using EcoPark.Platform.Ui;
using EcoPark.Platform.Web;
using EcoPark.Registry.Enterprises.List;
using EcoPark.Registry.Map;
using EcoPark.Registry.Parks.Begin;
using EcoPark.Registry.Parks.Change;
using EcoPark.Registry.Parks.History;
using EcoPark.Registry.Parks.NextYear;
using EcoPark.Registry.Parks.Offices;
using EcoPark.Registry.Parks.Profile;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EcoPark.Registry.Parks;

internal static class ParkEndpoints
{
    public static void MapParks(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/api/parks", async (ParkToBegin park, CurrentViewer viewers, BeginPark begin, CancellationToken cancellation) =>
            await begin.HandleAsync(await viewers.GetAsync(cancellation), park, cancellation).AnswerAsync())
            .Require(Permission.ParkWrite).WithTags("Park").WithSummary("Makes a park with its profile and its offices");
        var group = endpoints.MapGroup("/api/parks/{park}").WithTags("Park");
        group.MapGet("profile/{year:int}", async (string park, int year, CurrentViewer viewers, OpenParkProfile open, CancellationToken cancellation) =>
            await open.HandleAsync(await viewers.GetAsync(cancellation), park, year, cancellation).AnswerAsync())
            .Require(Permission.ParkRead).WithSummary("What the park is like in a year, and who recorded it");
        group.MapPut("profile/{year:int}", async (string park, int year, int version, ParkDescription description, CurrentViewer viewers, SaveParkProfile save, CancellationToken cancellation) =>
            await save.HandleAsync(await viewers.GetAsync(cancellation), new ParkProfileToSave(park, year, version, description), cancellation).AnswerAsync())
            .Require(Permission.ParkWrite).WithSummary("Saves a year's profile against the version that was seen");
        group.MapGet("organisations", async (string park, CurrentViewer viewers, ListOrganisations list, CancellationToken cancellation) =>
            await list.HandleAsync(await viewers.GetAsync(cancellation), park, cancellation).AnswerAsync())
            .Require(Permission.ParkRead).WithSummary("The offices of the park");
        group.MapPut("organisations", async (string park, OfficeChange change, CurrentViewer viewers, SaveOrganisation save, CancellationToken cancellation) =>
            await save.HandleAsync(await viewers.GetAsync(cancellation), new OfficeToSave(park, change.Name, change.Department, change.Seen), cancellation).AnswerAsync())
            .Require(Permission.ParkWrite).WithSummary("Adds an office, or changes the one that was seen");
        MapChange(group);
        MapGround(group);
    }

    private static void MapChange(RouteGroupBuilder group)
    {
        group.MapGet("", async (string park, CurrentViewer viewers, ShowParkChanges show, CancellationToken cancellation) =>
            await show.HandleAsync(await viewers.GetAsync(cancellation), park, cancellation).AnswerAsync())
            .Require(Permission.ParkRead).WithSummary("Name, standard, base year and report year, and who changed them");
        group.MapGet("change", async (string park, string name, string standard, int baseYear, CurrentViewer viewers, ChangePark change, CancellationToken cancellation) =>
            await change.PlanAsync(await viewers.GetAsync(cancellation), park, new ParkWanted(name, standard, baseYear), cancellation).AnswerAsync())
            .Require(Permission.ParkWrite).WithSummary("What another name, standard or base year would concern, in numbers; changes nothing");
        group.MapPut("", async (string park, ParkChangeBody body, CurrentViewer viewers, ChangePark change, CancellationToken cancellation) =>
            await change.HandleAsync(await viewers.GetAsync(cancellation), new ParkToChange(park, body.Seen, body.Wanted, body.Reason), cancellation).AnswerAsync())
            .Require(Permission.ParkWrite).WithSummary("Changes name, standard or base year of the park that was seen; a reason where it restates the years");
        group.MapGet("years/next", async (string park, CurrentViewer viewers, OpenNextYear open, CancellationToken cancellation) =>
            await open.PlanAsync(await viewers.GetAsync(cancellation), park, cancellation).AnswerAsync())
            .Require(Permission.ParkWrite).WithSummary("What opening the next report year would bring; opens nothing");
        group.MapPost("years/{year:int}", async (string park, int year, CurrentViewer viewers, OpenNextYear open, CancellationToken cancellation) =>
            await open.HandleAsync(await viewers.GetAsync(cancellation), new YearToOpen(park, year), cancellation).AnswerAsync())
            .Require(Permission.ParkWrite).WithSummary("Opens the report year after the one in work");
    }

    private static void MapGround(RouteGroupBuilder group)
    {
        group.MapGet("map/objects", async (string park, HttpRequest request, CurrentViewer viewers, FindMapObjects find, CancellationToken cancellation) =>
            await find.HandleAsync(await viewers.GetAsync(cancellation), EnterpriseQuery.Of(park, ListQuery.Read(request.QueryString.Value ?? "")), cancellation).AnswerAsync())
            .Require(Permission.EnterpriseRead).WithSummary("The filtered enterprises and their outlets, with positions");
        group.MapGet("map/ground", async (string park, CurrentViewer viewers, OpenMapGround open, CancellationToken cancellation) =>
        {
            var ground = await open.ReadAsync(await viewers.GetAsync(cancellation), park, cancellation);
            return ground.IsOk ? Results.Stream(ground.Value, "application/geo+json") : EndpointConventions.Refused(ground.Problems, Words.IsChinese);
        }).Require(Permission.ParkRead).WithSummary("Boundary, blocks, roads and water as GeoJSON");
        group.MapPut("map/ground", async (string park, string? name, Stream body, CurrentViewer viewers, UploadMap upload, CancellationToken cancellation) =>
            await Endpoints.ReadAsync(body, GroundFile.LargestFile, cancellation) is { } content
                ? await upload.HandleAsync(await viewers.GetAsync(cancellation), park, (name ?? "map.geojson", content), cancellation).AnswerAsync()
                : Endpoints.TooLarge(GroundFile.LargestFile))
            .Require(Permission.ParkWrite).WithSummary("Replaces the ground of the map by the GeoJSON in the body");
    }
}

/// <summary>An office as a request gives it.</summary>
public sealed record OfficeChange(string Name, string Department, OfficeRow? Seen);

/// <summary>A change of the park as a request gives it.</summary>
public sealed record ParkChangeBody(ParkStanding Seen, ParkWanted Wanted, string? Reason);
