using Microsoft.Extensions.DependencyInjection;

namespace EcoPark.Reporting.Editor;

internal static class EditorSetup
{
    public static IServiceCollection AddEditor(this IServiceCollection services) => services.AddSingleton<DraftWord>();
}
