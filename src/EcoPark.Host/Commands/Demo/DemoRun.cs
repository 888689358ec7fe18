using EcoPark.Host.CommandLine;
using EcoPark.Host.Commands.Demo.Loading;
using EcoPark.Host.Commands.Serve;
using EcoPark.Host.Web;

namespace EcoPark.Host.Commands.Demo;

/// <summary>Loads the demo park into a fresh data folder, and serves it unless told not to.</summary>
internal sealed class DemoRun(Session session, string samples)
{
    public async Task<ExitCode> RunAsync(ServeOptions options, bool serve, CancellationToken cancellation)
    {
        var folder = DemoFolder.Prepare(options.DataFolder);
        if (!folder.IsOk)
        {
            session.Complain(folder.Problems);
            return ExitCode.Unusable;
        }

        var built = WebHost.Build(options);
        if (!built.IsOk)
        {
            session.Complain(built.Problems);
            return ExitCode.Unusable;
        }

        await using var app = built.Value;
        session.Progress(session.Say("正在装入示例园区的六年数据…", "Loading six years of the demo park…"));
        await WebHost.MigrateAsync(app.Services, cancellation);
        var clock = (DemoClock)options.Time;
        using var files = new DemoFiles(samples);
        var signIns = await new DemoLoader(app.Services, clock, files).LoadAsync(cancellation);
        clock.Run();
        session.Progress("");
        session.Out.WriteLine();
        session.Out.WriteLine(session.Say($"示例数据在 {folder.Value}；各角色的登录（角色、用户、密码）：", $"The demo's data are in {folder.Value}. Sign-in of each role (role, user, password):"));
        foreach (var signIn in signIns)
        {
            session.Out.WriteLine($"{signIn.Role}\t{signIn.User}\t{signIn.Password}");
        }

        await session.Out.FlushAsync(cancellation);
        return serve ? await new WebRun(session).ServeAsync(app, cancellation) : ExitCode.Done;
    }
}
