using EcoPark.Platform.People;
using EcoPark.Platform.Ui.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace EcoPark.Assessment;

internal static class AssessmentNavigation
{
    public static void AddAssessmentNavigation(this IServiceCollection services)
    {
        services.AddSingleton(new NavigationEntry(10, "工作台", "Workbench", "home", Permission.AssessmentRead)
        {
            Address = "/p/{park}/y/{year}/workbench",
            Roles = [Role.ParkAdministrator, Role.EcoOfficer],
        });
        services.AddSingleton(new NavigationEntry(10, "一页简报", "Brief", "home", Permission.AssessmentRead)
        {
            Address = "/p/{park}/y/{year}/brief",
            Roles = [Role.Leader],
        });
        services.AddSingleton(new NavigationEntry(120, "指标评价", "Assessment", "chart", Permission.AssessmentRead)
        {
            Address = "/p/{park}/y/{year}/assessment",
            Section = NavigationSection.Data,
            Children =
            [
                Page(121, "指标总表", "All indicators", "assessment"),
                Page(123, "目标与预测", "Targets", "targets"),
                Page(124, "双标准对照", "Two standards", "compare"),
                Page(122, "选择推演", "What-if selection", "selection"),
                Page(125, "证据清单", "Checklists", "checklists"),
            ],
        });
    }

    private static NavigationEntry Page(int order, string zh, string en, string last) =>
        new(order, zh, en, "", Permission.AssessmentRead) { Address = "/p/{park}/y/{year}/" + last };
}
