using EcoPark.Platform.Ui.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace EcoPark.Platform.Ui;

public static class UiSetup
{
    /// <summary>What the shell and the parts need, once per open page.</summary>
    public static IServiceCollection AddWorkbench(this IServiceCollection services) =>
        services.AddScoped<Toasts>().AddScoped<PageScript>().AddSingleton<OpenNotices>().AddSingleton<PagePlaces>();
}
