using EcoPark.Platform.Database;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Platform.People.Administering;

/// <summary>Whose accounts a viewer looks after, and who is out of reach although visible.</summary>
internal static class PeopleReach
{
    /// <summary>The roles that watch over one another: system, security, audit (三员).</summary>
    private static readonly Role[] Watchers = [Role.SecurityAdministrator, Role.Auditor];

    public static IQueryable<Person> Seen(AppDbContext db, Viewer viewer)
    {
        var people = db.Users.Include(person => person.Assignments);
        if (viewer.Parks(Permission.PeopleAdminister) is not { } parks)
        {
            return people;
        }

        var ids = parks.Select(park => (ParkId?)park).ToList();
        return people.Where(person => ids.Contains(person.Home) || person.Assignments.Any(assignment => assignment.Park != null && ids.Contains(assignment.Park)));
    }

    public static async Task<Result<Person>> FindAsync(AppDbContext db, Viewer viewer, Guid id, CancellationToken cancellation) =>
        viewer.May(Permission.PeopleAdminister) && await Seen(db, viewer).SingleOrDefaultAsync(person => person.Id == id, cancellation) is { } person
            ? person
            : new Problem("person-not-found", id.ToString("N"), "没有这个用户，或不在您的管理范围内。", "No such person, or not within your scope.");

    /// <summary>
    /// Who may give a password may sign in with it. So an account that reaches further than the viewer's, or that watches over
    /// the viewer, is not the viewer's to change.
    /// </summary>
    public static Problem? Refusal(Viewer viewer, Person person)
    {
        if (person.Id == viewer.PersonId)
        {
            return new Problem("own-account-forbidden", person.UserName ?? "", "不能对自己的账号做这项操作，请另一位管理员办理。",
                "This cannot be done to one's own account; ask another administrator.");
        }

        var parks = viewer.Parks(Permission.PeopleAdminister);
        var further = parks is not null && person.Assignments.Any(assignment => assignment.Park is not { } park || !parks.Contains(park));
        var watcher = !viewer.IsSystem && !viewer.Is(Role.SecurityAdministrator) && person.Assignments.Any(assignment => Watchers.Contains(assignment.Role));
        return further || watcher
            ? new Problem("account-beyond-forbidden", person.UserName ?? "", "这个账号的权限超出您的管理范围，请安全管理员办理。",
                "This account reaches beyond what you look after; ask the security administrator.")
            : null;
    }

    /// <summary>After the change somebody must still be able to give roles, and somebody to run each park.</summary>
    public static async Task<Problem?> LastAdministratorAsync(AppDbContext db, Person person, IReadOnlyList<Assignment> lost, CancellationToken cancellation)
    {
        foreach (var assignment in lost.Where(assignment => assignment.Role is Role.SecurityAdministrator or Role.ParkAdministrator))
        {
            var (role, park, all) = (assignment.Role, assignment.Park, lost.Select(one => one.Id).ToList());
            var others = await db.Set<Assignment>().AnyAsync(other => other.Role == role && !all.Contains(other.Id) && other.ExpiresAt == null
                && (other.Park == null || other.Park == park) && db.Users.Any(holder => holder.Id == other.PersonId && !holder.IsDisabled), cancellation);
            if (!others)
            {
                var (zh, en) = role == Role.SecurityAdministrator ? ("安全管理员", "security administrator") : ("园区管理员", "park administrator");
                return new Problem("last-administrator-forbidden", person.UserName ?? "", $"这是最后一位{zh}。请先给另一人同样的角色。",
                    $"This is the last {en}. Give somebody else the role first.");
            }
        }

        return null;
    }
}
