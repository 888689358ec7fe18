using EcoPark.Platform.People;
using EcoPark.Platform.Ui.Shell;

namespace EcoPark.Platform.Administration;

/// <summary>The sub-tabs of the administration; one is there when its page is, and for those who may open it.</summary>
internal sealed record AdministrationPlaces(string Key, string Zh, string En, Permission Permission)
{
    public static IReadOnlyList<AdministrationPlaces> All { get; } =
    [
        new("people", "用户", "Users", Permission.PeopleAdminister),
        new("roles", "角色", "Roles", Permission.PeopleAdminister),
        new("organisations", "组织", "Organisations", Permission.PeopleAdminister),
        new("tokens", "接口令牌", "API tokens", Permission.TokenManage),
        new("audit", "审计", "Audit", Permission.AuditRead),
        new("backup", "备份", "Backup", Permission.HealthRead),
        new("health", "健康", "Health", Permission.HealthRead),
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
