using EcoPark.Platform.People;
using EcoPark.Platform.Ui.Shell;

namespace EcoPark.Platform.Administration;

/// <summary>A sub-tab of the administration, at <c>/p/{park}/admin/{key}</c>; modules register theirs beside the platform's.</summary>
/// <param name="Order">The platform's: users 10, roles 20, parameters 50, tokens 60, audit 70, backup 80, health 90.</param>
/// <param name="Key">In the address.</param>
/// <param name="Zh">Title.</param>
/// <param name="En">Title.</param>
/// <param name="Permission">Without it the tab is absent.</param>
public sealed record AdministrationPlace(int Order, string Key, string Zh, string En, Permission Permission);

internal static class AdministrationPlaces
{
    public static IReadOnlyList<AdministrationPlace> Own { get; } =
    [
        new(10, "people", "用户", "Users", Permission.PeopleAdminister),
        new(20, "roles", "角色", "Roles", Permission.PeopleAdminister),
        new(50, "parameters", "规则参数", "Rule parameters", Permission.ParkRead),
        new(60, "tokens", "接口令牌", "API tokens", Permission.TokenManage),
        new(70, "audit", "审计", "Audit", Permission.AuditRead),
        new(80, "backup", "备份", "Backup", Permission.HealthRead),
        new(90, "health", "健康", "Health", Permission.HealthRead),
    ];

    /// <summary>The line of the rail leads to the first page of each role.</summary>
    public static IEnumerable<NavigationEntry> Navigation()
    {
        yield return Entry(Permission.PeopleAdminister, "people", null);
        yield return Entry(Permission.AuditRead, "audit", [Role.Auditor]);
    }

    private static NavigationEntry Entry(Permission permission, string key, IReadOnlyList<Role>? roles) => new(310, "系统管理", "Administration", "settings", permission)
    {
        Address = $"/p/{{park}}/admin/{key}",
        Section = NavigationSection.Administration,
        Roles = roles,
    };
}
