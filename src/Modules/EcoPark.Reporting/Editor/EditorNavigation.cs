using EcoPark.Platform.People;
using EcoPark.Platform.Ui.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace EcoPark.Reporting.Editor;

internal static class EditorNavigation
{
    public const string Address = "/p/{park}/y/{year}/report";

    public static IServiceCollection AddEditor(this IServiceCollection services) => services
        .AddSingleton(new NavigationEntry(130, "年度报告", "Annual report", "report", Permission.DocumentRead)
        {
            Address = Address,
            Section = NavigationSection.Data,
            Children = [new NavigationEntry(131, "报告", "Report", "report", Permission.DocumentRead) { Address = Address }],
        });
}
