using EcoPark.Platform.Database;
using EcoPark.Platform.People;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Forms;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Host.Commands.Demo.Loading;

/// <summary>A sign-in of the demo, printed for people and scripts.</summary>
internal sealed record DemoSignIn(string Role, string User, string Password);

/// <summary>One person of each role, then a few more for other departments. Their passwords are random and printed: a demo left running is open to nobody else.</summary>
internal sealed class DemoPeople(UserManager<Person> people, IDbContextFactory<AppDbContext> databases)
{
    public async Task<IReadOnlyList<DemoSignIn>> AddAsync(DemoFiles files, DemoGround ground, CancellationToken cancellation)
    {
        var signIns = new List<DemoSignIn>();
        foreach (var row in files["registry"].Rows("people"))
        {
            var person = new Person(row.Text("user"), row.Text("name"));
            person.Assign(Assignment(row, ground));
            var password = FirstAdministrator.RandomPassword();
            var made = await people.CreateAsync(person, password);
            if (!made.Succeeded)
            {
                throw new InvalidOperationException($"{row.Text("user")}: {string.Join("; ", made.Errors.Select(error => error.Code))}");
            }

            signIns.Add(new DemoSignIn(row.Text("role"), row.Text("user"), password));
        }

        return signIns;
    }

    /// <summary>The viewer of a person already added.</summary>
    public async Task<Viewer> ViewerAsync(ViewerLookup lookup, string user, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var person = await db.Users.AsNoTracking().Include(p => p.Assignments).SingleAsync(p => p.UserName == user, cancellation);
        return lookup.Of(person, address: null);
    }

    private static Assignment Assignment(System.Text.Json.JsonElement row, DemoGround ground)
    {
        var role = RoleOf(row.Text("role"));
        var assignment = new Assignment(role, role is Role.SecurityAdministrator or Role.Auditor ? null : ground.Park.Id);
        return role switch
        {
            Role.EnterpriseReporter => assignment.For(ground.Enterprises[row.Text("enterprise")]),
            Role.DepartmentClerk or Role.DepartmentApprover => assignment.For(ground.Organisations[row.Text("organisation")]),
            // Far away: the demo's clock stands in 2020.
            Role.Reviewer => assignment.For(2019, new DateTime(2030, 12, 31, 0, 0, 0, DateTimeKind.Utc)),
            _ => assignment,
        };
    }

    public static Role RoleOf(string text) => Enum.Parse<Role>(text.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
}

/// <summary>What has been loaded so far and others refer to.</summary>
internal sealed record DemoGround(Park Park, IReadOnlyDictionary<string, EnterpriseId> Enterprises, IReadOnlyDictionary<string, OrganisationId> Organisations)
{
    public OrganisationId OfficeOf(Form form) => Organisations[OrganisationOf(form)];

    /// <summary>Departments bear the codes that forms name; the park's own office has a code of its own.</summary>
    public static string OrganisationOf(Form form) => form.Department switch
    {
        "office" => "eco-office",
        { } department => department,
        null => throw new InvalidOperationException(form.Code),
    };

    public required IReadOnlyDictionary<string, string> ShortNames { get; init; }
}
