using EcoPark.Host.CommandLine;
using EcoPark.Host.Web;
using EcoPark.Platform.Backups;
using EcoPark.Platform.People;

namespace EcoPark.Host.Commands.Serve;

/// <summary>Runs the web application until it is told to stop; says where it is once it can be used.</summary>
internal sealed class WebRun(Session session)
{
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(8);

    public async Task<ExitCode> RunAsync(ServeOptions options, CancellationToken cancellation)
    {
        var built = WebHost.Build(options);
        if (!built.IsOk)
        {
            session.Complain(built.Problems);
            return ExitCode.Unusable;
        }

        await using var app = built.Value;
        if (await app.Services.GetRequiredService<SafetyCopy>().KeepAsync(cancellation) is { } copy)
        {
            session.Out.WriteLine(session.Say($"数据库要升级；升级前的副本：{copy}", $"The database is brought up to date; copy of the old one: {copy}"));
        }

        await WebHost.MigrateAsync(app.Services, cancellation);
        await ShowFirstAdministratorAsync(app.Services, cancellation);
        return await ServeAsync(app, cancellation);
    }

    /// <summary>Serves an application whose tables are ready.</summary>
    public async Task<ExitCode> ServeAsync(WebApplication app, CancellationToken cancellation)
    {
        await app.StartAsync(cancellation);
        foreach (var address in app.Urls)
        {
            session.Out.WriteLine(session.Say($"EcoPark 已启动：{address}", $"EcoPark is running: {address}"));
        }

        await session.Out.FlushAsync(cancellation);
        await StopWhenToldAsync(app, cancellation);
        return ExitCode.Done;
    }

    private static async Task StopWhenToldAsync(WebApplication app, CancellationToken cancellation)
    {
        try
        {
            await app.WaitForShutdownAsync(cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Ctrl+C: an ordinary way to end.
        }

        using var limit = new CancellationTokenSource(StopLimit);
        await app.StopAsync(limit.Token);
    }

    private async Task ShowFirstAdministratorAsync(IServiceProvider services, CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        var made = await scope.ServiceProvider.GetRequiredService<FirstAdministrator>().EnsureAsync(cancellation);
        if (made is not null)
        {
            session.Out.WriteLine(session.Say("已建立第一个管理员。密码只显示这一次，登录后请更改：", "The first administrator was made. The password is shown this once; change it after signing in:"));
            session.Out.WriteLine($"{made.UserName}\t{made.Password}");
        }
    }
}
