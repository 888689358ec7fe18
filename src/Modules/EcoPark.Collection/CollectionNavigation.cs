using EcoPark.Platform.People;
using EcoPark.Platform.Ui.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace EcoPark.Collection;

/// <summary>The lines of the rail.</summary>
internal static class CollectionNavigation
{
    public const string Review = "/p/{park}/y/{year}/review";

    public const string Mine = "/forms";

    private static readonly Role[] Office = [Role.ParkAdministrator, Role.EcoOfficer, Role.DepartmentApprover, Role.Leader];

    public static void AddNavigation(this IServiceCollection services)
    {
        services.AddSingleton(new NavigationEntry(110, "数据填报", "Data collection", "form", Permission.SubmissionRead)
        {
            Address = "/p/{park}/y/{year}/forms",
            Section = NavigationSection.Data,
            Roles = [.. Office, Role.DepartmentClerk],
            Children =
            [
                new(1, "我的表单", "My forms", "form", Permission.SubmissionWrite) { Address = Mine },
                new(2, "审核队列", "Review queue", "form", Permission.SubmissionRead) { Address = Review, Roles = [Role.ParkAdministrator, Role.EcoOfficer, Role.DepartmentApprover] },
                new(3, "完成度", "Completeness", "form", Permission.SubmissionRead) { Address = "/p/{park}/y/{year}/completeness", Roles = Office },
                new(7, "月度数据", "Months", "form", Permission.SubmissionRead) { Address = "/p/{park}/y/{year}/months", Roles = [.. Office, Role.DepartmentClerk] },
                new(4, "导入", "Import", "form", Permission.SubmissionWrite) { Address = "/p/{park}/y/{year}/import", Roles = [Role.ParkAdministrator, Role.EcoOfficer] },
                new(5, "质量", "Quality", "form", Permission.SubmissionRead) { Address = "/p/{park}/y/{year}/quality", Roles = Office },
                new(6, "负担", "Burden", "form", Permission.SubmissionRead) { Address = "/p/{park}/y/{year}/burden", Roles = Office },
            ],
        });
        services.AddSingleton(new NavigationEntry(5, "待办", "To fill in", "form", Permission.SubmissionWrite) { Address = Mine, Roles = [Role.EnterpriseReporter] });
    }
}
