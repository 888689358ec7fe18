using EcoPark.Platform.Scopes;
using EcoPark.Platform.Web;
using EcoPark.Standards.Reading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EcoPark.Platform.People.Administering;

internal static class PeopleEndpoints
{
    public static void MapPeople(this IEndpointRouteBuilder endpoints)
    {
        var people = endpoints.MapGroup("/api/parks/{park}/people").WithTags("people");
        people.MapGet("", ListAsync).Require(Permission.PeopleAdminister).WithSummary("Accounts, by name");
        people.MapPost("", AddAsync).Require(Permission.PeopleAdminister).WithSummary("Makes an account; the answer is the only place where its password stands");
        people.MapGet("/template", (string park, EndpointCall call) => call.InParkAsync(park, (_, _, _) => Task.FromResult(
                Results.File(PeopleTable.Template(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "用户名单模板.xlsx"))))
            .Require(Permission.PeopleAdminister).WithSummary("The empty workbook by which many accounts are made");
        people.MapPost("/{person:guid}/disable", DisableAsync).Require(Permission.PeopleAdminister).WithSummary("Ends an account and its sessions");
        people.MapPost("/{person:guid}/enable", EnableAsync).Require(Permission.PeopleAdminister).WithSummary("Lets a disabled account sign in again");
        people.MapPost("/{person:guid}/unlock", UnlockAsync).Require(Permission.PeopleAdminister).WithSummary("Ends the lock after wrong passwords");
        people.MapPost("/{person:guid}/reset", ResetAsync).Require(Permission.PeopleAdminister).WithSummary("Gives a new password, shown once");
        people.MapPost("/{person:guid}/roles", GiveAsync).Require(Permission.RoleAssign).WithSummary("Gives a role");
        people.MapDelete("/{person:guid}/roles/{role:guid}", WithdrawAsync).Require(Permission.RoleAssign).WithSummary("Withdraws a role");
    }

    private static Task<IResult> ListAsync(string park, EndpointCall call, PeopleList people, [AsParameters] PeopleQuery query) =>
        call.InParkAsync(park, async (viewer, found, cancellation) => EndpointCall.Answer(
            await people.HandleAsync(viewer, query.In(found.Id), cancellation), page => new { page.Total, People = page.People.Select(View) }));

    private static Task<IResult> AddAsync(string park, PersonBody body, EndpointCall call, AddPerson handler) =>
        call.InParkAsync(park, async (viewer, found, cancellation) =>
        {
            var request = new AddPersonRequest(new AccountName(body.UserName ?? "", body.DisplayName ?? "") { Email = body.Email }, found.Id) { Roles = [.. (body.Roles ?? []).Select(role => role.In(found.Id))] };
            return Shown(await handler.HandleAsync(viewer, request, cancellation));
        });

    private static Task<IResult> DisableAsync(string park, Guid person, EndpointCall call, ChangeAccount handler) =>
        call.InParkAsync(park, async (viewer, _, cancellation) => EndpointCall.Answer(await handler.DisableAsync(viewer, person, cancellation), View));

    private static Task<IResult> EnableAsync(string park, Guid person, EndpointCall call, ChangeAccount handler) =>
        call.InParkAsync(park, async (viewer, _, cancellation) => EndpointCall.Answer(await handler.EnableAsync(viewer, person, cancellation), View));

    private static Task<IResult> UnlockAsync(string park, Guid person, EndpointCall call, ChangeAccount handler) =>
        call.InParkAsync(park, async (viewer, _, cancellation) => EndpointCall.Answer(await handler.UnlockAsync(viewer, person, cancellation), View));

    private static Task<IResult> ResetAsync(string park, Guid person, EndpointCall call, ChangeAccount handler) =>
        call.InParkAsync(park, async (viewer, _, cancellation) => Shown(await handler.ResetAsync(viewer, person, cancellation)));

    private static Task<IResult> GiveAsync(string park, Guid person, RoleBody body, EndpointCall call, AssignRole handler) =>
        call.InParkAsync(park, async (viewer, found, cancellation) => EndpointCall.Answer(await handler.GiveAsync(viewer, person, body.In(found.Id), cancellation), View));

    private static Task<IResult> WithdrawAsync(string park, Guid person, Guid role, EndpointCall call, AssignRole handler) =>
        call.InParkAsync(park, async (viewer, _, cancellation) => EndpointCall.Answer(await handler.WithdrawAsync(viewer, person, role, cancellation), View));

    private static IResult Shown(Result<NewAccount> made) =>
        EndpointCall.Answer(made, account => new { account.Person.Id, account.Person.UserName, account.Password });

    private static object View(Person person) => new
    {
        person.Id, person.UserName, person.DisplayName, person.Email, person.IsDisabled, person.MustChangePassword, person.TwoFactorEnabled,
        Roles = person.Assignments.Select(role => new { role.Id, role.Role, Park = role.Park?.Value, Organisation = role.Organisation?.Value, Enterprise = role.Enterprise?.Value, role.Year, role.ExpiresAt }),
    };
}

internal sealed record PeopleQuery(string? Text, Role? Role, bool? Disabled, int? Page)
{
    public PeopleRequest In(ParkId park) => new(park) { Text = Text, Role = Role, Disabled = Disabled, Page = Math.Max(0, Page ?? 0) };
}

/// <summary>Only what may be said about a new account; everything else of a person is not taken from a request.</summary>
internal sealed record PersonBody(string? UserName, string? DisplayName, string? Email, IReadOnlyList<RoleBody>? Roles);

internal sealed record RoleBody(Role Role)
{
    /// <summary>True: the whole installation instead of this park.</summary>
    public bool Everywhere { get; init; }

    public Guid? Organisation { get; init; }

    public Guid? Enterprise { get; init; }

    public int? Year { get; init; }

    public DateTime? ExpiresAt { get; init; }

    public RoleGrant In(ParkId park) => new(Role, Everywhere ? null : park)
    {
        Organisation = Organisation is { } office ? new OrganisationId(office) : null,
        Enterprise = Enterprise is { } firm ? new EnterpriseId(firm) : null,
        Year = Year,
        ExpiresAt = ExpiresAt?.ToUniversalTime(),
    };
}
