using System.CommandLine;
using EcoPark.Host.CommandLine;
using EcoPark.Host.Web;
using EcoPark.Standards.Definitions;

namespace EcoPark.Host.Commands.Serve;

/// <summary><c>ecopark serve</c>: the web application on a data folder.</summary>
internal sealed class ServeCommand : EcoParkCommand
{
    public const string DefaultUrls = "http://127.0.0.1:5210";
    private readonly Option<string> _data;
    private readonly Option<string> _urls;

    public ServeCommand(Session session)
        : base("serve", session, new LocalText(
            "启动网站。首次启动建立空的园区和一个管理员，并打印其密码一次。",
            "Start the web application. The first start makes an empty installation and one administrator, whose password is printed once."))
    {
        _data = DataOption(session, "./data");
        _urls = UrlsOption(session);
        Add(_data);
        Add(_urls);
    }

    public override IReadOnlyList<Example> Examples =>
    [
        new("ecopark serve", new($"数据在 ./data，地址 {DefaultUrls}", $"data in ./data, at {DefaultUrls}")),
        new("ecopark serve --data /srv/ecopark --urls http://0.0.0.0:8080", new("给整个园区用", "for a whole park")),
    ];

    public static Option<string> DataOption(Session session, string folder) => new("--data")
    {
        Description = session.Say($"数据文件夹，默认 {folder}", $"data folder, {folder} unless told"),
        DefaultValueFactory = _ => folder,
        HelpName = "DIR",
    };

    public static Option<string> UrlsOption(Session session) => new("--urls")
    {
        Description = session.Say($"监听地址，默认 {DefaultUrls}", $"addresses to listen on, {DefaultUrls} unless told"),
        DefaultValueFactory = _ => DefaultUrls,
        HelpName = "URL",
    };

    public override async Task<ExitCode> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var options = new ServeOptions
        {
            DataFolder = parsed.GetValue(_data) ?? "./data",
            Urls = parsed.GetValue(_urls) ?? DefaultUrls,
            PostgreSql = Environment.GetEnvironmentVariable("ECOPARK_POSTGRES"),
        };
        return await new WebRun(Session).RunAsync(options, cancellation);
    }
}
