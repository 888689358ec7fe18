using EcoPark.Platform.Chain;
using EcoPark.Platform.Database;
using EcoPark.Platform.Scopes;
using EcoPark.Standards.Reading;
using Microsoft.EntityFrameworkCore;

namespace EcoPark.Platform.People.Administering;

/// <summary>Gives and withdraws roles. Only a security administrator does, and never to themselves.</summary>
public sealed class AssignRole(ChainWriter chain, EnterpriseDirectory directory)
{
    private static readonly Role[] OfOffice = [Role.DepartmentClerk, Role.DepartmentApprover];

    public async Task<Result<Person>> GiveAsync(Viewer viewer, Guid id, RoleGrant grant, CancellationToken cancellation)
    {
        if ((Check(viewer, grant, grant.Role.ToString()) ?? await UnknownEnterpriseAsync(directory, grant, cancellation)) is { } problem)
        {
            return problem;
        }

        await using var work = await chain.BeginAsync(viewer, cancellation);
        var found = await PeopleReach.FindAsync(work.Db, viewer, id, cancellation);
        if (!found.IsOk)
        {
            return found;
        }

        var person = found.Value;
        if ((Refusal(viewer, person) ?? RoleSeparation.Refusal(person, grant.Role) ?? await UnknownOfficeAsync(work.Db, grant, cancellation) ?? Over(grant, work.Now)) is { } refusal)
        {
            return refusal;
        }

        var assignment = grant.ToAssignment();
        person.Assign(assignment);
        work.Db.Entry(assignment).State = EntityState.Added;
        work.Audit("role.give", new("person", id.ToString("N"), grant.Park), after: RoleText.Of(assignment));
        await work.CommitAsync(cancellation);
        return person;
    }

    public async Task<Result<Person>> WithdrawAsync(Viewer viewer, Guid id, Guid assignment, CancellationToken cancellation)
    {
        await using var work = await chain.BeginAsync(viewer, cancellation);
        var found = await PeopleReach.FindAsync(work.Db, viewer, id, cancellation);
        if (!found.IsOk)
        {
            return found;
        }

        var person = found.Value;
        if (Refusal(viewer, person) is { } refusal)
        {
            return refusal;
        }

        if (person.Assignments.SingleOrDefault(held => held.Id == assignment) is not { } lost || !MayGive(viewer, lost.Park))
        {
            return new Problem("role-not-found", assignment.ToString("N"), "该用户没有这个角色，或不在您的管理范围内。", "The person does not have this role, or it is not within your scope.");
        }

        if (await PeopleReach.LastAdministratorAsync(work.Db, person, [lost], cancellation) is { } last)
        {
            return last;
        }

        work.Audit("role.withdraw", new("person", id.ToString("N"), lost.Park), before: RoleText.Of(lost));
        person.Withdraw(lost);
        work.Db.Remove(lost);
        await work.CommitAsync(cancellation);
        return person;
    }

    internal static Problem? Check(Viewer viewer, RoleGrant grant, string place)
    {
        if (!MayGive(viewer, grant.Park))
        {
            return new Problem("role-give-forbidden", place, "只有安全管理员能在其范围内授予角色。请安全管理员办理。", "Only a security administrator gives roles, within their scope. Ask one.");
        }

        var missing = grant switch
        {
            { Park: null, Role: not (Role.ParkAdministrator or Role.SecurityAdministrator or Role.Auditor) } => ("园区", "park"),
            { Role: Role.EnterpriseReporter, Enterprise: null } => ("企业", "enterprise"),
            { Role: Role.Reviewer, Year: null } or { Role: Role.Reviewer, ExpiresAt: null } => ("年度和截止日期", "year and an end"),
            { Organisation: null } when OfOffice.Contains(grant.Role) => ("组织", "organisation"),
            _ => default,
        };
        return missing == default ? null : new Problem("role-scope", place, $"这个角色需要指定{missing.Item1}。请选择。", $"This role needs a {missing.Item2}. Choose.");
    }

    /// <summary>An office of another park would carry the role there.</summary>
    internal static async Task<Problem?> UnknownOfficeAsync(AppDbContext db, RoleGrant grant, CancellationToken cancellation) =>
        grant.Organisation is not { } office || await db.Set<Organisation>().AnyAsync(known => known.Id == office && known.Park == grant.Park, cancellation) ? null
            : new Problem("organisation-not-found", grant.Role.ToString(), "园区没有这个组织。请从列表中选择。", "The park has no such organisation. Choose one from the list.");

    /// <summary>So would an enterprise of another park, or one that nobody knows.</summary>
    internal static async Task<Problem?> UnknownEnterpriseAsync(EnterpriseDirectory directory, RoleGrant grant, CancellationToken cancellation) =>
        grant.Enterprise is not { } firm || (grant.Park is { } park && (await directory.OfAsync(park, [firm], cancellation)).Count == 1) ? null
            : new Problem("enterprise-not-found", grant.Role.ToString(), "园区名录里没有这家企业。请从列表中选择，或先导入名录。", "The park's register has no such enterprise. Choose one from the list, or import the register first.");

    private static Problem? Over(RoleGrant grant, DateTime now) => grant.ExpiresAt is { } end && end <= now
        ? new Problem("role-expiry", grant.Role.ToString(), "截止时间已过。请选今后的日期。", "The end has passed. Choose a later day.")
        : null;

    private static bool MayGive(Viewer viewer, ParkId? park) => park is { } one
        ? viewer.MayInPark(Permission.RoleAssign, one)
        : viewer.IsSystem || viewer.May(Permission.RoleAssign) && viewer.Parks(Permission.RoleAssign) is null;

    private static Problem? Refusal(Viewer viewer, Person person) => person.Id == viewer.PersonId
        ? new Problem("own-role-forbidden", person.UserName ?? "", "不能给自己授予或撤销角色，请另一位安全管理员办理。", "Nobody gives or withdraws their own roles; ask another security administrator.")
        : null;
}
