using EcoPark.Platform.Ui.Shell;
using EcoPark.Platform.Web;
using Microsoft.Extensions.DependencyInjection;

namespace EcoPark.Platform.Ui;

public static class UiSetup
{
    /// <summary>What the shell and the parts need, and the page that shows them all.</summary>
    public static IServiceCollection AddWorkbench(this IServiceCollection services) =>
        services.AddSingleton(new PageAssembly(typeof(UiSetup).Assembly)).AddScoped<Toasts>().AddScoped<PageScript>().AddSingleton<PagePlaces>();
}
