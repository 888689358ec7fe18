using EcoPark.Platform.People;
using EcoPark.Platform.Ui.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace EcoPark.Reporting;

internal static class ReportingNavigation
{
    public static void AddReportingNavigation(this IServiceCollection services) =>
        services.AddSingleton(new NavigationEntry(130, "年度报告", "Annual report", "report", Permission.DocumentRead)
        {
            Address = "/p/{park}/y/{year}/report",
            Section = NavigationSection.Data,
            Children =
            [
                OfYear(131, "报告", "Report", "report"),
                OfYear(132, "其他文件", "Other papers", "papers"),
                new NavigationEntry(133, "文档检查", "Examine", "", Permission.ReportWrite) { Address = "/p/{park}/documents/examine" },
                new NavigationEntry(134, "核验", "Verify", "", Permission.DocumentRead) { Address = "/p/{park}/documents/verify" },
                OfYear(135, "报告数字", "Report figures", "figures"),
            ],
        });

    private static NavigationEntry OfYear(int order, string zh, string en, string last) =>
        new(order, zh, en, "", Permission.DocumentRead) { Address = "/p/{park}/y/{year}/" + last };
}
