using EcoPark.Standards.Reading;

namespace EcoPark.Platform.People.Administering;

/// <summary>
/// 三员分立: who gives roles and who audits has no business role beside it. Only the very first administrator begins with two,
/// because there is nobody else yet; the health page says so until it is put right.
/// </summary>
public static class RoleSeparation
{
    public static bool IsApart(IReadOnlyCollection<Role> roles)
    {
        var kinds = roles.Select(Kind).Distinct().Count();
        return kinds <= 1;
    }

    internal static Problem? Refusal(Person person, Role added) => IsApart([.. person.Assignments.Select(assignment => assignment.Role), added]) ? null
        : new Problem("role-separation-conflict", person.UserName ?? "",
            "三员分立：安全管理员、审计员不能与其他角色由同一人担任。请为此角色另建账号。",
            "Separation of duties: security administrator and auditor cannot be held together with another role. Make another account for it.");

    private static int Kind(Role role) => role switch
    {
        Role.SecurityAdministrator => 1,
        Role.Auditor => 2,
        _ => 0,
    };
}
