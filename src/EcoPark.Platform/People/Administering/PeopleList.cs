using EcoPark.Platform.Database;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Platform.People.Administering;

/// <summary>The accounts a viewer looks after.</summary>
public sealed class PeopleList(IDbContextFactory<AppDbContext> databases)
{
    public const int PageSize = 50;

    public async Task<Result<PeopleRows>> HandleAsync(Viewer viewer, PeopleRequest request, CancellationToken cancellation)
    {
        if (!viewer.MayInPark(Permission.PeopleAdminister, request.Park))
        {
            return new Problem("park-not-found", "", "没有这个园区，或不在您的管理范围内。", "No such park, or not within your scope.");
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var park = (ParkId?)request.Park;
        var wanted = Filter(PeopleReach.Seen(db, viewer).AsNoTracking(), request).Where(person => person.Home == park || person.Home == null
            || person.Assignments.Any(assignment => assignment.Park == null || assignment.Park == park));
        var total = await wanted.CountAsync(cancellation);
        var people = await wanted.OrderBy(person => person.NormalizedUserName).Skip(request.Page * PageSize).Take(PageSize).ToListAsync(cancellation);
        return new PeopleRows(people, total, await NamesAsync(db, people, cancellation));
    }

    private static IQueryable<Person> Filter(IQueryable<Person> people, PeopleRequest request)
    {
        if (request.Text is { Length: > 0 } text)
        {
            var upper = text.Trim().ToUpperInvariant();
            people = people.Where(person => person.NormalizedUserName!.Contains(upper) || person.DisplayName.Contains(text.Trim()));
        }

        if (request.Role is { } role)
        {
            people = people.Where(person => person.Assignments.Any(assignment => assignment.Role == role));
        }

        return request.Disabled is { } disabled ? people.Where(person => person.IsDisabled == disabled) : people;
    }

    private static async Task<IReadOnlyDictionary<OrganisationId, string>> NamesAsync(AppDbContext db, List<Person> people, CancellationToken cancellation)
    {
        var offices = people.SelectMany(person => person.Assignments).Select(assignment => assignment.Organisation).OfType<OrganisationId>().Distinct().ToList();
        return await db.Set<Organisation>().Where(organisation => offices.Contains(organisation.Id)).ToDictionaryAsync(organisation => organisation.Id, organisation => organisation.Name, cancellation);
    }
}

/// <summary>Which of them.</summary>
public sealed record PeopleRequest(ParkId Park)
{
    /// <summary>Part of the user name or of the name.</summary>
    public string? Text { get; init; }

    public Role? Role { get; init; }

    public bool? Disabled { get; init; }

    /// <summary>From 0.</summary>
    public int Page { get; init; }
}

/// <summary>One page of them, and the names of the offices in it.</summary>
public sealed record PeopleRows(IReadOnlyList<Person> People, int Total, IReadOnlyDictionary<OrganisationId, string> Organisations);
