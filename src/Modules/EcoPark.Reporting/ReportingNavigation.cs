using EcoPark.Platform.People;
using EcoPark.Platform.Ui.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace EcoPark.Reporting;

internal static class ReportingNavigation
{
    public static void AddReportingNavigation(this IServiceCollection services) =>
        services.AddSingleton(new NavigationEntry(130, "年度报告", "Annual report", "report", Permission.DocumentRead)
        {
            Address = "/p/{park}/y/{year}/figures",
            Section = NavigationSection.Data,
            Children = [Page(135, "报告数字", "Report figures", "figures")],
        });

    private static NavigationEntry Page(int order, string zh, string en, string last) =>
        new(order, zh, en, "", Permission.DocumentRead) { Address = "/p/{park}/y/{year}/" + last };
}
